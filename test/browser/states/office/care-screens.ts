/** The screens on which a coordinator looks after things: tablets, opening hours, lists, the first steps. */

import { infoPointsPath } from '#wire/accounts.ts';
import { cataloguePath, enrolmentCodesPath } from '#wire/enrolment.ts';
import { openingHoursPath } from '#wire/reading/opening-hours.ts';
import { heldRevisionsPath, revocationsPath, type Tablet, tabletsPath } from '#wire/tablets.ts';
import type { AtOffice } from './at-office.ts';
import type { OfficeState } from './state.ts';
import { answered, away, bent, both, refused, silent } from './wire.ts';

const tablets = '/kantoor/tablets';
const fleet = ({ page, say }: AtOffice) => page.getByRole('heading', { name: say.fleet.title }).waitFor();
const ago = new Date('2026-01-05T08:00:00Z').toISOString();
const life = { logged: 40, received: 38, months: 3 };
/** Every worry a tablet can give. */
const worries = bent<Tablet[]>(tabletsPath, (list) =>
  list.map((tablet, at) => ({
    ...tablet,
    ...(at === 0 && { lastContact: ago, unsentDays: 12, storage: 'best-effort', clockDifferenceSeconds: 5400 }),
    ...(at === 1 && { isRevoked: true, infoPoints: [], lastContact: null, lives: [life, life] }),
    ...(at === 2 && { possiblyDouble: 4, leftBehind: 1, possiblyMissing: 2, lives: [life, { ...life, logged: null }] }),
  })),
);
const held = ({ points, month, page, ...at }: AtOffice) =>
  answered('GET', heldRevisionsPath, [
    {
      ...{ life: '00000000-0000-4000-8000-000000000000', tabletName: 'Balie boven', infoPoint: points[0]?.id, month },
      ...{ number: 3, digest: 'a'.repeat(64), visits: 7, receivedOn: '2026-02-03' },
    },
  ])({ points, month, page, ...at });
const aCode = (expiresAt: string) =>
  answered(
    'POST',
    enrolmentCodesPath,
    { code: 'ABCD2345', expiresAt, infoPoint: 'a', tabletName: 'Balie beneden' },
    201,
  );
