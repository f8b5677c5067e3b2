import { expect, test } from 'vitest';
import { tallyVisit } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { correctVisit, voidVisit } from '#storage/corrections.ts';
import { undetailedVisits } from '#storage/undetailed.ts';
import { saveVisit } from '#storage/visits.ts';
import { aUuid, aVisit, catalogue } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

function aTally(day: string, group = 'digid', infoPoint = 'de-linde'): Visit {
  const frame = { id: aUuid(), infoPoint, day, partOfDay: 'morning', entered: 'live' } as const;
  return tallyVisit(group, 'balie', frame, catalogue);
}

test('what still wants its detail is found over the months, newest day first and then in the order of the taps', async () => {
  const database = await aDatabase();
  const [old, first, second] = [aTally('2026-02-27'), aTally('2026-03-02', 'zorg'), aTally('2026-03-02')];
  for (const visit of [old, aVisit(), first, second]) await saveVisit(database, visit, onADay('2026-03-02'));

  expect(await undetailedVisits(database)).toEqual([first, second, old]);
});

test('tallies of two info points on one day stand in the order of the taps, not per info point', async () => {
  const database = await aDatabase();
  const [first, second] = [aTally('2026-03-02', 'zorg', 'het-anker'), aTally('2026-03-02', 'zorg', 'de-linde')];
  for (const visit of [aVisit(), first, second]) await saveVisit(database, visit, onADay('2026-03-02'));

  expect(await undetailedVisits(database)).toEqual([first, second]);
});

test('what got its detail or was taken away is not asked for again', async () => {
  const database = await aDatabase();
  const [detailed, removed] = [aTally('2026-03-02'), aTally('2026-03-02')];
  for (const visit of [detailed, removed]) await saveVisit(database, visit, onADay('2026-03-02'));

  await correctVisit(database, { ...aVisit(), id: detailed.id }, { ...onADay('2026-03-03'), reason: 'detailed' });
  await voidVisit(database, removed.id, undoneOn('2026-03-03'));

  expect(await undetailedVisits(database)).toEqual([]);
});

test('a visit that counts in an earlier life can be read, but gets no detail here', async () => {
  const database = await aDatabase();
  const visit = aTally('2026-03-02');
  await saveVisit(database, visit, onADay('2026-03-02'));

  await database.visits.update(visit.id, { life: aUuid() });

  expect(await undetailedVisits(database)).toEqual([]);
});
