/** The pages on which kept visits are looked up and corrected, in every state; one visit counts and one is taken out by then. */
import type { AtDesk } from './at-desk.ts';
import * as bends from './bends.ts';
import type { State } from './screens.ts';

const path = '/bezoeken';
const atList = (name: string, reach: (at: AtDesk) => Promise<void>): State => ({
  name,
  path,
  reach: async (at) => {
    await at.page.getByRole('listitem').first().waitFor();
    await reach(at);
  },
});

const correcting = (name: string, reach: (at: AtDesk) => Promise<void>): State =>
  atList(name, async (at) => {
    await at.page
      .getByRole('link', { name: new RegExp(`^${at.say.today.correct}`) })
      .first()
      .click();
    await at.page.getByRole('heading', { level: 1, name: at.visits.correct.title }).waitFor();
    await reach(at);
  });

async function openOutcome({ page, say }: AtDesk): Promise<void> {
  await page.getByRole('region', { name: say.visitForm.soFar }).getByRole('button').nth(2).click();
}

export const earlierVisits: readonly State[] = [
  atList('earlier visits', async () => undefined),
  {
    ...atList('earlier visits, in a closed month', ({ page, visits }) =>
      page.getByText(visits.earlier.closed).waitFor(),
    ),
    wire: bends.monthsClosed,
  },
  atList('why a visit is taken away', async ({ page, say }) => {
    await page
      .getByRole('button', { name: new RegExp(`^${say.today.remove}`) })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  }),
  correcting('correcting, nothing changed', async () => undefined),
  correcting('correcting, a part is open', openOutcome),
  correcting('correcting, a reason is asked', async (at) => {
    await openOutcome(at);
    await at.choose('niet-gelukt');
    await at.page.getByText(at.visits.correct.whyNot.noReason).waitFor();
  }),
  correcting('correcting, storage full', async (at) => {
    await openOutcome(at);
    await at.choose('niet-gelukt');
    await at.act(at.visits.correct.reasons.mistapped);
    await at.page.evaluate(bends.noRoomForCorrections);
    await at.act(at.visits.correct.save);
    await at.page.getByRole('alert').waitFor();
  }),
  correcting('a correction is said', async (at) => {
    await openOutcome(at);
    await at.choose('zelf-verder');
    await at.act(at.visits.correct.reasons['turned-out-differently']);
    await at.act(at.visits.correct.save);
    await at.page.getByText(at.visits.said.corrected).waitFor();
  }),
  {
    name: 'a visit that is not on this tablet',
    path: `${path}/00000000-0000-4000-8000-000000000000`,
    reach: ({ page, visits }) => page.getByRole('heading', { name: visits.unknown.title }).waitFor(),
  },
];
