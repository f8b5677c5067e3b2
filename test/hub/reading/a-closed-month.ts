/** A hub with a month of two tablets at one info point, and ways to close, correct and read it. */
import { tableNames } from '#domain/month-sheet.ts';
import type { CorrectionReason } from '#domain/reading/correction.ts';
import { type Counts, sumOfCounts } from '#domain/reading/difference.ts';
import { type ClosedMonth, closedMonthSchema, closedMonthsPath } from '#wire/reading/closing.ts';
import { correctionsPath } from '#wire/reading/corrections.ts';
import { type Figures, figuresPath, figuresSchema } from '#wire/reading/figures.ts';
import { aSheetOf, aVisit } from '../../support/builders.ts';
import { aHub } from '../../support/hub.ts';
import { aLibrary, aTabletAt, type Library } from '../../support/hub-people.ts';

export async function aMonthOfTwoTablets() {
  const hub = await aHub({ now: '2026-03-10T09:00:00Z' });
  const library = await aLibrary(hub);
  const [one, other] = [
    await aTabletAt(hub, library, library.infoPoint),
    await aTabletAt(hub, library, library.infoPoint),
  ];
  await one.deliver(await one.seal({ visits: 12 }));
  await other.deliver(await other.seal({ visits: 3 }));
  hub.at('2026-04-01T09:00:00Z');
  return { hub, library, one, other };
}

export function close({ post, infoPoint }: Library, month = '2026-03'): Promise<Response> {
  return post(closedMonthsPath, { infoPoint, month });
}

export async function closedMonth({ get, infoPoint }: Library, month = '2026-03'): Promise<ClosedMonth> {
  const response = await get(`${closedMonthsPath}?informatiepunt=${infoPoint}&maand=${month}`);
  return closedMonthSchema.parse(await response.json());
}

export async function read({ get }: Library, query: Record<string, string> = {}): Promise<Figures> {
  const response = await get(`${figuresPath}?${new URLSearchParams({ periode: '2026-03', ...query })}`);
  return figuresSchema.parse(await response.json());
}

/** So many plain visits about this more, or fewer. */
export function visitsMore(number: number, topic = 'digid-app'): Counts {
  const { totals, tables } = sumOfCounts(
    Array.from({ length: Math.abs(number) }, () => aSheetOf([aVisit({ topics: [topic] })])),
  );
  const signed = <T extends Record<string, number>>(table: T) =>
    Object.fromEntries(Object.entries(table).map(([key, count]) => [key, count * Math.sign(number) + 0])) as T;
  const all = tableNames.map((name) => [name, signed(tables[name])]);
  return { totals: signed(totals), tables: Object.fromEntries(all) };
}

export function correct(
  { post, infoPoint }: Library,
  difference: Counts,
  reason: CorrectionReason = 'on-paper',
): Promise<Response> {
  return post(correctionsPath, { infoPoint, month: '2026-03', reason, difference });
}
