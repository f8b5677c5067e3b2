/** How long the month and the year page wait for the hub: at a usual library, and at one as large as the country's largest. */
import { randomUUID } from 'node:crypto';
import { monthPlus } from '#domain/calendar.ts';
import type { Route } from '#hub/http/route.ts';
import { periodFigures } from '#hub/routes/reading/figures.ts';
import type { Database } from '#hub/store/schema.ts';
import { figuresSchema } from '#wire/reading/figures.ts';
import { aSheet } from '../exports/a-month.ts';
import { startDatabase } from '../support/hub-database.ts';

type Size = { infoPoints: number; tablets: number; months: number };
const usual: Size = { infoPoints: 5, tablets: 10, months: 12 };
const largest: Size = { infoPoints: 40, tablets: 120, months: 60 };
const newest = '2026-12';

/** In milliseconds, in turn, so that a busy machine weighs on both alike; the first of each makes the sums and is left out. */
export async function measureFigures(
  rounds: number,
): Promise<Record<'month' | 'year', Record<'usual' | 'largest', number[]>>> {
  const databases = await startDatabase();
  try {
    const { store, database } = await databases.fresh();
    await fill(database, 'usual', usual);
    await fill(database, 'largest', largest);
    const route = periodFigures(store);
    const times = { month: { usual: [], largest: [] }, year: { usual: [], largest: [] } } as Awaited<
      ReturnType<typeof measureFigures>
    >;
    for (let round = 0; round <= rounds; round += 1) {
      for (const [kind, periode] of [
        ['month', newest],
        ['year', newest.slice(0, 4)],
      ] as const) {
        for (const organisation of ['usual', 'largest'] as const) {
          const began = performance.now();
          await ask(route, organisation, periode);
          if (round > 0) times[kind][organisation].push(performance.now() - began);
        }
      }
    }
    return times;
  } finally {
    await databases.stop();
  }
}

/** As the page asks it, with the periods beside it, to the text that goes over the wire. */
async function ask(route: Route, organisation: string, periode: string): Promise<void> {
  const said = await route.handle({
    caller: { kind: 'coordinator', session: '', how: 'passkey', userId: 'u', name: 'n', email: 'e', organisation },
    body: undefined,
    query: { periode, vergelijk: 'ja' },
    now: new Date('2027-01-04T09:00:00Z'),
    origin: '',
    path: {},
    headers: new Headers(),
    address: '',
  });
  if (!('value' in said)) throw new Error('expected figures');
  const { totals } = figuresSchema.parse(JSON.parse(JSON.stringify(said.value)));
  if (totals.visits === 0) throw new Error('expected visits');
}

async function fill(database: Database, organisation: string, { infoPoints, tablets, months }: Size): Promise<void> {
  await database.insertInto('organisation').values({ organisation, name: organisation }).execute();
  const points = Array.from({ length: infoPoints }, (_, at) => `punt-${at}`);
  await database
    .insertInto('info_point')
    .values(
      points.map((point) => ({ organisation, info_point: point, name: point, place: 'P', municipality: 'GM0014' })),
    )
    .execute();
  for (let at = 0; at < tablets; at += 1) {
    const [tablet, life, point] = [randomUUID(), randomUUID(), points[at % points.length] ?? ''];
    const token_sha256 = `${organisation}-${at}`;
    await database
      .insertInto('tablet')
      .values({ organisation, tablet, name: `t${at}`, token_sha256 } as never)
      .execute();
    await database.insertInto('tablet_life').values({ organisation, life, tablet, public_key: '{}' }).execute();
    const from_day = '2020-01-01';
    await database
      .insertInto('enrolment')
      .values({ organisation, tablet, info_point: point, from_day, until_day: null })
      .execute();
    const rows = Array.from({ length: months }, (_, back) => {
      const month = monthPlus(newest, -back);
      const sheet = { ...aSheet(month, 40, at + back), infoPoint: point };
      const { visits, questions, enteredAfterwards: entered_afterwards } = sheet.totals;
      const thin = {
        number: 3,
        digest: `${at}-${back}`,
        visits,
        questions,
        entered_afterwards,
        received_day: `${month}-28`,
      };
      return { organisation, life, info_point: point, month, ...thin, list_version: 1, body: JSON.stringify(sheet) };
    });
    await database.insertInto('report_revision').values(rows).execute();
  }
}
