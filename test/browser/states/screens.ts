/** Every screen of the desk in every state it can be in. A new screen is one line here. */

import type { AtDesk } from './at-desk.ts';
import type { Bend } from './bends.ts';
import * as bends from './bends.ts';
import { earlierVisits } from './earlier-visits.ts';
import { handingOver, nothingToHandOver } from './handing-over.ts';

export type State = {
  name: string;
  path: string;
  /** How this browser differs from others, from before the page is loaded. */
  bend?: Bend;
  /** What stands between the tablet and its hub, from before the page is loaded. */
  wire?: (at: AtDesk) => Promise<void>;
  /** What staff do there; without it the screen as it opens. */
  reach?: (at: AtDesk) => Promise<void>;
};

const visit = (name: string, reach?: State['reach']): State => ({ name, path: '/', ...(reach && { reach }) });

/** In the order in which a tablet's first day can show them: nothing is kept before the first save. */
export const states: readonly State[] = [
  visit('the empty desk'),
  { name: 'today, nothing yet', path: '/vandaag' },
  { name: 'what leaves, nothing yet', path: '/wat-verlaat-deze-tablet' },
  { name: 'this tablet, nothing yet', path: '/tablet' },
  { name: 'the rush, nothing yet', path: '/drukte' },
  { name: 'practising', path: '/oefenen' },
  { name: 'earlier visits, nothing yet', path: '/bezoeken' },
  ...nothingToHandOver,
  { name: 'enrolment', path: '/koppelen' },
  {
    name: 'enrolment, a code of the wrong form',
    path: '/koppelen',
    reach: async ({ page, tablet }) => {
      await page.getByLabel(tablet.enrol.code).fill('AB');
      await page.getByRole('button', { name: tablet.enrol.submit }).click();
      await page.getByText(tablet.enrol.wrongForm).waitFor();
    },
  },
  { name: 'not found', path: '/bestaat-niet' },
  { name: 'what is recorded', path: '/wat-leg-je-vast', reach: ({ unfold }) => unfold() },

  visit('examples with every group', ({ act, say }) => act(say.visitForm.doesThisCount)),
  visit('examples with every outcome', async ({ choose, act, say }) => {
    await choose('gemeente', 'voedselbank');
    await act(say.visitForm.doesThisCount);
  }),
  visit('the topics', ({ choose }) => choose('gemeente')),
  visit('the outcomes', ({ choose }) => choose('gemeente', 'voedselbank')),
  visit('a referral: to whom', ({ choose }) => choose('gemeente', 'voedselbank', 'verwezen-lokaal')),
  visit('a referral: nothing found', async ({ page, choose, say }) => {
    await choose('gemeente', 'voedselbank', 'verwezen-lokaal');
    await page.getByRole('searchbox').fill('qqq');
    await page.getByText(say.visitForm.nothingFound).waitFor();
  }),
  visit('a referral: how', ({ choose }) => choose('gemeente', 'voedselbank', 'verwezen-lokaal', 'wijkteam')),
  visit('the target groups, two chosen', async ({ choose, open }) => {
    await choose('zorg');
    await open('targetGroups');
    await choose('ouderen', 'nt2');
  }),
  visit('another question is wanted', async ({ choose, act, say }) => {
    await choose('digid', 'digid-app');
    await act(say.visitForm.anotherQuestion);
  }),
  visit('several questions', async ({ choose, act, say }) => {
    await choose('digid', 'digid-app');
    await act(say.visitForm.anotherQuestion);
    await choose('ter-plekke-geholpen', 'geld-en-toeslagen', 'huurtoeslag');
  }),
  visit('several questions, the last not begun', async ({ choose, act, say }) => {
    await choose('digid', 'digid-app');
    await act(say.visitForm.anotherQuestion);
    await choose('ter-plekke-geholpen');
  }),
  visit('a note, empty', ({ choose }) => choose('overig', 'anders')),
  visit('a note with gaps', async ({ page, choose, note }) => {
    await choose('overig', 'anders');
    await page.getByLabel(note.label).fill('mevrouw Jansen wil haar kwarrelbof 06 12345678 bij de volkstuin aanvragen');
    await page.getByText(note.restore('kwarrelbof')).waitFor();
  }),
  visit('a note, one more word to leave out', async ({ page, choose, note, act }) => {
    await choose('overig', 'anders');
    await page.getByLabel(note.label).fill('volkstuin aanvragen bij de gemeente');
    await act(note.removeMore);
    await page.getByRole('button', { name: note.removeWord('volkstuin') }).waitFor();
  }),
  visit('a note of which nothing can be kept', async ({ page, choose, note }) => {
    await choose('overig', 'anders');
    await page.getByLabel(note.label).fill('Jan Jansen 123456782');
    await page.getByText(note.notKept['little-left']).waitFor();
  }),
  visit('storage full', async ({ page, choose }) => {
    await choose('digid', 'digid-app');
    await page.evaluate(bends.noRoomForVisits);
    await choose('ter-plekke-geholpen');
    await page.getByRole('alert').waitFor();
  }),
  visit('a draft that cannot be kept', async ({ page, choose }) => {
    await page.evaluate(bends.noRoomForDrafts);
    await choose('digid');
    await page.getByRole('alert').waitFor();
  }),
  {
    name: 'hidden after a minute',
    path: '/',
    bend: bends.shortMinute,
    reach: async ({ page, choose, say }) => {
      await choose('digid');
      await page.getByRole('heading', { name: say.visitForm.leftAlone.heading }).waitFor();
    },
  },
  {
    name: 'just saved, without a connection',
    path: '/',
    reach: async ({ page, choose, say, kept }) => {
      await page.waitForLoadState('networkidle'); // only what sends can notice that there is no connection
      await page.context().setOffline(true);
      await choose('gemeente', 'voedselbank', 'verwezen-lokaal', 'wijkteam', 'samen-gebeld');
      await kept();
      await page.getByText(say.sending.obstacle['no-network']).waitFor();
    },
  },
  {
    name: 'sending',
    path: '/tablet',
    wire: async ({ page }) => {
      await page.route('**/api/v1/maandopgaven', () => new Promise(() => undefined));
    },
    reach: async ({ act, page, tablet }) => {
      await act(tablet.refusal.sendNow);
      await page.getByRole('button', { name: tablet.refusal.busy }).waitFor();
    },
  },
  visit('just saved', async ({ choose, kept }) => {
    await choose('digid', 'digid-app', 'ter-plekke-geholpen');
    await kept();
  }),
  { name: 'today, with visits', path: '/vandaag', reach: ({ page }) => page.getByRole('listitem').first().waitFor() },
  {
    name: 'today, one taken out',
    path: '/vandaag',
    reach: async ({ page, say }) => {
      await page.getByRole('button', { name: say.today.undo }).first().click();
      await page.getByText(say.today.removed).waitFor();
    },
  },
  ...earlierVisits,
  { name: 'this tablet', path: '/tablet' },
  { name: 'afterwards', path: '/achteraf' },
  {
    name: 'afterwards, in a closed month',
    path: '/achteraf',
    wire: bends.monthsClosed,
    reach: ({ page, tablet }) => page.getByText(tablet.afterwards.closed).waitFor(),
  },
  { name: 'what leaves', path: '/wat-verlaat-deze-tablet', reach: ({ unfold }) => unfold() },
  {
    name: 'a month that is refused',
    path: '/vandaag',
    wire: bends.hubThatRefuses,
    reach: async ({ page, act, say, tablet }) => {
      await page.getByRole('button', { name: say.today.restore }).click();
      await page.getByText(say.today.removed).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: say.nav.tablet }).click();
      await act(tablet.refusal.sendNow);
      await page.getByRole('alert').waitFor();
    },
  },
  ...handingOver,
  {
    name: 'practised and taken back',
    path: '/oefenen',
    reach: async ({ page, choose, say }) => {
      await choose('digid', 'digid-app', 'ter-plekke-geholpen');
      await page.getByRole('button', { name: say.today.undo }).click();
      await page.getByText(say.today.removed).waitFor();
    },
  },
  { name: 'the rush, tallied by key', path: '/drukte', reach: tally },
  {
    name: 'the rush, a disk without room',
    path: '/drukte',
    reach: async ({ page }) => {
      await page.getByRole('main').getByRole('group').first().waitFor();
      await page.evaluate(bends.noRoomForVisits);
      await page.keyboard.press('1');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'a tally that gets its detail',
    path: '/drukte',
    reach: async (at) => {
      await tally(at);
      await at.page.getByRole('main').getByRole('link').first().click();
      await at.page.getByRole('group', { name: at.say.visitForm.step.topic }).waitFor();
    },
  },
  { name: 'a crash', path: '/', bend: bends.brokenPromise },
  { name: 'no storage', path: '/', bend: bends.noStorage },
  { name: 'an address that is not secure', path: '/', bend: bends.insecureAddress },
  {
    name: 'an update that waits',
    path: '/',
    bend: bends.newWorker,
    reach: ({ page, say }) => page.getByRole('button', { name: say.update.use }).waitFor(),
  },
  {
    name: 'an update that waits for the visit',
    path: '/',
    bend: bends.newWorker,
    reach: async ({ page, choose, say }) => {
      await choose('digid');
      await page.getByText(say.update.finishFirst).waitFor();
    },
  },
];

async function tally({ page }: AtDesk): Promise<void> {
  await page.getByRole('main').getByRole('group').first().waitFor();
  await page.keyboard.press('1');
  await page.getByRole('main').getByRole('link').first().waitFor();
}
