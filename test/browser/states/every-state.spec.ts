import { expect, type Page, test } from '@playwright/test';
import type { Language } from '#texts/language.ts';
import { expectFit } from '../expect-well.ts';
import { openTabletAtHub, type TabletAtHub } from '../tablet-at-hub.ts';
import { type AtDesk, atDesk } from './at-desk.ts';
import { type State, states } from './screens.ts';

for (const language of ['nl', 'en'] as const) {
  test(`every state of every desk screen is fit for every visitor, in ${language}`, async () => {
    test.setTimeout(480_000);
    const tablet = await openTabletAtHub();
    await speak(tablet.page, tablet.address, language);
    const faults: string[] = [];
    for (const state of states) {
      const found = await test.step(state.name, () => faultsOf(state, tablet, language));
      if (found) faults.push(found);
    }
    await tablet.close();
    expect(faults.join('\n\n')).toBe('');
  });
}

/** All states are looked at, whatever is found in the first of them. */
async function faultsOf(
  state: State,
  { page: usual, address }: TabletAtHub,
  language: Language,
): Promise<string | undefined> {
  const page = state.bend ? await usual.context().newPage() : usual;
  page.setDefaultTimeout(15_000);
  try {
    if (state.bend) await page.addInitScript(state.bend);
    await reach(state, atDesk(page, language), address);
    await expectFit(page, state.name, language);
    return undefined;
  } catch (fault) {
    return `${state.name}: ${fault instanceof Error ? fault.message : String(fault)}`;
  } finally {
    if (state.bend) await page.close();
  }
}

async function speak(page: Page, address: string, language: Language): Promise<void> {
  await page.goto(`${address}/tablet`);
  await page.getByRole('button', { name: language === 'nl' ? 'Nederlands' : 'English', exact: true }).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** Each state begins with an empty visit, a network and the theme of the hub. */
async function reach({ path, wire, reach }: State, at: AtDesk, address: string): Promise<void> {
  const { page, say } = at;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.context().setOffline(false);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await wire?.(at);
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  const clear = page.getByRole('button', { name: say.visitForm.clear, exact: true });
  if (await clear.isVisible()) await clear.click();
  await reach?.(at);
}
