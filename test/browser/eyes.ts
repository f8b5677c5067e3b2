/** What a careful visitor would notice on any screen: faults that axe knows, targets that are too small or too near, text that is lost, states told by colour alone. */
import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { beginAtTop, neverReached } from './in-page/keyboard.ts';
import { measureLayout } from './in-page/layout.ts';
import { chosenByColourOnly, movements, unseenInForcedColours } from './in-page/states-seen.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In CSS pixels. */
const measures = { smallest: 48, apart: 8 };

export async function expectNoAxeFaults(page: Page, screen: string): Promise<void> {
  await expectNothingOf(page, screen, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'focus-order-semantics': { enabled: true } },
  });
}

/** The same screen in another language: all but what its colours decide, which have no language. */
export async function expectNoAxeFaultsInWords(page: Page, screen: string): Promise<void> {
  await expectNothingOf(page, screen, {
    runOnly: { type: 'tag', values: tags },
    rules: {
      'focus-order-semantics': { enabled: true },
      ...Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])),
    },
  });
}

const ofColour = ['color-contrast', 'link-in-text-block'];

/** Another theme or scheme of a screen that axe has seen already: only what colours can change. */
export async function expectReadableColours(page: Page, screen: string): Promise<void> {
  await expectNothingOf(page, screen, { runOnly: { type: 'rule', values: ofColour } });
}

type WithAxe = { axe: typeof axe };

/** Our pages have no frames, so one document is the whole of it; axe is brought in once for as long as that lives. */
async function expectNothingOf(page: Page, screen: string, options: RunOptions): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  // Only of faults it must say where they are: that is most of its work on a long page.
  const violations = await page.evaluate(
    async (asked) => (await (globalThis as unknown as WithAxe).axe.run(document, asked)).violations,
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
  const faults = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message)}`).join(' | ')})`,
  );
  expect(faults, `axe on ${screen}`).toEqual([]);
}

/** Every target that can be seen and tapped, measured in CSS pixels. */
export async function expectLargeTargets(page: Page, screen: string): Promise<void> {
  const { small } = await page.evaluate(measureLayout, measures);
  expect(small, `targets under ${measures.smallest} px on ${screen}`).toEqual([]);
}

export async function expectTargetsApart(page: Page, screen: string): Promise<void> {
  const { near } = await page.evaluate(measureLayout, measures);
  expect(near, `targets less than ${measures.apart} px apart on ${screen}`).toEqual([]);
}

/** Nothing cut off, nothing over something else, no scrolling sideways. */
export async function expectNothingLost(page: Page, screen: string): Promise<void> {
  const { lost, sideways } = await page.evaluate(measureLayout, measures);
  expect(lost, `text lost on ${screen}`).toEqual([]);
  expect(sideways, `scrolling sideways on ${screen}`).toBeLessThanOrEqual(0);
}

/** The three of them with one look at the page. */
export async function expectWellLaid(page: Page, screen: string): Promise<void> {
  const { small, near, lost, sideways } = await page.evaluate(measureLayout, measures);
  expect({ small, near, lost, sideways }, screen).toEqual({ small: [], near: [], lost: [], sideways: 0 });
}

export async function expectNoScroll(page: Page, screen: string): Promise<void> {
  const { down, sideways } = await page.evaluate(measureLayout, measures);
  expect(down, `scrolling down on ${screen}`).toBeLessThanOrEqual(0);
  expect(sideways, `scrolling sideways on ${screen}`).toBeLessThanOrEqual(0);
}

const largeText = 'html { font-size: 200% }';
/** WCAG 1.4.12. */
const wideText =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** The same screen as others set it: 320 px wide, letters twice as large, and the spacing of WCAG 1.4.12. */
export async function expectRoomForEveryReader(page: Page, screen: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNothingLost(page, `${screen}, 320 px wide`);
  await page.setViewportSize(size);
  for (const [how, style] of [
    ['with letters twice as large', largeText],
    ['with wide spacing', wideText],
  ] as const) {
    await wear(page, style);
    await expectNothingLost(page, `${screen}, ${how}`);
  }
  await wear(page, '');
}

/** A style on top of the page's own; its content security policy lets no style element in. What measures itself has done so again. */
export async function wear(page: Page, style: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  }, style);
}

/** Chosen, focused and drawn, told by more than colour and seen in the reader's own colours; and nothing moves for who wants stillness. */
export async function expectSeenWithoutOurColours(page: Page, screen: string): Promise<void> {
  expect(await page.evaluate(chosenByColourOnly), `chosen by colour alone on ${screen}`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.keyboard.press('Tab'); // from now on the browser shows where the focus is
  expect(await page.evaluate(unseenInForcedColours), `forced colours on ${screen}`).toEqual([]);
  expect(await page.evaluate(chosenByColourOnly), `chosen by colour alone in forced colours on ${screen}`).toEqual([]);
  expect(await page.evaluate(movements), `movement on ${screen}`).toEqual([]);
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
}

/** From the top of the page with the Tab key alone: every target comes past, in turn, and the way leads out again. */
export async function expectReachedByKeyboard(page: Page, screen: string): Promise<void> {
  const count = await page.evaluate(beginAtTop);
  for (let presses = 0; presses < count; presses += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(neverReached), `not reached by keyboard on ${screen}`).toEqual([]);
}
