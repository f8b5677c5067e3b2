/** The screens of a month's end: closing it, correcting it, and copying it into the national form. */

import { infoPointsPath } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { closedFilesPath } from '#wire/reading/closed-files.ts';
import { type CheckList, checkListPath, closedMonthsPath } from '#wire/reading/closing.ts';
import { correctionsPath } from '#wire/reading/corrections.ts';
import { type KeptMapping, transferMappingPath, transferTicksPath } from '#wire/transfer.ts';
import type { AtOffice } from './at-office.ts';
import type { OfficeState } from './state.ts';
import { answered, away, bent, refused, silent } from './wire.ts';

const closing = '/kantoor/afsluiten';
const canCorrect = ({ page, say }: AtOffice) =>
  page.getByRole('heading', { name: say.closing.corrections.title }).waitFor();
const askToClose = async (at: AtOffice) => {
  await canCorrect(at);
  await at.act(at.say.closing.closeOf(at.month, at.points[0]?.name ?? ''));
  await at.sees(at.say.closing.sure(at.month, at.points[0]?.name ?? ''));
};

const aTablet = { id: 'a', isSettled: false, unsentDays: null, possiblyDouble: 0, leftBehind: 0, possiblyMissing: 0 };
/** All that can be missing from a month, at one info point. */
const missingAll = bent<CheckList>(checkListPath, (list) => ({
  ...list,
  infoPoints: list.infoPoints.map((point, at) => ({
    ...point,
    ...(at === 0 && { held: [{ tabletName: 'Balie boven', visits: 3 }], belowZero: ['visits'], unrecordedDays: null }),
    ...(at === 1 && { tablets: [] }),
    ...(at === 2 && {
      tablets: [
        { ...aTablet, name: 'Balie A', hasDelivered: false, lastContact: null },
        { ...aTablet, name: 'Balie B', hasDelivered: false, lastContact: '2026-02-03', unsentDays: 4 },
        {
          ...aTablet,
          name: 'Balie C',
          hasDelivered: true,
          lastContact: '2026-02-03',
          possiblyDouble: 2,
          possiblyMissing: 1,
        },
      ],
    }),
  })),
}));

