// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { RecordedPage } from '#desk/about/recorded-page.tsx';
import { examplesEn } from '#texts/about/examples-en.ts';
import { examplesNl } from '#texts/about/examples-nl.ts';
import { LanguageContext } from '#texts/language.ts';
import { catalogue } from '../../support/builders.ts';

afterEach(cleanup);
const part = (name: string) => {
  const section = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (!section) throw new Error(`expected a part called "${name}"`);
  return within(section);
};

test('the page says what is kept, what never is and how the desk works with DigiD', () => {
  render(<RecordedPage catalogue={catalogue} />);

  expect(screen.getByRole('heading', { level: 1, name: 'Wat leg je vast, en wat niet' })).toBeTruthy();
  expect(part('Dit leg je nooit vast').getByText('Geen BSN.')).toBeTruthy();
  expect(part('Afspraken aan de balie').getByText(/Niemand vraagt een DigiD aan voor een ander/)).toBeTruthy();
  expect(part('Doelgroep: kijk, en vraag niet').getByText(/Vraag er nooit naar/)).toBeTruthy();
  expect(part('Wie doet wat?').getByText('De bezoeker kan het niet zelf')).toBeTruthy();
});

test('a doubt about a choice is answered with three examples', async () => {
  render(<RecordedPage catalogue={catalogue} />);
  const choice = part('Telt dit?').getByText('Niet gelukt');

  await userEvent.setup().click(choice);

  const details = choice.closest('details');
  expect(details?.open).toBe(true);
  expect(within(details!).getAllByRole('listitem')).toHaveLength(3);
  expect(within(details!).getByText('De website had een storing.')).toBeTruthy();
});

test('every outcome and every group of the starting lists has its examples, in both languages', () => {
  for (const examples of [examplesNl, examplesEn]) {
    expect(Object.keys(examples.outcomes).sort()).toEqual(catalogue.outcomes.map(({ id }) => id).sort());
    expect(Object.keys(examples.groups).sort()).toEqual(catalogue.topicGroups.map(({ id }) => id).sort());
  }
});

test("a choice of the library's own has no examples and does not stand there empty", () => {
  const own = { id: 'eigen-uitkomst', nl: 'Eigen uitkomst', en: 'Own outcome' };

  render(<RecordedPage catalogue={{ ...catalogue, outcomes: [...catalogue.outcomes, own] }} />);

  expect(screen.queryByText('Eigen uitkomst')).toBeNull();
});

test('in English it is the same page', () => {
  render(
    <LanguageContext value="en">
      <RecordedPage catalogue={catalogue} />
    </LanguageContext>,
  );

  expect(part('Does this count?').getByText('Not solved')).toBeTruthy();
});
