/** What a careful visitor would notice on any screen: faults that axe knows, targets that are too small, sideways scrolling. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const smallestTarget = 48;

export async function expectNoAxeFaults(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, rules: { 'focus-order-semantics': { enabled: true } } })
    .analyze();
  const faults = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' | ')})`,
  );
  expect(faults, `axe on ${screen}`).toEqual([]);
}

/** Every target that can be seen and tapped, measured in CSS pixels. */
export async function expectLargeTargets(page: Page, screen: string): Promise<void> {
  const small = await page.evaluate((smallest) => {
    const targets = document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role=button]');
    return [...targets]
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ target, box }) => target.checkVisibility() && box.width > 1 && box.bottom > 0)
      .filter(({ box }) => box.width < smallest - 0.5 || box.height < smallest - 0.5)
      .map(({ target, box }) => `${target.textContent?.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`);
  }, smallestTarget);
  expect(small, `targets under ${smallestTarget} px on ${screen}`).toEqual([]);
}

export async function expectNoScroll(page: Page, screen: string): Promise<void> {
  const { down, right } = await page.evaluate(() => ({
    down: document.documentElement.scrollHeight - innerHeight,
    right: document.documentElement.scrollWidth - innerWidth,
  }));
  expect(down, `scrolling down on ${screen}`).toBeLessThanOrEqual(0);
  expect(right, `scrolling sideways on ${screen}`).toBeLessThanOrEqual(0);
}
