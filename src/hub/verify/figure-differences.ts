/** Every figure that can be read, against a sum of its own over what is kept: one that shares no line with the reading. */
import { addUp } from '#domain/month-sheet.ts';
import type { KeptRow } from '#hub/store/kept.ts';
import type { Store } from '#hub/store/open-store.ts';

export type FigureStore = Pick<Store, 'deliveredMonth' | 'monthlyTotals' | 'monthsWithVisits' | 'workFor'>;
export type Compared = { figures: number; differences: { where: string; what: string }[] };

type Sum = Map<string, number>;

export async function figureDifferences(store: FigureStore, rows: readonly KeptRow[]): Promise<Compared> {
  const compared: Compared = { figures: 0, differences: [] };
  for (const [organisation, own] of by(rows, (row) => row.organisation)) {
    await store.workFor({ organisation }, () => compareOrganisation(store, compared, organisation, own));
  }
  for (const [municipality, here] of by(rows, (row) => row.municipality)) {
    await store.workFor({ municipality }, () => compareMunicipality(store, compared, municipality, here));
  }
  return compared;
}

async function compareOrganisation(store: FigureStore, compared: Compared, organisation: string, own: KeptRow[]) {
    for (const [month, inMonth] of by(own, (row) => row.month)) {
      await compareMonth(store, compared, { organisation, month }, inMonth);
      for (const [infoPoint, here] of by(inMonth, (row) => row.info_point)) {
        await compareMonth(store, compared, { organisation, month, infoPoint }, here);
      }
    }
    const filled = [...by(own, (row) => row.month)].filter(([, here]) =>
      here.some(({ body }) => (totalsOf(body)['visits'] ?? 0) > 0),
    );
    const shown = new Map((await store.monthsWithVisits(organisation)).map((month) => [`${month} is shown`, 1]));
    compare(compared, organisation, new Map(filled.map(([month]) => [`${month} is shown`, 1])), shown);
}

async function compareMunicipality(store: FigureStore, compared: Compared, municipality: string, rows: KeptRow[]) {
  const totals = await store.monthlyTotals();
  const organisations = [...rows, ...totals].map(({ organisation }) => organisation);
  for (const organisation of new Set(organisations)) {
    const read: Sum = new Map();
    for (const { month, visits, questions } of totals.filter((total) => total.organisation === organisation)) {
      read.set(`${month} visits`, visits);
      read.set(`${month} questions`, questions);
    }
    const sum: Sum = new Map();
    for (const { month, body } of rows.filter((row) => row.organisation === organisation)) {
      const { visits = 0, questions = 0 } = totalsOf(body);
      add(sum, `${month} visits`, visits);
      add(sum, `${month} questions`, questions);
    }
    compare(compared, `${organisation}, municipality ${municipality}`, sum, read);
  }
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

function sumOf(rows: readonly KeptRow[]): Sum {
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

function compare(compared: Compared, where: string, sum: Sum, read: Sum): void {
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
