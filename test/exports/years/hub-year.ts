/** A generated year as a hub comes to hold it: tablets that move, new lists halfway, months closed, late visits and corrections. */
import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Day, dutchDayOf, monthOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import { times } from '#domain/reading/difference.ts';
import { monthsOf } from '#domain/reading/period.ts';
import type { Visit } from '#domain/visit.ts';
import { inputOf } from '#exports/figures-input.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { periodFigures } from '#hub/routes/reading/figures.ts';
import type { Store } from '#hub/store/open-store.ts';
import type { Database } from '#hub/store/schema.ts';
import { type Figures, figuresSchema } from '#wire/reading/figures.ts';
import { catalogue } from '../a-month.ts';
import { aVisitOf, awkwardNames } from '../a-year.ts';
import type { Counted } from '../independent-count.ts';

export type HubYear = {
  lists: Catalogue;
  figures: Record<'nu' | 'afgesloten', Figures>;
  input: Record<'nu' | 'afgesloten', PeriodInput>;
  /** What must be counted, straight from the visits. */
  counted: Record<'nu' | 'afgesloten', Counted[]>;
};

const year = '2026';
const organisation = 'de-linde';
const [linde, zuid] = ['lindehof', 'zuid'];
const middle = `${year}-07-01`;
const lastClosed = `${year}-08`;
/** Where each tablet is on a day; the second moves in the middle of the year. */
const tablets = [() => linde, (day: Day) => (day < middle ? linde : zuid), () => zuid] as const;

export async function aHubYear(store: Store, database: Database, seed: number, size: number): Promise<HubYear> {
  const lists = withChanges(catalogue);
  const drawn = [
    ...draw(catalogue, seed, Math.ceil(size / 2), `${year}-01-01`, `${year}-06-30`),
    ...draw(lists, seed + 1000, Math.floor(size / 2), middle, `${year}-12-31`),
  ].map((visit, at) => ({
    ...visit,
    infoPoint: tablets[at % 3]?.(visit.day) ?? linde,
    tablet: at % 3,
    late: at % 5 === 0,
  }));
  await fill(store, database, lists);
  const tell = async (isLate: boolean) => {
    for (const [at] of tablets.entries()) {
      const own = drawn.filter(({ tablet, late }) => tablet === at && (isLate || !late));
      await deliver(database, at, own, isLate ? 2 : 1);
    }
  };
  const [early, late] = corrections(drawn, lists, seed);
  await tell(false);
  await correct(store, early);
  for (const month of monthsOf(year).filter((one) => one <= lastClosed)) {
    for (const infoPoint of [linde, zuid]) {
      await store.closeMonth(organisation, {
        infoPoint,
        month,
        role: 'coordinator',
        today: `${year}-10-01`,
        missing: [],
      });
    }
  }
  await tell(true);
  await correct(store, late);
  const isClosed = ({ day }: Visit) => monthOf(day) <= lastClosed;
  const once = (visits: readonly Visit[]) => visits.map((visit) => ({ visit, times: 1 }));
  const figures = { nu: await ask(store, 'nu'), afgesloten: await ask(store, 'afgesloten') };
  const around = {
    catalogue: lists,
    organisation: awkwardNames.organisation,
    language: 'nl' as const,
    today: '2027-01-04',
  };
  return {
    lists,
    figures,
    input: { nu: inputOf(figures.nu, around), afgesloten: inputOf(figures.afgesloten, around) },
    counted: {
      nu: [...once(drawn), ...early, ...late],
      afgesloten: [
        ...once(drawn.filter((visit) => !visit.late || !isClosed(visit))),
        ...early,
        ...late.filter(({ visit }) => !isClosed(visit)),
      ],
    },
  };
}

/** A topic more, an outcome of another name and one that stopped. */
function withChanges(lists: Catalogue): Catalogue {
  const [first, ...topics] = lists.topics;
  const [outcome, ...outcomes] = lists.outcomes;
  if (!first || !outcome) throw new Error('expected lists');
  const added = { id: 'nieuw-onderwerp', group: first.group, nl: '=Één € nieuw', en: '@New' };
  return {
    ...lists,
    version: lists.version + 1,
    topics: [{ ...first, retiredFrom: middle }, ...topics, added],
    outcomes: [{ ...outcome, nl: '+Hernoemd, “zo”' }, ...outcomes],
  };
}

function draw(lists: Catalogue, seed: number, size: number, from: Day, until: Day): Visit[] {
  const wish = { minLength: size, maxLength: size };
  return fc.sample(fc.array(aVisitOf(lists, from, until), wish), { seed, numRuns: 1 })[0] ?? [];
}

