// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { RushPage } from '#desk/rush/rush-page.tsx';
import { tallyVisit } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { aUuid, catalogue } from '../../support/builders.ts';

afterEach(cleanup);

const today = '2026-03-02';

function aTally(group: string, day = today): Visit {
  const frame = { id: aUuid(), infoPoint: 'de-linde', day, partOfDay: 'morning', entered: 'live' } as const;
  return tallyVisit(group, 'balie', frame, catalogue);
}

function openRush(shown: Partial<Parameters<typeof RushPage>[0]>) {
  const again: Visit[] = [];
  const dropped: string[] = [];
  render(
    <RushPage
      groups={catalogue.topicGroups}
      catalogue={catalogue}
      today={today}
      visits={[]}
      waiting={[]}
      unkept={[]}
      kept={undefined}
      onTap={() => undefined}
      onAgain={(visit) => again.push(visit)}
      onDrop={(id) => dropped.push(id)}
      onVoid={async () => true}
      onRestore={async () => true}
      onFollow={() => undefined}
      {...shown}
    />,
  );
  return { again, dropped, hand: userEvent.setup() };
}

const status = () => screen.getByRole('status').textContent;

test('while a tap is on its way nothing says that it is kept', () => {
  const earlier = aTally('zorg');
  openRush({
    visits: [{ visit: earlier, voided: false, changes: [] }],
    kept: earlier,
    unkept: [{ visit: aTally('digid') }],
  });

  expect(status()).toBe('Bewaren …');
});

test('a tap that could not be kept is named at once, with what to do, and beside it stands no "Bewaard"', async () => {
  const earlier = aTally('zorg');
  const failed = aTally('digid');
  const { again, dropped, hand } = openRush({
    visits: [{ visit: earlier, voided: false, changes: [] }],
    kept: earlier,
    unkept: [{ visit: failed, fault: 'full' }],
  });
  const alert = within(screen.getByRole('alert'));

  await hand.click(alert.getByRole('button', { name: 'Opnieuw bewaren: DigiD' }));
  await hand.click(alert.getByRole('button', { name: 'Toch niet tellen: DigiD' }));

  expect(alert.getByText(/^De tablet zit vol\. Dit bezoek is nog niet bewaard\./)).toBeTruthy();
  expect(status()).toBe('');
  expect([again, dropped]).toEqual([[failed], [failed.id]]);
});

test('a tally that got its detail still counts on its tile, one that was taken back does not', () => {
  const detailed = {
    ...aTally('zorg'),
    questions: [{ ...aTally('zorg').questions[0]!, topic: 'wmo', outcome: 'niet-gelukt' }],
  };
  openRush({
    visits: [
      { visit: detailed, voided: false, changes: [{ on: today, did: 'corrected', reason: 'detailed' }] },
      { visit: aTally('zorg'), voided: false, changes: [] },
      { visit: aTally('zorg'), voided: true, changes: [] },
    ],
  });

  expect(screen.getByRole('button', { name: /^Zorg/ }).textContent).toContain('2 geturfd');
  expect(screen.getByText('Vandaag 2 bezoekers geturfd, 1 nog uit te werken')).toBeTruthy();
});

test('visits of one day and group are one row, today comes first, and leaving them is said to be fine', () => {
  openRush({ waiting: [aTally('digid'), aTally('zorg'), aTally('digid'), aTally('gemeente', '2026-02-27')] });
  const list = within(screen.getByRole('region', { name: 'Nog uit te werken' }));

  expect(list.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'DigiD 2 bezoekers',
    'Zorg 1 bezoeker',
    'Gemeente 1 bezoeker',
  ]);
  expect(list.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Vandaag',
    'Vrijdag 27 februari',
  ]);
  expect(list.getByText(/Dan telt het mee als “niet uitgewerkt”\. Dat is prima\./)).toBeTruthy();
});

test('a long list shows its newest rows, and all of them when asked', async () => {
  const { hand } = openRush({ waiting: catalogue.topicGroups.map(({ id }) => aTally(id)) });
  const before = screen.getAllByRole('link').length;

  await hand.click(screen.getByRole('button', { name: 'Toon alles' }));

  expect([before, screen.getAllByRole('link').length]).toEqual([4, 12]);
});
