import { afterEach, beforeEach, expect, test } from 'vitest';
import { correctVisit, restoreVisit, voidVisit } from '#storage/corrections.ts';
import type { Database, SheetRow, VisitRow } from '#storage/database.ts';
import { saveVisit } from '#storage/visits.ts';
import { whileDiskWrites } from '../support/bent-disk.ts';
import { aVisit } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

const today = '2026-03-02';
const visit = aVisit({ day: today });

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
  await saveVisit(database, visit, onADay(today));
});
afterEach(() => database.delete());

const correct = () =>
  correctVisit(database, { ...visit, partOfDay: 'evening' }, { ...onADay(today), reason: 'mistapped' });
const changes: [string, () => Promise<unknown>][] = [
  ['corrected', correct],
  ['taken out', () => voidVisit(database, visit.id, undoneOn(today))],
];

type Disk = { visits?: (row: VisitRow) => object | undefined; sheets?: (row: SheetRow) => object | undefined };
const numbered =
  (step: number) =>
  <Row extends { number: number }>(row: Row) => ({ ...row, number: row.number + step });
const lost = () => undefined;

const otherwise: [string, Disk][] = [
  ['without the visit', { visits: lost }],
  ['without the sheet', { sheets: lost }],
  ['without either', { visits: lost, sheets: lost }],
  ['with the visit under an earlier number', { visits: numbered(-1) }],
  ['with the sheet under an earlier number', { sheets: numbered(-1) }],
  ['with a later visit on an earlier sheet', { visits: numbered(1), sheets: numbered(-1) }],
  ['with other answers', { visits: (row) => ({ ...row, visit: { ...row.visit, length: 'other' } }) }],
  ['with a visit that counts the other way', { visits: (row) => ({ ...row, voided: !row.voided }) }],
];

for (const [change, make] of changes) {
  test.each(otherwise)(`a visit is not said to be ${change} by a disk that comes back %s`, async (_, disk) => {
    await expect(whileDiskWrites(disk, make)).rejects.toThrow('read back');
  });

  test(`a visit is said to be ${change} when a later change of another tab came over it`, async () => {
    const later: Disk = {
      visits: (row) => ({ ...numbered(1)(row), voided: !row.voided, visit: { ...row.visit, partOfDay: 'afternoon' } }),
      sheets: numbered(1),
    };

    await whileDiskWrites(later, make);

    expect(await database.visits.get(visit.id)).toMatchObject({ number: 3 });
  });
}

test('a visit is not said to be put back by a disk on which it is still taken out', async () => {
  await voidVisit(database, visit.id, undoneOn(today));
  const restore = () => restoreVisit(database, visit.id, onADay(today));

  await expect(whileDiskWrites({ visits: (row: VisitRow) => ({ ...row, voided: true }) }, restore)).rejects.toThrow(
    'read back',
  );
});
