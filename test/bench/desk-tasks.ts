/** Between a tap and "Bewaard" in the built app: did any one task hold the page for more than 50 ms? */
import type { Page } from '@playwright/test';
import { openTabletAtHub } from '../browser/tablet-at-hub.ts';

const taps = ['Zorg', 'Langdurige zorg aanvragen', 'Hier geholpen'];

/** The lengths in milliseconds of all tasks over 50 ms while visits are logged, with the processor slowed so many times. */
export async function measureTasks(visits: number, slowed: number): Promise<number[]> {
  const tablet = await openTabletAtHub();
  try {
    const { page } = tablet;
    const devtools = await page.context().newCDPSession(page);
    await log(page, 2); // what is loaded once is loaded
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
    });
    await log(page, visits);
    return await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  } finally {
    await tablet.close();
  }
}

async function log(page: Page, visits: number): Promise<void> {
  const tile = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last();
  for (let at = 0; at < visits; at += 1) {
    for (const name of taps) await tile(name).click();
    await page.getByText('Bewaard op deze tablet', { exact: true }).first().waitFor();
  }
}
