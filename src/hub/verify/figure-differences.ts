/** Every figure that can be read, against a sum of its own over what is kept: one that shares no line with the reading. */
import { addUp } from '#domain/month-sheet.ts';
import type { KeptRow } from '#hub/store/kept.ts';
import type { Store } from '#hub/store/open-store.ts';

export type FigureStore = Pick<Store, 'deliveredMonth' | 'monthlyTotalsIn' | 'monthsWithVisits' | 'monthsRead'>;
export type Compared = { figures: number; differences: { where: string; what: string }[] };

type Sum = Map<string, number>;

export async function figureDifferences(store: FigureStore, rows: readonly KeptRow[]): Promise<Compared> {
  const compared: Compared = { figures: 0, differences: [] };
  for (const [organisation, own] of by(rows, (row) => row.organisation)) {
    for (const [month, inMonth] of by(own, (row) => row.month)) {
      await compareMonth(store, compared, { organisation, month }, inMonth);
      for (const [infoPoint, here] of by(inMonth, (row) => row.info_point)) {
        await compareMonth(store, compared, { organisation, month, infoPoint }, here);
        await compareSum(store, compared, { organisation, month, infoPoint }, here);
      }
    }
    for (const [municipality, here] of by(own, (row) => row.municipality)) {
      const read: Sum = new Map();
      for (const { month, visits, questions } of await store.monthlyTotalsIn(organisation, municipality)) {
        read.set(`${month} visits`, Number(visits));
        read.set(`${month} questions`, Number(questions));
      }
      const sum: Sum = new Map();
      for (const { month, body } of here) {
        const { visits = 0, questions = 0 } = totalsOf(body);
        add(sum, `${month} visits`, visits);
        add(sum, `${month} questions`, questions);
      }
      compare(compared, `${organisation}, municipality ${municipality}`, sum, read);
    }
    const filled = [...by(own, (row) => row.month)].filter(([, here]) =>
      here.some(({ body }) => (totalsOf(body)['visits'] ?? 0) > 0),
    );
    const shown = new Map((await store.monthsWithVisits(organisation)).map((month) => [`${month} is shown`, 1]));
    compare(compared, organisation, new Map(filled.map(([month]) => [`${month} is shown`, 1])), shown);
  }
  return compared;
}

type Place = { organisation: string; month: string; infoPoint?: string };

async function compareMonth(store: FigureStore, compared: Compared, place: Place, rows: readonly KeptRow[]) {
  const { organisation, month, infoPoint } = place;
  const where = [organisation, infoPoint, month].filter(Boolean).join(', ');
  try {
    const { totals, tables } = addUp((await store.deliveredMonth(organisation, month, infoPoint)).sheets);
    const read: Sum = new Map(Object.entries(totals));
    for (const [table, cells] of Object.entries(tables)) {
      for (const [key, count] of Object.entries(cells)) read.set(`${table} ${key}`, count);
    }
    compare(compared, where, sumOf(rows), read);
  } catch {
    compared.differences.push({ where, what: 'it cannot be read' });
  }
}

/** The sum that is kept beside the revisions, as every page and file reads it. */
async function compareSum(store: FigureStore, compared: Compared, place: Required<Place>, rows: readonly KeptRow[]) {
  const { organisation, month, infoPoint } = place;
  const where = `${organisation}, ${infoPoint}, ${month}, its sum`;
  try {
    const [read] = await store.monthsRead(organisation, [infoPoint], [month]);
    compare(compared, where, sumOf(rows), sumOf(read?.delivered ? [{ body: read.delivered }] : []));
    const quiet = rows.flatMap(({ body }) => (body as { quietSlots?: string[] }).quietSlots ?? []);
    const asSum = (slots: readonly string[]): Sum => new Map(slots.map((slot) => [`quiet ${slot}`, 1]));
    compare(compared, where, asSum(quiet), asSum(read?.delivered?.quietSlots ?? []));
  } catch {
    compared.differences.push({ where, what: 'it cannot be read' });
  }
}

export function sumOf(rows: readonly { body: unknown }[]): Sum {
  const sum: Sum = new Map();
  for (const { body } of rows) {
    for (const [name, count] of Object.entries(totalsOf(body))) add(sum, name, count);
    const { tables = {} } = body as { tables?: Record<string, Record<string, number>> };
    for (const [table, cells] of Object.entries(tables)) {
      for (const [key, count] of Object.entries(cells)) add(sum, `${table} ${key}`, count);
    }
  }
  return sum;
}

function totalsOf(body: unknown): Record<string, number> {
  return (body as { totals?: Record<string, number> }).totals ?? {};
}

function add(sum: Sum, name: string, count: number): void {
  sum.set(name, (sum.get(name) ?? 0) + count);
}

export function compare(compared: Compared, where: string, sum: Sum, read: Sum): void {
  const names = new Set([...sum.keys(), ...read.keys()]);
  compared.figures += names.size;
  for (const name of names) {
    const [kept, shown] = [sum.get(name) ?? 0, read.get(name) ?? 0];
    if (kept !== shown) compared.differences.push({ where, what: `${name}: ${shown} is read, ${kept} is kept` });
  }
}

function by<T>(rows: readonly T[], name: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(name(row), [...(groups.get(name(row)) ?? []), row]);
  return groups;
}
