/** A screen of the office as everybody must be able to use it: both ways up and as narrow as a phone. */
import { expect, type Page } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults } from './eyes.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 320, height: 800 },
];

export async function expectWell(page: Page, screen: string): Promise<void> {
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    await expectNoAxeFaults(page, `${screen}, ${viewport.width} wide`);
    if (viewport.width > 320) await expectLargeTargets(page, `${screen}, ${viewport.width} wide`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${screen} is not wider than ${viewport.width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
