/** Hands at one computer of the office, with a library full of figures behind it: what a state of a screen is reached with. */
import type { Page } from '@playwright/test';
import type { InfoPoint } from '#domain/enrolment.ts';
import { officeNl } from '#texts/office-nl.ts';

export type AtOffice = {
  page: Page;
  say: typeof officeNl;
  /** What the made-up library has. */
  points: readonly InfoPoint[];
  /** The last month that is over, and full of visits. */
  month: string;
  /** The button or link of this name in the page itself; the first when there are several. */
  act: (name: string | RegExp) => Promise<void>;
  follow: (name: string | RegExp) => Promise<void>;
  fill: (label: string, text: string) => Promise<void>;
  choose: (label: string, option: string | { label: string }) => Promise<void>;
  /** Until these words are on the screen. */
  sees: (words: string | RegExp) => Promise<void>;
  /** Opens everything that is folded away. */
  unfold: () => Promise<void>;
};

export function atOffice(page: Page, points: readonly InfoPoint[], month: string): AtOffice {
  const main = page.getByRole('main');
  const exact = (name: string | RegExp) => (typeof name === 'string' ? { name, exact: true } : { name });
  return {
    page,
    say: officeNl,
    points,
    month,
    act: (name) => main.getByRole('button', exact(name)).first().click(),
    follow: (name) => main.getByRole('link', exact(name)).first().click(),
    fill: (label, text) => main.getByLabel(label, { exact: true }).first().fill(text),
    choose: async (label, option) => {
      await main.getByLabel(label, { exact: true }).first().selectOption(option);
    },
    sees: (words) => main.getByText(words).filter({ visible: true }).first().waitFor(),
    unfold: async () => {
      await main.locator('details').first().waitFor();
      await main.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
        for (const details of all) details.open = true;
      });
    },
  };
}
