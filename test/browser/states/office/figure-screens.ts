/** The screens on which figures are read: the month, the year, both on paper, the comparison, and the municipality's page. */
import { infoPointsPath } from '#wire/accounts.ts';
import type { MunicipalFigures } from '#wire/figures.ts';
import { quarterFiguresPath } from '#wire/figures.ts';
import { type Figures, figuresPath } from '#wire/reading/figures.ts';
import type { AtOffice } from './at-office.ts';
import type { OfficeState } from './state.ts';
import { away, bent, refused, silent } from './wire.ts';

const drawn = async ({ page }: AtOffice) => page.getByRole('main').locator('svg[role=img]').last().waitFor();
const before = '2024-03';
const noMonths = bent<Figures>(figuresPath, (figures) => ({ ...figures, months: [] }));
const noHours = bent<Figures>(figuresPath, (figures) => ({
  ...figures,
  byInfoPoint: figures.byInfoPoint.map((point) => ({ ...point, coverage: { ...point.coverage, opening: null } })),
}));
const onePoint = bent<Figures>(figuresPath, (figures) => ({
  ...figures,
  byInfoPoint: figures.byInfoPoint.slice(0, 1),
}));

export const months: readonly OfficeState[] = [
  { name: 'the month', path: '/kantoor', isWhole: true, reach: drawn },
  {
    name: 'the month, every table open',
    path: ({ points }) => `/kantoor?informatiepunt=${points[1]?.id}`,
    reach: async (at) => {
      await drawn(at);
      await at.unfold();
    },
  },
  { name: 'the year', path: ({ month }) => `/kantoor?jaar=${month.slice(0, 4)}`, reach: drawn },
  {
    name: 'the first month, empty',
    path: `/kantoor?maand=${before}`,
    wire: noMonths,
    reach: ({ sees, say }) => sees(say.month.toFirstSteps),
  },
  {
    name: 'an empty month among others',
    path: `/kantoor?maand=${before}`,
    reach: ({ sees, say }) => sees(new RegExp(say.month.empty(before))),
  },
  {
    name: 'the month, being fetched',
    path: '/kantoor',
    wire: silent('GET', figuresPath),
    reach: ({ sees, say }) => sees(say.fetching.month),
  },
  {
    name: 'the month, a hub that is away',
    path: '/kantoor',
    wire: away('GET', figuresPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
  {
    name: 'the month, a hub in trouble',
    path: '/kantoor',
    wire: refused('GET', infoPointsPath, 500),
    reach: ({ sees, say }) => sees(say.refused('').trim()),
  },
  {
    name: 'an address that is none',
    path: '/kantoor/bestaat-niet',
    reach: ({ page, say }) => page.getByRole('heading', { name: say.nowhere }).waitFor(),
  },
];

const onPaper = ({ page, say }: AtOffice) => page.getByRole('heading', { name: say.report.paper.means }).waitFor();

export const papers: readonly OfficeState[] = [
  { name: 'the paper of a month', path: '/kantoor/papier', isWhole: true, isPaper: true, reach: onPaper },
  {
    name: 'the paper of a year',
    path: ({ month }) => `/kantoor/papier?jaar=${month.slice(0, 4)}`,
    isPaper: true,
    reach: onPaper,
  },
  { name: 'the paper of an empty month', path: `/kantoor/papier?maand=${before}`, isPaper: true, reach: onPaper },
];

const compare = '/kantoor/vergelijken';

export const comparisons: readonly OfficeState[] = [
  { name: 'info points compared', path: compare, isWhole: true, reach: drawn },
  {
    name: 'a comparison without opening hours',
    path: compare,
    wire: noHours,
    reach: ({ sees, say }) => sees(say.compare.toHours),
  },
  { name: 'a comparison of one', path: compare, wire: onePoint, reach: ({ sees, say }) => sees(say.compare.onlyOne) },
  {
    name: 'a comparison of nothing',
    path: `${compare}?maand=${before}`,
    wire: noMonths,
    reach: ({ page }) => page.getByRole('main').getByRole('link').first().waitFor(),
  },
];

const quarters = (change: (answer: MunicipalFigures) => MunicipalFigures) => bent(quarterFiguresPath, change);
const townHall = '/gemeente';

/** For an officer of the municipality; a coordinator is told so. */
export const townHalls: readonly OfficeState[] = [
  { name: 'the municipality', path: townHall, isWhole: true, reach: drawn },
  {
    name: 'the municipality, a quarter too small to show',
    path: townHall,
    wire: quarters((answer) => ({
      ...answer,
      quarters: answer.quarters.map((one, at) => (at === 0 ? { ...one, shown: null } : one)),
    })),
    reach: ({ sees, say }) => sees(say.quarters.tooFew),
  },
  {
    name: 'the municipality, nothing yet',
    path: townHall,
    wire: quarters((answer) => ({ ...answer, quarters: [] })),
    reach: ({ sees, say }) => sees(say.quarters.none),
  },
  {
    name: 'the municipality, being fetched',
    path: townHall,
    wire: silent('GET', quarterFiguresPath),
    reach: ({ sees, say }) => sees(say.fetching.quarters),
  },
  {
    name: 'the municipality, a hub that is away',
    path: townHall,
    wire: away('GET', quarterFiguresPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
  {
    name: 'the municipality, not for this account',
    path: townHall,
    wire: refused('GET', quarterFiguresPath, 403),
    reach: ({ sees, say }) => sees(say.quarters.notForYou),
  },
];