const drawCode = async ({ act, fill, page, say }: AtOffice) => {
  await fill(say.tablets.tabletName, 'Balie beneden');
  await act(say.tablets.draw);
  await page.getByRole('heading', { name: say.tablets.codeTitle('Balie beneden') }).waitFor();
};
export const fleets: readonly OfficeState[] = [
  { name: 'the tablets', path: tablets, isWhole: true, reach: fleet },
  {
    name: 'the tablets, with every worry',
    path: tablets,
    wire: both(worries, held),
    reach: async (at) => {
      await fleet(at);
      await at.sees(at.say.fleet.held.title);
      await at.unfold();
    },
  },
  {
    name: 'no tablet yet',
    path: tablets,
    wire: answered('GET', tabletsPath, []),
    reach: ({ sees, say }) => sees(say.tablets.none),
  },
  {
    name: 'a tablet that could not be turned away',
    path: tablets,
    wire: refused('POST', revocationsPath, 409),
    reach: async (at) => {
      await fleet(at);
      await at.act(new RegExp(`^${at.say.fleet.revoke}`));
      await at.page.getByRole('alert').waitFor();
    },
  },
  ...(['enrolAgain', 'move', 'rename'] as const).map(
    (what): OfficeState => ({
      name: `a tablet: ${what}`,
      path: tablets,
      reach: async (at) => {
        await fleet(at);
        const { enrolAgain, move, rename } = at.say.fleet;
        await at.act(new RegExp(`^${{ enrolAgain, move: move.act, rename: rename.act }[what]}`));
        await at.page.getByRole('button', { name: at.say.fleet.again.cancel }).waitFor();
      },
    }),
  ),
  {
    name: 'an enrolment code',
    path: tablets,
    reach: async (at) => {
      await fleet(at);
      await drawCode(at);
    },
  },
  {
    name: 'an enrolment code that is over',
    path: tablets,
    wire: aCode(ago),
    reach: async (at) => {
      await fleet(at);
      await drawCode(at);
      await at.sees(at.say.tablets.expired);
    },
  },
  {
    name: 'the forms of the tablets, sent empty',
    path: tablets,
    reach: async (at) => {
      await fleet(at);
      await at.act(at.say.tablets.draw);
      await at.act(at.say.tablets.addInfoPoint);
      await at.sees(at.say.infoPoint.unknownMunicipality);
    },
  },
  {
    name: 'the tablets, being fetched',
    path: tablets,
    wire: silent('GET', tabletsPath),
    reach: ({ sees, say }) => sees(say.fetching.tablets),
  },
  {
    name: 'the tablets, a hub that is away',
    path: tablets,
    wire: away('GET', tabletsPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];

const hours = '/kantoor/openingstijden';
const monday = 'maandag';

export const openingHours: readonly OfficeState[] = [
  {
    name: 'opening hours, with a day that is otherwise',
    path: hours,
    isWhole: true,
    reach: async ({ page, act, fill, say }) => {
      await page.getByLabel(monday).waitFor();
      await fill(say.hours.day, '2026-12-25');
      await act(say.hours.add);
      await page
        .getByRole('button', { name: new RegExp(`^${say.hours.remove}`) })
        .first()
        .waitFor();
    },
  },
  {
    name: 'opening hours that are none',
    path: hours,
    reach: async ({ act, fill, sees, say }) => {
      await fill(monday, 'half negen');
      await act(say.hours.save);
      await sees(say.hours.wrong);
    },
  },
  {
    name: 'opening hours, saved',
    path: hours,
    reach: async ({ act, fill, page, say, points }) => {
      await fill(monday, '9.00-12.30, 13.00-17.00');
      await act(say.hours.save);
      await page.getByText(say.hours.saved(points[0]?.name ?? '')).waitFor();
    },
  },
  {
    name: 'opening hours, not known yet',
    path: hours,
    wire: answered('GET', openingHoursPath, []),
    reach: ({ sees, say }) => sees(say.hours.none),
  },
  {
    name: 'opening hours, a hub that is away',
    path: hours,
    wire: away('GET', openingHoursPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];

const lists = '/kantoor/lijsten';
const opened = ({ page, say }: AtOffice) => page.getByRole('heading', { name: say.lists.pending.title }).waitFor();
const changing = (name: string, doing: (at: AtOffice) => Promise<void>, wire?: OfficeState['wire']): OfficeState => ({
  name,
  path: lists,
  ...(wire && { wire }),
  reach: async (at) => {
    await opened(at);
    await doing(at);
  },
});
const changeFirst = async ({ act, say }: AtOffice) => act(new RegExp(`^${say.lists.change}`));
const renameFirst = async (at: AtOffice) => {
  await changeFirst(at);
  await at.fill(at.say.lists.dutch, 'Een DigiD aanvragen bij de gemeente of op internet');
  await at.act(at.say.lists.rename.submit);
  await at.page.getByRole('button', { name: at.say.lists.pending.publish }).waitFor();
};

export const listScreens: readonly OfficeState[] = [
  { name: 'the lists', path: lists, isWhole: true, reach: opened },
  changing('a choice, another name', changeFirst),
  changing('a choice that stops', async (at) => {
    await changeFirst(at);
    await at.act(at.say.lists.stop.title);
  }),
  changing('a choice into another', async (at) => {
    await changeFirst(at);
    await at.act(at.say.lists.merge.title);
  }),
  changing('a new choice, without a name', async (at) => {
    await at.choose(at.say.lists.which, 'ways');
    await at.act(at.say.lists.add.open);
    await at.act(at.say.lists.add.submit);
    await at.sees(at.say.lists.faults['name-missing']);
  }),
  changing('favourites', (at) => at.choose(at.say.lists.which, 'favourites')),
  changing('the offer of a note', (at) => at.choose(at.say.lists.which, 'note')),
  changing('changes that wait', async (at) => {
    await renameFirst(at);
    await at.act(new RegExp(at.say.lists.down('.*')));
    await at.choose(at.say.lists.which, 'favourites');
    await at.act(new RegExp(at.say.lists.favourites.removeChoice('.*')));
  }),
  changing(
    'lists that a colleague changed',
    async (at) => {
      await renameFirst(at);
      await at.act(at.say.lists.pending.publish);
      await at.sees(at.say.lists.pending.fetchNewest);
    },
    refused('POST', cataloguePath, 409),
  ),
  changing(
    'lists that could not be published',
    async (at) => {
      await renameFirst(at);
      await at.act(at.say.lists.pending.publish);
      await at.page.getByRole('alert').waitFor();
    },
    away('POST', cataloguePath),
  ),
  changing('lists, published, with one that stopped', async (at) => {
    await changeFirst(at);
    await at.act(at.say.lists.stop.title);
    await at.act(at.say.lists.stop.submit);
    await at.act(at.say.lists.pending.publish);
    await at.sees(at.say.lists.pending.done);
    await at.unfold();
  }),
  {
    name: 'the lists, a hub that is away',
    path: lists,
    wire: away('GET', cataloguePath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];

const steps = '/kantoor/eerste-stappen';

export const firstSteps: readonly OfficeState[] = [
  {
    name: 'the first steps, nothing done',
    path: steps,
    isWhole: true,
    wire: both(answered('GET', tabletsPath, []), answered('GET', openingHoursPath, [])),
    reach: async ({ page, say, unfold }) => {
      await page.getByRole('button', { name: say.setUp.makeTablet }).waitFor();
      await unfold();
    },
  },
  { name: 'the first steps, on their way', path: steps, reach: ({ sees, say }) => sees(say.firstSteps.tablets(3)) },
  {
    name: 'the first steps, a hub that is away',
    path: steps,
    wire: away('GET', infoPointsPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];
