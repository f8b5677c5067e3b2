import { expect, test } from 'vitest';
import { visitsOn } from '#storage/visits.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary } from '../support/hub-people.ts';
import { aCopyOf, aWholeTablet } from '../support/places.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

/** Found by the simulation at seed 662, which called it a lost visit: the check asked only the copies that were left. */
test('a visit that a copy took back, and delivered before it was wiped, stays taken back; the other copy counts the rest once', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const visit = () => aVisit({ infoPoint: library.infoPoint, day: today });
  const tablet = await aWholeTablet(hub, library);
  const early = visit();
  await tablet.log(early, visit());
  await tablet.send(hub.door);
  const copy = await aCopyOf(tablet);
  await tablet.log(visit(), visit());
  await copy.takeBack(early);
  await copy.send(hub.door);
  copy.database.close(); // and its browser is thrown away

  await tablet.send(hub.door);

  const figures = monthFiguresSchema.parse(await (await library.get(`${monthFiguresPath}?maand=2026-03`)).json());
  expect(figures.totals.visits).toBe(3); // of the first 2 one was taken back, and 2 of the tablet's own
  expect(await tablet.line()).toMatchObject({ isComplete: true, waiting: 0, refused: [] });
  const shown = await visitsOn(tablet.database, today);
  expect(shown.map(({ isFixed }) => isFixed).sort()).toEqual([false, false, true, true]);
  const [seen] = tabletsAnswerSchema.parse(await (await library.get(tabletsPath)).json());
  expect(seen).toMatchObject({ possiblyDouble: 1, leftBehind: 0 });
});
