// @vitest-environment happy-dom
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { RushScreen } from '#app/rush/rush-screen.tsx';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { dayPlus } from '#domain/calendar.ts';
import { tallyVisit } from '#domain/kept-visit.ts';
import { restoreVisit, voidVisit } from '#storage/corrections.ts';
import { saveVisit, visitsOn } from '#storage/visits.ts';
import { aUuid, catalogue } from '../support/builders.ts';
import { onADay, undoneOn } from '../support/tablet.ts';
import { aTabletAtWork, today } from './at-work.ts';
import { monthSheetOn } from './month-on-disk.ts';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

/** The screen at /drukte, following its own links. */
function Rush({ tablet }: { tablet: TabletAtWork }) {
  const [path, setPath] = useState('/drukte');
  const { database } = tablet;
  const settled = async (step: Promise<void>) => {
    await step;
    return true;
  };
  return (
    <RushScreen
      tablet={{
        ...tablet,
        onFollow: setPath,
        onVoid: (id) => settled(voidVisit(database, id, undoneOn(today))),
        onRestore: (id) => settled(restoreVisit(database, id, onADay(today))),
      }}
      id={path.split('/')[2]}
      onVisitOpen={() => undefined}
      onTapped={() => undefined}
    />
  );
}

async function inTheRush() {
  const tablet = await aTabletAtWork();
  render(<Rush tablet={tablet} />);
  await screen.findByRole('heading', { name: 'Drukte' });
  return { tablet, hand: userEvent.setup() };
}

const tile = (name: RegExp) => screen.getByRole('button', { name });

test('one tap is one visitor, kept live in the setting of the tablet and counted as not detailed', async () => {
  const { tablet, hand } = await inTheRush();

  await hand.click(tile(/^Zorg/));
  await screen.findByText('Vandaag 1 bezoeker geturfd, 1 nog uit te werken');

  const [kept] = await visitsOn(tablet.database, today);
  expect(kept?.visit).toMatchObject({ setting: 'balie', entered: 'live', infoPoint: 'de-linde' });
  expect(kept?.visit.questions).toMatchObject([{ group: 'zorg', topic: 'niet-uitgewerkt' }]);
  expect((await monthSheetOn(tablet.database)).tables.questionsByOutcome).toEqual({ 'niet-uitgewerkt': 1 });
  expect(screen.getByRole('status').textContent).toBe('Bewaard op deze tablet: Zorg');
  expect(tile(/^Zorg/).textContent).toContain('1 geturfd');
});

test('ten taps faster than the disk are ten visitors in that order', async () => {
  const { tablet } = await inTheRush();
  const order = [/^DigiD/, /^Zorg/, /^DigiD/, /^Gemeente/, /^DigiD/];

  for (const name of [...order, ...order]) tile(name).click();
  await screen.findByText('Vandaag 10 bezoekers geturfd, 10 nog uit te werken');

  const groups = (await visitsOn(tablet.database, today)).map(({ visit }) => visit.questions[0]?.group);
  const once = ['digid', 'zorg', 'digid', 'gemeente', 'digid'];
  expect(groups).toEqual([...once, ...once]);
  expect(tile(/^DigiD/).textContent).toContain('6 geturfd');
});

test('every tile has a key', async () => {
  const { hand } = await inTheRush();

  await hand.keyboard('1b1');

  await screen.findByText(/^Vandaag 3 bezoekers/);
  expect(tile(/^Iets anders/).textContent).toContain('1 geturfd');
});

test('the last tap is undone and put back', async () => {
  const { tablet, hand } = await inTheRush();
  await hand.click(tile(/^Zorg/));

  await hand.click(await screen.findByRole('button', { name: /^Ongedaan maken: Zorg · nog niet uitgewerkt/ }));
  await screen.findByText('Vandaag nog niemand geturfd');
  expect((await monthSheetOn(tablet.database)).totals.visits).toBe(0);
  await hand.click(screen.getByRole('button', { name: /^Terugzetten/ }));

  await screen.findByText(/^Vandaag 1 bezoeker geturfd/);
});

