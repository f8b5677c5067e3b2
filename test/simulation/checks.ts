/** What must hold after every step and after quiet. Counted anew here, from visits and rows, by nothing that counts in the product. */
import canonicalize from 'canonicalize';
import { monthOf } from '#domain/calendar.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import type { ExchangeRow, SheetRow, VisitRow } from '#storage/database.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { rowsOn } from './ground/raw-disk.ts';
import type { Ledger } from './ledger.ts';
import { firstTab, lineOf, type SimTablet } from './tablet.ts';
import type { World } from './world.ts';

export const promises = ['lost', 'doubled', 'stuck', 'false-complete', 'leaked', 'untrue'] as const;
export type Promised = (typeof promises)[number];

/** A promise that did not hold, with what was found. */
export type BrokenPromise = Error & { promised: Promised };

export function broken(promised: Promised, what: string): BrokenPromise {
  return Object.assign(new Error(`${promised}: ${what}`), { promised });
}

/** Rows and sheets that were looked at and found true, until they are written anew. */
const looked = new WeakSet<object>();

/** The whole disk, as it lies there at this moment. A row that is the very one that was found true before is not read again. */
export function checkTablet({ ledger }: World, tablet: SimTablet): void {
  const rows = new Map(rowsOn<VisitRow>(tablet.disk, 'visits').map((row) => [row.id, row]));
  const changed = new Set<string>();
  for (const id of tablet.visits) {
    const row = rows.get(id);
    const standings = ledger.said.get(id) ?? [];
    if (row && looked.has(row) && standings.length === 1) continue;
    const here = row && canonicalize({ visit: row.visit, voided: row.voided });
    const isTrue = standings.some((standing) => here === (standing && canonicalize(standing)));
    if (!isTrue) throw broken(row ? 'untrue' : 'lost', `${tablet.name}: visit ${id} is not as the screen said`);
    ledger.said.set(id, [row && { visit: row.visit, voided: row.voided }]);
    if (row) looked.add(row);
    if (row) changed.add(`${row.infoPoint} ${row.month}`);
  }
  for (const id of rows.keys()) {
    if (!tablet.visits.has(id)) throw broken('doubled', `${tablet.name}: nobody logged visit ${id}`);
  }
  for (const row of rowsOn<SheetRow>(tablet.disk, 'sheets')) {
    if (looked.has(row) && !changed.has(`${row.infoPoint} ${row.month}`)) continue;
    checkSheet(ledger, tablet, row, rows.values());
    looked.add(row);
  }
}

function checkSheet(ledger: Ledger, { name }: SimTablet, row: SheetRow, rows: Iterable<VisitRow>): void {
  const { life, infoPoint, month, number, sheet } = row;
  let recount = emptySheet(infoPoint, month);
  for (const { visit, voided, life: earlier } of rows) {
    const isHere = visit.infoPoint === infoPoint && monthOf(visit.day) === month;
    if (isHere && !voided && earlier === undefined) recount = countVisit(recount, visit, 1);
  }
  const content = canonicalize(sheet) ?? '';
  if (canonicalize(recount) !== content) throw broken('untrue', `${name}: the sheet of ${month} is not its recount`);
  const key = `${life} ${infoPoint} ${month} ${number}`;
  if ((ledger.contents.get(key)?.content ?? content) !== content) {
    throw broken('untrue', `${name}: ${month} has two contents under number ${number}`);
  }
  ledger.contents.set(key, { content, visits: sheet.totals.visits });
}

/** A receipt is the hub's word that it kept exactly this: a digest it never held is no receipt. */
export function checkReceipts({ ledger }: World, tablet: SimTablet): void {
  for (const { month, receipt } of rowsOn<ExchangeRow>(tablet.disk, 'exchanges')) {
    if (receipt && !ledger.held.has(receipt.digest)) {
      throw broken('false-complete', `${tablet.name}: has a receipt for ${month} that the hub never kept`);
    }
  }
}

type HubRow = { organisation: string; life: string; info_point: string; month: string; number: number; digest: string };

export async function checkHub(world: World): Promise<void> {
  for (const row of await rowsOf(world)) {
    world.ledger.held.add(row.digest);
    const name = `${row.life} ${row.info_point} ${row.month}`;
    const before = world.newest.get(name) ?? 0;
    if (row.number < before) throw broken('lost', `the hub went back from ${before} to ${row.number} in ${row.month}`);
    world.newest.set(name, row.number);
    const visits = world.ledger.contents.get(`${name} ${row.number}`)?.visits;
    if (visits !== row.visits) {
      throw broken(
        visits !== undefined && row.visits > visits ? 'doubled' : 'lost',
        `the hub holds ${row.visits} visits of ${row.month} under number ${row.number}; the tablet had ${visits}`,
      );
    }
  }
}

/** After quiet: nothing waits, the hub holds what the tablets hold, and what is read of it is the sum of that and of nothing else. */
export async function checkQuiet(world: World): Promise<void> {
  for (const tablet of world.tablets) checkTablet(world, tablet);
  await checkHub(world);
  const held = new Map((await rowsOf(world)).map((row) => [`${row.life} ${row.info_point} ${row.month}`, row]));
  for (const tablet of world.tablets) {
    checkReceipts(world, tablet);
    const database = firstTab(tablet);
    const line = await lineOf(world, tablet);
    if ((await waitingSheets(database)).length > 0 || line.refused.length > 0) {
      throw broken('stuck', `${tablet.name} still has something to send: ${line.refused.map(({ reason }) => reason)}`);
    }
    for (const { life, infoPoint, month, number } of rowsOn<SheetRow>(tablet.disk, 'sheets')) {
      if (held.get(`${life} ${infoPoint} ${month}`)?.number === number) continue;
      throw broken(line.isComplete ? 'false-complete' : 'stuck', `the hub does not have ${month} of ${tablet.name}`);
    }
    if (!line.isComplete) throw broken('stuck', `${tablet.name} does not know that all was received`);
  }
  await checkPages(world);
}

/** The coordinator's page of every month: the sum of that organisation's lives, and only of those. */
async function checkPages(world: World): Promise<void> {
  const rows = await rowsOf(world);
  for (const { id, infoPoints } of world.organisations) {
    const own = rows.filter(({ organisation }) => organisation === id);
    const { get } = world.hub.coordinatorOf(id);
    for (const month of new Set(rows.map((row) => row.month))) {
      const figures = monthFiguresSchema.parse(await (await get(`${monthFiguresPath}?maand=${month}`)).json());
      const sum = own.filter((row) => row.month === month).reduce((total, { visits }) => total + visits, 0);
      const cells = Object.values(figures.tables.visitsByDay).reduce((total, number) => total + number, 0);
      if (figures.totals.visits === sum && cells === sum) continue;
      throw broken(
        figures.totals.visits > sum ? 'leaked' : 'lost',
        `the page of ${month} says ${figures.totals.visits}, not ${sum}`,
      );
    }
    const foreign = world.organisations
      .find((other) => other.id !== id)
      ?.infoPoints.find((one) => !infoPoints.includes(one));
    const answer = foreign && (await get(`${monthFiguresPath}?maand=2026-03&informatiepunt=${foreign}`));
    if (answer && answer.status !== 404) throw broken('leaked', `an info point of another library was shown`);
  }
}

async function rowsOf({ hub, organisations }: World): Promise<(HubRow & { visits: number })[]> {
  return hub.database
    .selectFrom('report_revision')
    .select(['organisation', 'life', 'info_point', 'month', 'number', 'digest', 'visits'])
    .where(
      'organisation',
      'in',
      organisations.map(({ id }) => id),
    )
    .execute();
}
