/** What must hold when nobody does anything more: nothing waits, the hub has each visit once, and every way of reading it says the same. */
import { tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import { periodTables } from '#exports/period-tables.ts';
import type { CarriedRow, ExchangeRow, SheetRow } from '#storage/database.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { type MonthFigures, monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { rowsOn } from '../ground/raw-disk.ts';
import { firstTab, lineOf, type SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import { checkHub, checkReceipts, checkTablet, type HubRow, rowsAtHub } from './after-step.ts';
import { checkClosed } from './closed-months.ts';
import { checkFamilies } from './families.ts';
import { broken } from './promises.ts';

export async function checkQuiet(world: World): Promise<void> {
  for (const tablet of world.tablets) checkTablet(world, tablet);
  await checkHub(world);
  const rows = (await rowsAtHub(world)).filter(({ isHeld }) => !isHeld);
  const counted = new Map(rows.map((row) => [`${row.life} ${row.info_point} ${row.month}`, row]));
  for (const tablet of world.tablets) {
    await checkReceipts(world, tablet);
    await checkLine(world, tablet, counted);
  }
  await checkClosed(world, rows);
  for (const { id, infoPoints } of world.organisations) {
    const own = rows.filter(({ organisation }) => organisation === id);
    const { get } = world.hub.coordinatorOf(id);
    await checkFamilies(world, id, own, tabletsAnswerSchema.parse(await (await get(tabletsPath)).json()));
    await checkPages(world, id, own);
    const foreign = world.organisations.flatMap((other) => other.infoPoints).find((one) => !infoPoints.includes(one));
    const answer = await get(`${monthFiguresPath}?maand=2026-03&informatiepunt=${foreign}`);
    if (answer.status !== 404) throw broken('leaked', 'an info point of another library was shown');
  }
  world.story.push(`the hub counts ${rows.reduce((sum, { visits }) => sum + visits, 0)} visits`);
}

/** Soon after the road is good nothing waits, but what was refused or what only a daily contact finds out. */
export async function checkOutbox(tablet: SimTablet): Promise<void> {
  const waiting = await waitingSheets(firstTab(tablet));
  if (waiting.length > 0) throw broken('stuck', `${tablet.name} still has ${waiting.length} months to send`);
}

/** The line at the top of the screen says that all was received, and that is so. */
async function checkLine(world: World, tablet: SimTablet, counted: ReadonlyMap<string, HubRow>): Promise<void> {
  const { disk, name, family } = tablet;
  const { isComplete, refused } = await lineOf(world, tablet);
  if ((await waitingSheets(firstTab(tablet))).length > 0 || refused.length > 0) {
    throw broken('stuck', `${name} still has something to send: ${refused.map(({ reason }) => reason)}`);
  }
  if (rowsOn<CarriedRow>(disk, 'carried').some(({ answer }) => answer === null)) {
    throw broken('stuck', `${name} still carries something`);
  }
  const exchanges = rowsOn<ExchangeRow>(disk, 'exchanges');
  for (const { life, infoPoint, month, number } of rowsOn<SheetRow>(disk, 'sheets')) {
    const atHub = counted.get(`${life} ${infoPoint} ${month}`)?.number ?? 0;
    const exchange = exchanges.find((one) => one.infoPoint === infoPoint && one.month === month);
    // Of two copies of which one was only looked at, the other has gone on from there.
    const isPartOfIt = family.isCloned && exchange?.receipt?.number === number && atHub > number;
    if (atHub === number || isPartOfIt) continue;
    throw broken(
      isComplete ? 'false-complete' : 'stuck',
      `the hub has ${month} of ${name} under ${atHub}, not ${number}`,
    );
  }
  if (!isComplete) throw broken('stuck', `${name} does not know that all was received`);
}

/** The coordinator's page of every month and its export: the sum of that organisation's lives, and only of those. */
async function checkPages(world: World, organisation: string, own: readonly HubRow[]): Promise<void> {
  const { get } = world.hub.coordinatorOf(organisation);
  for (const month of new Set(own.map((row) => row.month))) {
    const figures = monthFiguresSchema.parse(await (await get(`${monthFiguresPath}?maand=${month}`)).json());
    const sum = own.filter((row) => row.month === month).reduce((total, { visits }) => total + visits, 0);
    const table = tableThatDoesNotAddUp(figures);
    if (table) throw broken('untrue', `the table ${table} of ${month} does not add up`);
    const exported = exportedVisits(world, figures);
    if (figures.totals.visits === sum && exported === sum) continue;
    throw broken(
      figures.totals.visits > sum ? 'leaked' : 'lost',
      `the page of ${month} says ${figures.totals.visits}, its export ${exported}, not ${sum}`,
    );
  }
}

/** The sum over the days as they stand in the file. */
function exportedVisits({ hub }: World, { month, totals, tables }: MonthFigures): number {
  const about = {
    period: month,
    organisation: 'Noord',
    infoPoints: ['Kerk'],
    language: 'nl',
    madeOn: '2026-03-01',
  } as const;
  const byDay = periodTables({ ...about, totals, tables, catalogue: hub.lists }).find(({ id }) => id === 'visitsByDay');
  return (byDay?.rows ?? []).reduce(
    (sum, row) => sum + row.reduce((most: number, cell) => (typeof cell === 'number' ? cell : most), 0),
    0,
  );
}
