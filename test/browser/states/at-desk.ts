/** Hands and words at one tablet, in one language: what a state of a screen is reached with. */
import type { Page } from '@playwright/test';
import lists from '#lists/catalogue.json' with { type: 'json' };
import { en } from '#texts/en.ts';
import { handOverEn } from '#texts/hand-over/hand-over-en.ts';
import { type HandOverMessages, handOverNl } from '#texts/hand-over/hand-over-nl.ts';
import type { Language } from '#texts/language.ts';
import { type Messages, nl } from '#texts/nl.ts';
import { noteEn } from '#texts/note/note-en.ts';
import { type NoteMessages, noteNl } from '#texts/note/note-nl.ts';
import { tabletEn } from '#texts/tablet/tablet-en.ts';
import { type TabletMessages, tabletNl } from '#texts/tablet/tablet-nl.ts';
import { visitsEn } from '#texts/visits/visits-en.ts';
import { type VisitsMessages, visitsNl } from '#texts/visits/visits-nl.ts';

export type AtDesk = {
  page: Page;
  say: Messages;
  tablet: TabletMessages;
  visits: VisitsMessages;
  handOver: HandOverMessages;
  note: NoteMessages;
  /** Taps the tiles of these choices, by their ids, one after the other. */
  choose: (...ids: string[]) => Promise<void>;
  open: (detail: keyof Messages['details']) => Promise<void>;
  act: (name: string) => Promise<void>;
  kept: () => Promise<void>;
  /** Opens everything that is folded away. */
  unfold: () => Promise<void>;
};

type Named = { id: string; nl: string; en: string };

export function atDesk(page: Page, language: Language): AtDesk {
  const say = language === 'nl' ? nl : en;
  const act = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  return {
    page,
    say,
    tablet: language === 'nl' ? tabletNl : tabletEn,
    visits: language === 'nl' ? visitsNl : visitsEn,
    handOver: language === 'nl' ? handOverNl : handOverEn,
    note: language === 'nl' ? noteNl : noteEn,
    choose: async (...ids) => {
      for (const id of ids) {
        const tile = page
          .getByRole('main')
          .getByRole('group')
          .getByRole('button', { name: nameOf(id, language), exact: true });
        await tile.last().click();
      }
    },
    open: (detail) => page.getByRole('button', { name: new RegExp(`^${say.details[detail]}`) }).click(),
    act,
    kept: () => page.getByText(say.visitForm.saved).first().waitFor(),
    unfold: async () => {
      await page.getByRole('main').locator('details').first().waitFor();
      await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
        for (const details of all) details.open = true;
      });
    },
  };
}

function nameOf(id: string, language: Language): string {
  const all = Object.values(lists).filter(Array.isArray).flat() as Named[];
  const choice = all.find((one) => one.id === id && one.nl);
  if (!choice) throw new Error(`expected the lists to have ${id}`);
  return choice[language];
}
