/** A screen as everybody must be able to use it: in every size, with every setting a reader may have, in both themes, by keyboard, and on paper. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import {
  expectLargeTargets,
  expectNoAxeFaults,
  expectNoAxeFaultsInWords,
  expectNothingLost,
  expectReadableColours,
  expectRoomForEveryReader,
  expectSeenWithoutOurColours,
  expectWellLaid,
  wear,
} from './eyes.ts';

const lying = { width: 1280, height: 800 };
const standing = { width: 800, height: 1280 };

/** While a story goes on: both ways up and as narrow as a phone. */
export async function expectWell(page: Page, screen: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor(); // not while it is still being opened
  for (const viewport of [lying, standing, { width: 320, height: 800 }]) {
    await page.setViewportSize(viewport);
    await expectNoAxeFaults(page, `${screen}, ${viewport.width} wide`);
    if (viewport.width > 320) await expectLargeTargets(page, `${screen}, ${viewport.width} wide`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${screen} is not wider than ${viewport.width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(lying);
}

const voorbeeld = await readFile('public/themes/voorbeeld.css', 'utf8');
/** Beside our own theme in the light. Letters and boxes differ with a theme, not with its darkness. */
const looks = [
  { theme: voorbeeld, called: 'voorbeeld', colorScheme: 'light', isOtherwiseLaid: true },
  { theme: '', called: 'our own theme', colorScheme: 'dark', isOtherwiseLaid: false },
  { theme: voorbeeld, called: 'voorbeeld', colorScheme: 'dark', isOtherwiseLaid: false },
] as const;

/** One state of a screen for every visitor. What does not change with the language is looked at once, in Dutch. */
export async function expectFit(page: Page, screen: string, language: 'nl' | 'en'): Promise<void> {
  await expectNoAxeFaults(page, screen);
  await expectLaidInSizes(page, screen, [{ width: 390, height: 844 }, standing, lying]);
  await expectRoomForEveryReader(page, screen);
  if (language === 'nl') await expectSeenWithoutOurColours(page, screen);
  await expectLooks(page, screen, language === 'nl' ? looks : looks.slice(0, 1));
}

type AtPage = {
  /** The same screen in the other language, and back. */
  inEnglish: () => Promise<void>;
  inDutch: () => Promise<void>;
};

/** The same of a screen that can change its language where it stands: axe, sizes and readers in both, looks in one. */
export async function expectFitInBoth(page: Page, screen: string, { inEnglish, inDutch }: AtPage): Promise<void> {
  await expectNoAxeFaults(page, screen);
  await expectLaidInSizes(page, screen, [standing, lying]);
  await expectRoomForEveryReader(page, screen);
  await expectSeenWithoutOurColours(page, screen);
  await expectLooks(page, screen, looks);
  await wear(page, '');
  await page.emulateMedia({ colorScheme: 'light' });
  await inEnglish();
  await expectNoAxeFaultsInWords(page, `${screen}, in English`);
  await expectWellLaid(page, `${screen}, in English`);
  await expectRoomForEveryReader(page, `${screen}, in English`);
  await inDutch();
}

async function expectLaidInSizes(page: Page, screen: string, sizes: readonly (typeof lying)[]): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectWellLaid(page, `${screen}, ${size.width} px wide`);
  }
}

type Look = (typeof looks)[number];

async function expectLooks(page: Page, screen: string, worn: readonly Look[]): Promise<void> {
  for (const { theme, called, colorScheme, isOtherwiseLaid } of worn) {
    await page.emulateMedia({ colorScheme });
    await wear(page, theme);
    const look = `${screen}, ${called}, ${colorScheme}`;
    await expectReadableColours(page, look);
    if (isOtherwiseLaid) await expectWellLaid(page, look);
  }
}

/** An A4 sheet between its margins, in CSS pixels. */
const sheet = { width: 657, height: 963 };

/** As it comes out of the printer: in black on white whatever the screen wears, with nothing cut off. */
export async function expectFitOnPaper(page: Page, screen: string): Promise<void> {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await expectNothingLost(page, `${screen}, printed`);
  const { ink, ground } = await page.evaluate(() => {
    const title = document.querySelector('main h1') ?? document.body;
    return { ink: getComputedStyle(title).color, ground: getComputedStyle(document.documentElement).backgroundColor };
  });
  expect({ ink, ground }, `${screen}, printed`).toEqual({ ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' });
  await page.emulateMedia({ media: null });
  await page.setViewportSize(lying);
}