/** In this order: the month is really closed, and really corrected. */
export const closings: readonly OfficeState[] = [
  {
    name: 'a month that can be closed',
    path: closing,
    isWhole: true,
    reach: async (at) => {
      await canCorrect(at);
      await at.unfold();
    },
  },
  { name: 'a month of which much may be missing', path: closing, wire: missingAll, reach: canCorrect },
  { name: 'closing is asked once more', path: closing, reach: askToClose },
  {
    name: 'closing is refused',
    path: closing,
    wire: refused('POST', closedMonthsPath, 409),
    reach: async (at) => {
      await askToClose(at);
      await at.act(at.say.closing.yes);
      await at.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'a correction with faults',
    path: closing,
    reach: async (at) => {
      await canCorrect(at);
      const { number, day, submit, wrongNumber } = at.say.closing.corrections;
      await at.fill(number, '0');
      await at.fill(day, '');
      await at.act(submit);
      await at.sees(wrongNumber);
    },
  },
  {
    name: 'a correction is refused',
    path: closing,
    wire: refused('POST', correctionsPath, 422),
    reach: async (at) => {
      await canCorrect(at);
      await at.act(at.say.closing.corrections.submit);
      await at.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'a closed month, corrected, with what came after it',
    path: closing,
    reach: async (at) => {
      await askToClose(at);
      await at.act(at.say.closing.yes);
      await at.sees(at.say.closing.noAddendum);
      const { point, number, submit, outcome } = at.say.closing.corrections;
      await at.choose(point, { label: at.points[0]?.name ?? '' });
      await at.choose(outcome, 'verwezen-lokaal');
      await at.fill(number, '3');
      await at.act(submit);
      await at.page
        .getByRole('status')
        .filter({ hasText: at.points[0]?.name ?? '' })
        .waitFor();
      await at.act(at.say.closing.differencesOf(at.points[0]?.name ?? ''));
      await at.page.getByRole('table', { name: new RegExp(`^${at.say.closing.differencesCaption}`) }).waitFor();
      await at.unfold();
    },
  },
  {
    name: 'a month that is not over',
    path: closing,
    reach: async (at) => {
      await canCorrect(at);
      await at.page.getByLabel(at.say.closing.month, { exact: true }).selectOption({ index: 0 });
      await at.sees(/is nog bezig/);
    },
  },
  {
    name: 'a closed month as it was closed',
    path: ({ month, points }) => `/kantoor?maand=${month}&informatiepunt=${points[0]?.id}&stand=afgesloten`,
    reach: ({ sees, say }) => sees(say.report.standing.closedAndMore),
  },
  {
    name: 'a file in the making',
    path: ({ month, points }) => `/kantoor?maand=${month}&informatiepunt=${points[0]?.id}&stand=afgesloten`,
    wire: silent('GET', closedFilesPath),
    reach: async ({ act, sees, say }) => {
      await act(say.month.files.xlsx);
      await sees(say.month.makingFile);
    },
  },
  {
    name: 'a file that could not be made',
    path: ({ month, points }) => `/kantoor?maand=${month}&informatiepunt=${points[0]?.id}&stand=afgesloten`,
    wire: away('GET', closedFilesPath),
    reach: async ({ act, sees, say }) => {
      await act(say.month.files.xlsx);
      await sees(say.month.notMade);
    },
  },
  {
    name: 'closing, being fetched',
    path: closing,
    wire: silent('GET', checkListPath),
    reach: ({ sees, say }) => sees(say.closing.fetching),
  },
  {
    name: 'closing, a hub that is away',
    path: closing,
    wire: away('GET', checkListPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];

const transfer = '/kantoor/overnemen';
const mapped = ({ page, say }: AtOffice) => page.getByRole('heading', { name: say.transfer.mapping.heading }).waitFor();
const firstTick = ({ page }: AtOffice) => page.getByRole('main').getByRole('checkbox').first();
const lessMapped = bent<KeptMapping>(transferMappingPath, ({ version, mapping }) => ({
  version,
  mapping: { ...mapping, topics: {}, outcomes: {} },
}));

export const transfers: readonly OfficeState[] = [
  { name: 'the transfer sheet', path: transfer, isWhole: true, reach: mapped },
  {
    name: 'the transfer sheet, one copied and one changed since',
    path: transfer,
    wire: answered('GET', transferTicksPath, [
      { place: 'soort-vraag/digitale-overheid', count: 10_000, tickedOn: '2026-02-03' },
      { place: 'soort-vraag/bibliotheek', count: 10_000, tickedOn: '2026-02-03' },
    ]),
    reach: async (at) => {
      await mapped(at);
      await at.sees(at.say.transfer.changed(10_000));
      await at.page.getByRole('main').getByRole('checkbox').nth(2).click();
      await at.sees(/^op \d/);
    },
  },
  {
    name: 'the transfer sheet, a tick that was not kept',
    path: transfer,
    wire: away('POST', transferTicksPath),
    reach: async (at) => {
      await mapped(at);
      await firstTick(at).click();
      await at.sees(at.say.transfer.notTicked);
    },
  },
  {
    name: 'the transfer sheet, what has no place, and where it could go',
    path: transfer,
    wire: lessMapped,
    reach: async (at) => {
      await at.sees(at.say.transfer.notMappedWhy);
      const parts = at.page.getByRole('main').locator('summary');
      await parts.first().click();
      await at.page.getByLabel(at.say.transfer.mapping.newOption).waitFor();
    },
  },
  {
    name: 'the transfer sheet of a week',
    path: transfer,
    reach: async (at) => {
      await mapped(at);
      await at.choose(at.say.transfer.kind, 'week');
      await at.sees(at.say.transfer.weekOnly);
    },
  },
  {
    name: 'the transfer sheet, no info point',
    path: transfer,
    wire: answered('GET', infoPointsPath, []),
    reach: ({ sees, say }) => sees(say.transfer.noPoints),
  },
  {
    name: 'the transfer sheet, being fetched',
    path: transfer,
    wire: silent('GET', cataloguePath),
    reach: ({ sees, say }) => sees(say.transfer.fetching),
  },
  {
    name: 'the transfer sheet, a hub that is away',
    path: transfer,
    wire: away('GET', transferMappingPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];
