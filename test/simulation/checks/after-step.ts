/** What must hold after every step. Counted anew here, from visits and rows, by nothing that counts in the product. */
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { monthOf } from '#domain/calendar.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import type { CarriedRow, ExchangeRow, SheetRow, VisitRow } from '#storage/database.ts';
import { rowsOn } from '../ground/raw-disk.ts';
import type { Said, Standing } from '../ledger.ts';
import type { SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import { broken } from './promises.ts';

/** Throws a `BrokenPromise` that says which did not hold. The hub is looked at when it was asked anything. */
export async function checkWorld(world: World): Promise<void> {
  for (const tablet of world.tablets) checkTablet(world, tablet);
  if (world.asked.times !== world.asked.seen) await checkHub(world);
  world.asked.seen = world.asked.times;
  for (const tablet of world.tablets) await checkReceipts(world, tablet);
}

/** Rows that were held against what was said, and sheets against their recount: true until either is written anew. */
const foundTrue = new WeakMap<VisitRow, Standing[]>();
const recounted = new WeakSet<SheetRow>();
const noted = new WeakSet<SheetRow>();

/** The whole disk, as it lies there at this moment. A row that was found true, and of which nothing else was said since, is not read again. */
export function checkTablet(world: World, tablet: SimTablet): void {
  const rows = new Map(rowsOn<VisitRow>(tablet.disk, 'visits').map((row) => [row.id, row]));
  const changed = new Set([...checkSaid(tablet, tablet.said, rows), ...checkSaid(tablet, tablet.guests, rows)]);
  for (const id of rows.keys()) {
    if (tablet.said.has(id) || tablet.guests.has(id)) continue;
    throw broken('doubled', `${tablet.name}: nobody logged visit ${id}`);
  }
  noteNumbers(world, tablet);
  for (const row of rowsOn<SheetRow>(tablet.disk, 'sheets')) {
    if (recounted.has(row) && !changed.has(`${row.infoPoint} ${row.month}`)) continue;
    checkSheet(tablet, row, [...rows.values(), ...erasedFrom(tablet, row.life)]);
    recounted.add(row);
  }
}

/** The months in which a visit is not as it was at the last look. */
function checkSaid({ name }: SimTablet, said: Said, rows: ReadonlyMap<string, VisitRow>): Set<string> {
  const changed = new Set<string>();
  for (const [id, standings] of said) {
    const row = rows.get(id);
    if (row ? foundTrue.get(row) === standings : standings[0]?.erased) continue;
    const here = row && canonicalize({ visit: row.visit, voided: row.voided });
    const isTrue = standings.some((standing) => here === (standing && canonicalize(standing)));
    if (!isTrue) throw broken(row ? 'untrue' : 'lost', `${name}: visit ${id} is not as the screen said`);
    const settled = [row && { visit: row.visit, voided: row.voided }];
    said.set(id, settled);
    if (row) foundTrue.set(row, settled);
    if (row) changed.add(`${row.infoPoint} ${row.month}`);
  }
  return changed;
}

/** What no longer lies there and still counts. */
function erasedFrom({ said }: SimTablet, life: string): Pick<VisitRow, 'visit' | 'voided' | 'life'>[] {
  return [...said.values()].flatMap(([standing]) => (standing?.erased === life ? [{ ...standing }] : []));
}

function checkSheet(
  { name }: SimTablet,
  row: SheetRow,
  rows: Iterable<Pick<VisitRow, 'visit' | 'voided' | 'life'>>,
): void {
  const { infoPoint, month, sheet } = row;
  let recount = emptySheet(infoPoint, month);
  for (const { visit, voided, life: earlier } of rows) {
    const isHere = visit.infoPoint === infoPoint && monthOf(visit.day) === month;
    if (isHere && !voided && earlier === undefined) recount = countVisit(recount, visit, 1);
  }
  if (canonicalize(recount) !== canonicalize(sheet)) {
    throw broken('untrue', `${name}: the sheet of ${month} is not its recount`);
  }
}

/** On one disk one number of a month never has two contents. */
export function noteNumbers({ ledger }: World, { name, disk }: SimTablet): void {
  for (const row of rowsOn<SheetRow>(disk, 'sheets')) {
    if (noted.has(row)) continue;
    noted.add(row);
    const { life, infoPoint, month, number, sheet } = row;
    const content = canonicalize(sheet) ?? '';
    const key = `${life} ${infoPoint} ${month} ${number}`;
    const known = ledger.contents.get(key) ?? [];
    const own = known.find((one) => one.disk === disk);
    if (own && own.content !== content) {
      throw broken('untrue', `${name}: ${month} has two contents under number ${number}`);
    }
    if (!own) ledger.contents.set(key, [...known, { disk, content, visits: sheet.totals.visits }]);
  }
}

/** A receipt is the hub's word that it kept exactly this: a digest it never held is no receipt. */
export async function checkReceipts(world: World, { disk, name }: SimTablet): Promise<void> {
  for (const { month, receipt } of rowsOn<ExchangeRow>(disk, 'exchanges')) {
    if (receipt && !(await hasHeld(world, receipt.digest))) {
      throw broken('false-complete', `${name}: has a receipt for ${month} that the hub never kept`);
    }
  }
  for (const { month, answer, revision } of rowsOn<CarriedRow>(disk, 'carried')) {
    const isTaken = answer === 'accepted' || answer === 'already-known';
    if (isTaken && !(await hasHeld(world, revision.digest))) {
      throw broken('false-complete', `${name}: carried ${month}, and the hub never kept it`);
    }
  }
}

/** What was kept and replaced within one step was seen by no check: the hub remembers its digest. */
async function hasHeld({ hub, ledger }: World, digest: string): Promise<boolean> {
  if (ledger.held.has(digest)) return true;
  const rows = hub.database.selectFrom('superseded_revision').select('digest').where('digest', '=', digest);
  const row = await rows.where('was_newest', '=', true).executeTakeFirst();
  if (row) ledger.held.add(digest);
  return row !== undefined;
}

export async function checkHub(world: World): Promise<void> {
  world.holding.clear();
  for (const row of await rowsAtHub(world)) {
    world.ledger.held.add(row.digest);
    if (row.isHeld) world.holding.add(row.organisation);
    if (row.isHeld) continue;
    const name = `${row.life} ${row.info_point} ${row.month}`;
    const before = world.newest.get(name) ?? 0;
    if (row.number < before) throw broken('lost', `the hub went back from ${before} to ${row.number} in ${row.month}`);
    world.newest.set(name, row.number);
    const had = (world.ledger.contents.get(`${name} ${row.number}`) ?? []).map(({ visits }) => visits);
    if (had.includes(row.visits)) continue;
    throw broken(
      had.some((visits) => row.visits > visits) ? 'doubled' : 'lost',
      `the hub holds ${row.visits} visits of ${row.month} under number ${row.number}; the tablet had ${had.join(' or ') || 'no such number'}`,
    );
  }
}

export type HubRow = {
  organisation: string;
  life: string;
  info_point: string;
  month: string;
  number: number;
  digest: string;
  visits: number;
  isHeld: boolean;
};

/** What counts, and what was set aside until a coordinator says yes. */
export async function rowsAtHub({ hub, organisations }: World): Promise<HubRow[]> {
  const own = organisations.map(({ id }) => id);
  const columns = ['organisation', 'life', 'info_point', 'month', 'number', 'digest', 'visits'] as const;
  const { database } = hub;
  return database
    .selectFrom('report_revision')
    .select([...columns, sql<boolean>`false`.as('isHeld')])
    .where('organisation', 'in', own)
    .unionAll(
      database
        .selectFrom('held_revision')
        .select([...columns, sql<boolean>`true`.as('isHeld')])
        .where('organisation', 'in', own),
    )
    .execute();
}
