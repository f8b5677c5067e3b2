import { expect, test } from 'vitest';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { eraseOldVisits, monthsErased } from '#storage/erase-visits.ts';
import { visitsOn } from '#storage/visits.ts';
import { closedMonthSchema, closedMonthsPath } from '#wire/reading/closing.ts';
import { contactAnswerSchema, contactsPath } from '#wire/report-exchange.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInfoPointMore, noord } from '../support/hub-people.ts';
import { aWholeTablet } from '../support/places.ts';

withDatabases();

test('a tablet hears that a month was closed, lets its visits go, and what comes later is an addendum', async () => {
  const hub = await aHub({ now: '2026-02-02T09:00:00Z' });
  const library = await aLibrary(hub);
  const { infoPoint } = library;
  const tablet = await aWholeTablet(hub, library);
  const inFebruary = () => aVisit({ infoPoint, day: '2026-02-12' });
  await tablet.log(inFebruary(), inFebruary(), inFebruary());
  await tablet.send(hub.door);
  hub.at('2026-03-02T09:00:00Z');
  await library.post(closedMonthsPath, { infoPoint, month: '2026-02' });

  expect(await eraseOldVisits(tablet.database, '2026-03-11')).toBe(0); // nobody told it yet
  await tablet.greet(hub.door);
  expect(await eraseOldVisits(tablet.database, '2026-03-11')).toBe(3);

  expect(await visitsOn(tablet.database, '2026-02-12')).toEqual([]);
  expect(await monthsErased(tablet.database)).toEqual(['2026-02']);
  expect(await tablet.line()).toMatchObject({ isComplete: true });
  await tablet.log(inFebruary());
  expect(await tablet.send(hub.door)).toMatchObject({ settled: 1, kept: 0 });
  const answer = await library.get(`${closedMonthsPath}?informatiepunt=${infoPoint}&maand=2026-02`);
  const { snapshot, addendum } = closedMonthSchema.parse(await answer.json());
  expect(snapshot.totals.visits).toBe(3);
  expect(addendum?.difference.totals.visits).toBe(1);
  expect((await verifyStore(hub.store)).differences).toEqual([]);
});

test('a tablet hears of the info points it was ever enrolled at, and of the months that visits may still be of', async () => {
  const hub = await aHub({ now: '2025-01-15T09:00:00Z' });
  const library = await aLibrary(hub);
  const { infoPoint } = library;
  const elsewhere = await anInfoPointMore(library, { ...noord, name: 'Bibliotheek Zuid' });
  const tablet = await aWholeTablet(hub, library);
  hub.at('2026-03-02T09:00:00Z');
  for (const month of ['2025-01', '2025-02', '2025-03']) {
    for (const place of [infoPoint, elsewhere]) await library.post(closedMonthsPath, { infoPoint: place, month });
  }
  const { token } = (await tablet.database.enrolment.get('enrolment')) ?? { token: '' };

  const answer = await hub.door(contactsPath, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ contact: await tablet.contact() }),
  });

  expect(contactAnswerSchema.parse(await answer.json()).hub.closed).toEqual([{ infoPoint, month: '2025-03' }]);
});