test('the detail follows later: topic and outcome, then the next in the list, then back', async () => {
  const { tablet, hand } = await inTheRush();
  for (const name of [/^DigiD/, /^Zorg/]) await hand.click(tile(name));
  await hand.click(await screen.findByRole('link', { name: /^DigiD 1 bezoeker/ }));

  await hand.click(await screen.findByRole('button', { name: 'DigiD activeren' }));
  await hand.click(screen.getByRole('button', { name: 'Hier geholpen' }));
  await screen.findByText(/Dit is het volgende bezoek/);
  await hand.click(screen.getByRole('button', { name: 'Langdurige zorg aanvragen' }));
  await hand.click(screen.getByRole('button', { name: 'Doorverwezen naar een lokale partner' }));
  await hand.click(screen.getByRole('button', { name: 'Wijkteam' }));
  await hand.click(screen.getByRole('button', { name: 'Samen gebeld' }));

  await screen.findByText('Er is nu niets uit te werken.');
  expect(screen.getByText('Vandaag 2 bezoekers geturfd')).toBeTruthy();
  const { tables, totals } = await monthSheetOn(tablet.database);
  expect(totals).toMatchObject({ visits: 2, questions: 2, referrals: 1 });
  expect(tables.questionsByOutcome).toEqual({ 'ter-plekke-geholpen': 1, 'verwezen-lokaal': 1 });
  const reasons = (await visitsOn(tablet.database, today)).flatMap(({ changes }) =>
    changes.map(({ reason }) => reason),
  );
  expect(reasons).toEqual(['detailed', 'detailed']);
});

test('later leaves a visit as it was tallied, and emptying it asks for its topic again', async () => {
  const { tablet, hand } = await inTheRush();
  await hand.click(tile(/^DigiD/));
  await hand.click(await screen.findByRole('link', { name: /^DigiD 1 bezoeker/ }));
  await hand.click(await screen.findByRole('button', { name: 'DigiD activeren' }));
  await hand.click(screen.getByRole('button', { name: 'Leegmaken' }));
  expect(within(screen.getByRole('group', { name: 'Wat precies?' })).getAllByRole('button').length).toBeGreaterThan(2);

  await hand.click(screen.getByRole('link', { name: 'Later doen' }));

  await screen.findByText('Vandaag 1 bezoeker geturfd, 1 nog uit te werken');
  const [kept] = await visitsOn(tablet.database, today);
  expect(kept?.changes).toEqual([]);
});

test('what was left on an earlier day stands below today, with its day', async () => {
  const tablet = await aTabletAtWork();
  const day = dayPlus(today, -1);
  const frame = { id: aUuid(), infoPoint: 'de-linde', day, partOfDay: 'morning', entered: 'live' } as const;
  await saveVisit(tablet.database, tallyVisit('zorg', 'balie', frame, catalogue), onADay(day));
  render(<Rush tablet={tablet} />);
  await screen.findByRole('link', { name: /^Zorg 1 bezoeker/ });

  tile(/^DigiD/).click();

  await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(2));
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'DigiD 1 bezoeker',
    'Zorg 1 bezoeker',
  ]);
  expect(screen.getByText('Vandaag 1 bezoeker geturfd, 1 nog uit te werken')).toBeTruthy();
});

test('a visit that was taken away in another window says so instead of asking on', async () => {
  const { tablet, hand } = await inTheRush();
  await hand.click(tile(/^DigiD/));
  await hand.click(await screen.findByRole('link', { name: /^DigiD 1 bezoeker/ }));
  await hand.click(await screen.findByRole('button', { name: 'DigiD activeren' }));
  const [kept] = await visitsOn(tablet.database, today);
  await voidVisit(tablet.database, kept?.visit.id ?? '', undoneOn(today));

  await hand.click(screen.getByRole('button', { name: 'Hier geholpen' }));

  await screen.findByText('Dit bezoek is al uitgewerkt of weggehaald.');
  expect((await monthSheetOn(tablet.database)).totals.visits).toBe(0);
});
