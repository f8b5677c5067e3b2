/** Handing over without a network, in every state: before anything was saved, and while a month waits. */
import type { AtDesk } from './at-desk.ts';
import type { State } from './screens.ts';

const path = '/overdragen';
async function noHub({ page }: AtDesk): Promise<void> {
  await page.route('**/api/v1/maandopgaven', (route) => route.abort());
}

const waiting = (name: string, reach: (at: AtDesk) => Promise<void>): State => ({
  name,
  path,
  wire: noHub,
  reach: async (at) => {
    await at.page.getByRole('button', { name: at.handOver.codes.make }).waitFor();
    await reach(at);
  },
});

async function makeCodes({ act, page, handOver }: AtDesk): Promise<void> {
  await act(handOver.codes.make);
  await page.getByText(handOver.codes.words).waitFor();
}

async function showCodes(at: AtDesk): Promise<void> {
  await makeCodes(at);
  await at.page.locator('.bb-give__way').first().getByRole('button').click();
  await at.page.getByRole('dialog').getByRole('img').waitFor();
}

/** No camera is there in this browser. */
async function readCodes({ act, page, handOver }: AtDesk): Promise<void> {
  await act(handOver.takeIn.byCodes);
  await page.getByText(handOver.takeIn.codes.reader.camera.none).waitFor();
}

export const nothingToHandOver: readonly State[] = [
  {
    name: 'handing over, nothing waits',
    path,
    reach: ({ page, handOver }) => page.getByText(handOver.months.nothing).waitFor(),
  },
  {
    name: 'emptying the tablet, asked twice',
    path,
    reach: async ({ act, page, handOver }) => {
      await act(handOver.empty.act);
      await page.getByText(handOver.empty.sure).waitFor();
    },
  },
];

export const handingOver: readonly State[] = [
  waiting('handing over, a month waits', ({ page, handOver }) => page.getByText(handOver.empty.send).waitFor()),
  waiting('handing over, the words of the codes', makeCodes),
  waiting('handing over, a code is shown', showCodes),
  waiting('taking in, without a camera', readCodes),
  waiting('taking in, some codes read and one that is none', async (at) => {
    await showCodes(at);
    const { page, handOver } = at;
    const photo = await page.getByRole('dialog').getByRole('img').screenshot();
    await page.getByRole('button', { name: handOver.codes.close, exact: true }).click();
    await readCodes(at);
    const wall = await page.getByRole('heading', { level: 1 }).screenshot();
    const photos = [photo, wall].map((buffer) => ({ name: 'foto.png', mimeType: 'image/png', buffer }));
    await page.getByLabel(handOver.takeIn.codes.reader.photos).setInputFiles(photos);
    await page.getByText(handOver.takeIn.codes.reader.unread(1)).waitFor();
  }),
  waiting('taking in, words forgotten', async ({ act, page, handOver }) => {
    await act(handOver.takeIn.submit);
    await page.getByRole('alert').waitFor();
  }),
];