/** Two before closing and three after it; one of them takes away what the second tablet counted. */
function corrections(drawn: readonly Visit[], lists: Catalogue, seed: number): [Counted[], Counted[]] {
  const at = (visit: Visit, infoPoint: string, day: Day) => ({ ...visit, infoPoint, day });
  const [one, two, three, four] = draw(lists, seed + 2000, 4, `${year}-02-01`, `${year}-02-28`);
  const gone = drawn.filter((visit) => visit.infoPoint === zuid).slice(0, 1);
  if (!one || !two || !three || !four) throw new Error('expected visits');
  return [
    [
      { visit: at(one, linde, one.day), times: 1 },
      { visit: at(two, zuid, two.day), times: 2 },
    ],
    [
      { visit: at(three, linde, three.day), times: 1 },
      { visit: at(four, zuid, `${year}-11-03`), times: 3 },
      ...gone.map((visit) => ({ visit, times: -1 })),
    ],
  ];
}

async function correct(store: Store, all: readonly Counted[]): Promise<void> {
  for (const { visit, times: factor } of all) {
    const [infoPoint, month] = [visit.infoPoint, monthOf(visit.day)];
    const difference = times(countVisit(emptySheet(infoPoint, month), visit, 1), factor);
    const about = { infoPoint, month, reason: 'on-paper' as const, role: 'coordinator', madeOn: `${year}-12-31` };
    await store.addCorrection(organisation, {
      ...about,
      difference: { totals: difference.totals, tables: difference.tables },
    });
  }
}

const lives = tablets.map(() => randomUUID());

async function fill(store: Store, database: Database, lists: Catalogue): Promise<void> {
  await database.insertInto('organisation').values({ organisation, name: awkwardNames.organisation }).execute();
  await store.addCatalogue(organisation, lists);
  const [one = '', other = ''] = awkwardNames.infoPoints;
  const point = (info_point: string, name: string) => ({
    organisation,
    info_point,
    name,
    place: 'P',
    municipality: 'GM0014',
  });
  await database
    .insertInto('info_point')
    .values([point(linde, one), point(zuid, other)])
    .execute();
  for (const [at, life] of lives.entries()) {
    const tablet = life;
    const row = { organisation, tablet, name: `=Tablet ${at}`, token_sha256: `token-${at}` };
    await database
      .insertInto('tablet')
      .values(row as never)
      .execute();
    await database.insertInto('tablet_life').values({ organisation, life, tablet, public_key: '{}' }).execute();
    const there = (info_point: string, from_day: Day, until_day: Day | null) => ({
      organisation,
      tablet,
      info_point,
      from_day,
      until_day,
    });
    const stretches =
      at === 1
        ? [there(linde, `${year}-01-01`, `${year}-06-30`), there(zuid, middle, null)]
        : [there(at === 0 ? linde : zuid, `${year}-01-01`, null)];
    await database.insertInto('enrolment').values(stretches).execute();
  }
}

/** As the hub keeps a revision; how it is received is tried elsewhere. */
async function deliver(database: Database, tablet: number, visits: readonly Visit[], number: number): Promise<void> {
  const life = lives[tablet] ?? '';
  const places = new Set(visits.map(({ infoPoint, day }) => `${infoPoint} ${monthOf(day)}`));
  for (const place of places) {
    const [info_point = '', month = ''] = place.split(' ');
    const own = visits.filter((visit) => visit.infoPoint === info_point && monthOf(visit.day) === month);
    const sheet = own.reduce((sum, visit) => countVisit(sum, visit, 1), emptySheet(info_point, month));
    const body = JSON.stringify({ ...sheet, life, number });
    const digest = createHash('sha256').update(body).digest('hex');
    const { visits: all, questions, enteredAfterwards: entered_afterwards } = sheet.totals;
    const row = {
      number,
      digest,
      visits: all,
      questions,
      entered_afterwards,
      received_day: `${month}-28`,
      list_version: 1,
      body,
    };
    await database
      .insertInto('report_revision')
      .values({ organisation, life, info_point, month, ...row })
      .onConflict((older) => older.columns(['organisation', 'life', 'info_point', 'month']).doUpdateSet(row))
      .execute();
  }
}

async function ask(store: Store, stand: 'nu' | 'afgesloten'): Promise<Figures> {
  const now = new Date('2027-01-04T09:00:00Z');
  const said = await periodFigures(store).handle({
    caller: { kind: 'coordinator', userId: 'u', name: 'n', email: 'e', organisation, session: 's', how: 'password' },
    query: { periode: year, stand, vergelijk: 'ja' },
    ...{ body: undefined, now, origin: '', path: {}, headers: new Headers(), address: '' },
  });
  if (!('value' in said)) throw new Error(`expected figures on ${dutchDayOf(now).day}`);
  return figuresSchema.parse(JSON.parse(JSON.stringify(said.value)));
}
