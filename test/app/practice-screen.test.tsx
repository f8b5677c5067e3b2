// @vitest-environment happy-dom
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PracticeScreen } from '#app/practice/practice-screen.tsx';
import { blankAnswers, blankQuestion } from '#domain/visit.ts';
import { draftOf, keepDraft } from '#storage/draft.ts';
import { clearPractice, openPractice } from '#storage/practice.ts';
import { keepPreferences, preferencesOf } from '#storage/preferences.ts';
import { aUuid } from '../support/builders.ts';
import { aTabletAtWork, today } from './at-work.ts';

configure({ asyncUtilTimeout: 8_000 });
beforeEach(() => clearPractice(openPractice()));
afterEach(cleanup);

async function practise() {
  const tablet = await aTabletAtWork();
  const followed: string[] = [];
  render(
    <PracticeScreen
      tablet={{ ...tablet, onFollow: (href) => void followed.push(href) }}
      onVisitOpen={() => undefined}
    />,
  );
  await screen.findByText('Nog niets geoefend');
  const hand = userEvent.setup();
  const tap = async (...names: string[]) => {
    for (const name of names) await hand.click(screen.getAllByRole('button', { name }).at(-1)!);
  };
  return { ...tablet, followed, hand, tap };
}

const aVisit = ['DigiD', 'DigiD activeren', 'Hier geholpen'];
const tried = () =>
  within(screen.getByRole('region', { name: 'Probeer dit eens' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.includes('gelukt'));

test('the whole desk can be practised, and the screen says all the time that it does not count', async () => {
  const { tap } = await practise();

  await tap(...aVisit);

  await screen.findByText('1 bezoek geoefend');
  expect(screen.getByText('Oefenen. Wat je hier doet, telt niet mee.')).toBeTruthy();
  expect(screen.queryByText(/Bewaard op deze tablet/)).toBeNull();
  expect(screen.getAllByText('Geoefend. Dit telt niet mee.').length).toBeGreaterThan(0);
});

test('three things to try are checked off one by one: a visit, undo, a warm referral', async () => {
  const { tap, hand } = await practise();
  expect(tried()).toEqual([false, false, false]);

  await tap(...aVisit);
  await screen.findByText('1 bezoek geoefend');
  expect(tried()).toEqual([true, false, false]);
  await hand.click(screen.getByRole('button', { name: /^Ongedaan maken/ }));
  await screen.findByText('Nog niets geoefend');
  expect(tried()).toEqual([true, true, false]);
  await tap('Gemeente', 'Voedselbank', 'Doorverwezen naar een lokale partner', 'Wijkteam', 'Samen gebeld');
  await screen.findByText('1 bezoek geoefend');

  expect(tried()).toEqual([true, true, true]);
});

test('beginning again leaves nothing of what was practised', async () => {
  const { tap } = await practise();
  await tap(...aVisit);
  await screen.findByText('1 bezoek geoefend');

  await tap('Begin opnieuw');

  await screen.findByText('Nog niets geoefend');
  expect(screen.queryByRole('button', { name: /Ongedaan maken|Terugzetten/ })).toBeNull();
});

test('nothing of the tablet itself is touched: no visit, no month, no draft, no preference', async () => {
  const { database, tap } = await practise();
  const draft = {
    visitId: aUuid(),
    answers: { ...blankAnswers('balie'), questions: [{ ...blankQuestion, group: 'zorg' }] },
  };
  await keepDraft(database, draft, today);
  await keepPreferences(database, { setting: 'balie' });

  await tap('DigiD');
  await userEvent.click(screen.getByRole('button', { name: /^Waar/ }));
  await tap('Telefoon');
  await tap('DigiD activeren', 'Hier geholpen');
  await screen.findByText('1 bezoek geoefend');

  expect(await database.visits.count()).toBe(0);
  expect(await database.sheets.count()).toBe(0);
  expect(await draftOf(database, today, null)).toEqual(draft);
  expect(await preferencesOf(database)).toEqual({ setting: 'balie' });
});

test('the other colours are on the screen while practising, and gone with it', async () => {
  const { followed, hand } = await practise();
  const root = document.documentElement.classList;
  expect(root.contains('bb-practising')).toBe(true);

  await hand.click(screen.getByRole('link', { name: 'Stop met oefenen' }));
  cleanup();

  expect(followed).toEqual(['/']);
  expect(root.contains('bb-practising')).toBe(false);
});
