// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { LeavesPage } from '#desk/about/leaves-page.tsx';
import { contentOf, revisionContentSchema } from '#domain/report-revision.ts';
import { aNumberedSheet, aSheetOf, aVisit } from '../../support/builders.ts';

afterEach(cleanup);

const municipality = { code: '0344', name: 'Utrecht' };
const infoPoints = [{ id: 'de-linde', name: 'Informatiepunt Lindehof', place: 'Voorbeeldstad', municipality }];
const waiting = { ...aNumberedSheet({ number: 14 }), state: 'waiting' as const, isClosed: false, isErased: false };
const title = 'Maart 2026, Informatiepunt Lindehof';

function open(sheets: Parameters<typeof LeavesPage>[0]['sheets']) {
  const followed: string[] = [];
  render(<LeavesPage sheets={sheets} infoPoints={infoPoints} onFollow={(href) => followed.push(href)} />);
  return followed;
}

test('a month is told in words: how many visitors and questions, and that it still waits', () => {
  const sheet = aSheetOf([aVisit(), aVisit({ topics: ['aow', 'pensioen'] })]);

  open([{ ...waiting, sheet }]);

  expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.getByText('2 bezoekers en 3 vragen')).toBeTruthy();
  expect(screen.getByText(/Deze getallen wachten nog/)).toBeTruthy();
});

test('each table is named with how many numbers it holds, and they add up to what is said', async () => {
  open([waiting]);

  await userEvent.setup().click(screen.getByText('Welke tabellen zijn dat?'));

  const rows = within(screen.getByRole('table', { name: `Tabellen: ${title}` }))
    .getAllByRole('row')
    .slice(1);
  const numbers = rows.map((row) => Number(within(row).getByRole('cell').textContent));
  const sum = numbers.reduce((one, other) => one + other, 0);
  expect(within(rows[0]!).getByRole('rowheader', { name: 'Bezoekers per dag' })).toBeTruthy();
  expect(screen.getByText(`Dat staat in ${rows.length} tabellen met samen ${sum} getallen.`)).toBeTruthy();
});

test('as sent is the very content of the report, in a box that the keyboard can reach', async () => {
  open([waiting]);

  await userEvent.setup().click(screen.getByText('Zoals verstuurd'));

  const box = screen.getByRole('region', { name: `Zoals verstuurd: ${title}` });
  const shown = JSON.parse(box.textContent ?? '');
  expect(shown).toEqual(contentOf(waiting));
  expect(revisionContentSchema.safeParse(shown).success).toBe(true);
  expect(box.tabIndex).toBe(0);
  expect(screen.getByText(/Dit is opgave nummer 14/)).toBeTruthy();
});

test.each([
  ['received', /heeft deze getallen ontvangen/],
  ['refused', /nam deze getallen niet aan/],
] as const)('a month that is %s says so', (state, words) => {
  open([{ ...waiting, state }]);

  expect(screen.getByText(words)).toBeTruthy();
});

test('without a month it says when there will be one, and what always stays here', async () => {
  const followed = open([]);

  await userEvent.setup().click(screen.getByRole('link', { name: 'Naar de balie' }));

  expect(followed).toEqual(['/']);
  expect(screen.getByText(/Er is nog geen maand om te versturen/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2, name: 'Wat blijft altijd hier?' })).toBeTruthy();
});

test('a closed month is called so, and when its visits are gone that is said as well', () => {
  open([{ ...waiting, state: 'received', isClosed: true, isErased: true }]);

  expect(
    screen.getByText(/^De coördinator heeft deze maand afgesloten\. De bezoeken zelf staan hier niet meer\./),
  ).toBeTruthy();
});
