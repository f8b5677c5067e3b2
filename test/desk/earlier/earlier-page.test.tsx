// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, test } from 'vitest';
import { EarlierPage } from '#desk/earlier/earlier-page.tsx';
import { aVisit, catalogue } from '../../support/builders.ts';

afterEach(cleanup);

const counting = { visit: aVisit({ day: '2026-03-12' }), voided: false, isFixed: false, changes: [] };
const voided = {
  visit: aVisit({ day: '2026-03-12', topics: ['pgb'], entered: 'afterwards' }),
  voided: true,
  isFixed: false,
  changes: [{ on: '2026-03-13', did: 'removed', reason: 'double' } as const],
};

function openPage(wishes: Partial<ComponentProps<typeof EarlierPage>> = {}) {
  const done: string[] = [];
  render(
    <EarlierPage
      days={[
        { day: '2026-03-12', visits: 1 },
        { day: '2026-03-03', visits: 2 },
      ]}
      day="2026-03-12"
      visits={[counting, voided]}
      isClosed={false}
      erased={[]}
      catalogue={catalogue}
      said={[]}
      onDay={(day) => done.push(day)}
      onRemove={async (visit, reason) => done.push(`remove ${visit.id === counting.visit.id} ${reason}`) > 0}
      onRestore={async (visit) => done.push(`restore ${visit.id === voided.visit.id}`) > 0}
      onFollow={(href) => done.push(href)}
      {...wishes}
    />,
  );
  return { done, hand: userEvent.setup() };
}

test('each day with visits can be chosen, with how many of them count', async () => {
  const { done, hand } = openPage();

  await hand.selectOptions(screen.getByRole('combobox', { name: 'Welke dag?' }), 'dinsdag 3 maart (2 bezoeken)');

  expect(screen.getByRole('heading', { name: '1 bezoek op donderdag 12 maart' })).toBeTruthy();
  expect(done).toEqual(['2026-03-03']);
});

test('a visit is taken away with one tap on the reason', async () => {
  const { done, hand } = openPage();

  await hand.click(screen.getByRole('button', { name: /^Weghalen: De DigiD-app/ }));
  const dialog = within(screen.getByRole('dialog', { name: 'Waarom haal je dit bezoek weg?' }));
  await hand.click(dialog.getByRole('button', { name: 'Dubbel ingevoerd' }));

  expect(done).toEqual(['remove true double']);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a visit that counts in an earlier life of the tablet can be read, and nothing else', () => {
  openPage({ visits: [{ ...counting, isFixed: true }] });

  expect(screen.getByText(/^Geteld voordat deze tablet opnieuw begon/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Wijzigen/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Weghalen|Terugzetten)/ })).toBeNull();
});

test('who decides otherwise takes nothing away', async () => {
  const { done, hand } = openPage();

  await hand.click(screen.getByRole('button', { name: /^Weghalen: De DigiD-app/ }));
  await hand.click(screen.getByRole('button', { name: 'Toch niet' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(done).toEqual([]);
});

test('a visit that was taken away says when and why, and can be put back', async () => {
  const { done, hand } = openPage();

  expect(
    screen.getByText('Weggehaald op vrijdag 13 maart. Reden: dubbel ingevoerd. Dit bezoek telt niet mee.'),
  ).toBeTruthy();
  expect(screen.getByText('Ochtend, achteraf ingevoerd')).toBeTruthy();
  await hand.click(screen.getByRole('button', { name: /^Terugzetten: Persoonsgebonden budget/ }));

  expect(done).toEqual(['restore true']);
});

test('a visit that counts leads to where it is corrected', async () => {
  const { done, hand } = openPage();

  await hand.click(screen.getByRole('link', { name: /^Wijzigen: De DigiD-app/ }));

  expect(done).toEqual([`/bezoeken/${counting.visit.id}`]);
  expect(screen.getAllByRole('link', { name: /^Wijzigen/ })).toHaveLength(1);
});

test('what was just done is said, and what failed is said as well', async () => {
  const { hand } = openPage({ said: ['De wijziging is bewaard.'], onRestore: async () => false });

  await hand.click(screen.getByRole('button', { name: /^Terugzetten/ }));

  expect(screen.getByRole('status').textContent).toBe('De wijziging is bewaard.');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Dat is niet gelukt/);
});

test('a tablet without visits says so', () => {
  openPage({ days: [], visits: [] });

  expect(screen.getByText('Er staan nog geen bezoeken op deze tablet.')).toBeTruthy();
});

test('months of which the visits are gone are named, newest first', () => {
  openPage({ days: [], visits: [], erased: ['2026-02', '2026-01'] });

  expect(screen.getByText('Er staan nu geen bezoeken op deze tablet.')).toBeTruthy();
  expect(screen.getByText(/^Van februari 2026 en januari 2026 staan de bezoeken hier niet meer\./)).toBeTruthy();
});

test('who looks at a closed month is told what becomes of a change', () => {
  openPage({ isClosed: true });

  expect(screen.getByText(/^De coördinator heeft deze maand afgesloten\. Wat je nu wijzigt/)).toBeTruthy();
});
