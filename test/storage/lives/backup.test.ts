import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptVisit, voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { ownLife } from '#storage/life.ts';
import { type BackedUp, readBackup, restoreBackup } from '#storage/lives/backup.ts';
import { waitingCarried } from '#storage/lives/carried.ts';
import { monthSheet } from '#storage/month-sheets.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { saveVisit } from '#storage/visits.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aSheetOf, aVisit } from '../../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../../support/tablet.ts';

const today = '2026-03-02';
const kept = aVisit({ day: today });
const mistake = aVisit({ day: today, topics: ['huurtoeslag'] });
const removal = { on: today, did: 'removed', reason: 'undone' };

let database: Database;
let other: Database;
let backup: BackedUp;
beforeEach(async () => {
  database = await aDatabase();
  other = await aDatabase();
  for (const visit of [kept, mistake]) await saveVisit(database, visit, onADay(today));
  await voidVisit(database, mistake.id, undoneOn(today));
  backup = await readBackup(database);
});
afterEach(async () => {
  await database.delete();
  await other.delete();
});

test('a backup holds the months of its life and every visit, those taken out too, with what was done to them', async () => {
  const { life } = await ownLife(database);

  expect(backup).toEqual({
    life,
    months: [{ life, number: 3, listVersion: 1, sheet: aSheetOf([kept]) }],
    visits: [
      { visit: kept, voided: false, changes: [], changedOn: today },
      { visit: mistake, voided: true, changes: [removal], changedOn: today },
    ],
  });
});

test('visits that count in another life are not backed up with this one', async () => {
  const own = aVisit({ day: today });
  await saveVisit(other, own, onADay(today));
  await restoreBackup(other, backup, []);

  const { life, months, visits } = await readBackup(other);

  expect(life).toBe((await ownLife(other)).life);
  expect(months.map(({ sheet }) => sheet)).toEqual([aSheetOf([own])]);
  expect(visits.map(({ visit }) => visit)).toEqual([own]);
});

test('a backup can be read on another tablet as it was, and nothing of it is counted or sent there as its own', async () => {
  expect(await restoreBackup(other, backup, [])).toBe(true);

  expect(await keptVisit(other, kept.id)).toEqual({ visit: kept, voided: false, isFixed: true, changes: [] });
  expect(await keptVisit(other, mistake.id)).toMatchObject({ voided: true, isFixed: true, changes: [removal] });
  expect((await other.visits.toArray()).map(({ life, month, number }) => ({ life, month, number }))).toEqual(
    [kept, mistake].map(() => ({ life: backup.life, month: '2026-03', number: 0 })),
  );
  expect((await monthSheet(other, kept.infoPoint, '2026-03')).totals.visits).toBe(1);
  expect(await waitingSheets(other)).toEqual([]);
});

test('the sealed months that came with a backup wait here to be delivered', async () => {
  const { privateKey } = await ownLife(database);
  const revision = await sealRevision(backup.months[0]!, [], privateKey);

  await restoreBackup(other, backup, [revision]);

  expect(await waitingCarried(other)).toEqual([revision]);
});

test('putting the same backup back once more counts nothing twice', async () => {
  await restoreBackup(other, backup, []);

  expect(await restoreBackup(other, backup, [])).toBe(true);

  expect(await other.visits.count()).toBe(2);
  expect((await monthSheet(other, kept.infoPoint, '2026-03')).totals.visits).toBe(1);
});

test('a visit that is here already stays as it is, and the others come', async () => {
  await saveVisit(other, kept, onADay(today));

  expect(await restoreBackup(other, backup, [])).toBe(true);

  expect(await keptVisit(other, kept.id)).toMatchObject({ isFixed: false });
  expect(await keptVisit(other, mistake.id)).toMatchObject({ isFixed: true });
});

test('the backup of this very tablet is refused, and brings back nothing', async () => {
  await database.visits.delete(kept.id);

  expect(await restoreBackup(database, backup, [])).toBe(false);

  expect(await database.visits.count()).toBe(1);
  expect(await database.formerSheets.count()).toBe(0);
});

test('a backup can be put on a tablet that has no life of its own yet', async () => {
  await other.life.clear();

  expect(await restoreBackup(other, backup, [])).toBe(true);

  expect(await other.visits.count()).toBe(2);
});
