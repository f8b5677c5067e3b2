import { afterEach, beforeEach, expect, test } from 'vitest';
import { voidVisit } from '#storage/corrections.ts';
import type { Database, SheetRow } from '#storage/database.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { keepRefusal, noteSent, tryRefusedAgain, waitingSheets } from '#storage/outbox.ts';
import { mendMonths } from '#storage/repair/mend-months.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit } from '../../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../../support/tablet.ts';

const today = '2026-03-02';
let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

async function damage(change: (row: SheetRow) => unknown) {
  await database.sheets.toCollection().modify((row) => void change(row));
}

test('a sheet that cannot be read is in sight, holds up no other month, and is counted anew from its visits', async () => {
  const mistake = aVisit({ day: today });
  for (const visit of [aVisit({ day: today }), mistake]) await saveVisit(database, visit, onADay(today));
  await voidVisit(database, mistake.id, undoneOn(today));
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));
  await saveVisit(database, aVisit({ day: '2026-02-27' }), onADay(today));

  const before = await sendingState(database, today);
  const others = await waitingSheets(database);
  const mended = await mendMonths(database, 1);

  expect(before.refused).toMatchObject([{ month: '2026-03', reason: 'unreadable' }]);
  expect(others.map(({ sheet }) => sheet.month)).toEqual(['2026-02']);
  expect(mended).toBe(1);
  expect(await monthSheet(database, 'de-linde', '2026-03')).toEqual(
    await recountMonth(database, 'de-linde', '2026-03'),
  );
  expect((await sendingState(database, today)).refused).toEqual([]);
});

test('a month refused because it does not add up gets a number that was never sent', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  await damage((row) => {
    row.sheet.totals.visits += 1;
  });
  const [waiting] = await waitingSheets(database);
  await noteSent(database, waiting!, { digest: '1'.repeat(64), signature: 'a' });
  await keepRefusal(database, waiting!, { reason: 'does-not-add-up', detail: '' });

  await mendMonths(database, 1);
  await tryRefusedAgain(database);

  expect(await waitingSheets(database)).toMatchObject([{ number: 2, sheet: { totals: { visits: 1 } } }]);
});

test('a month refused for another reason, and one whose visits are gone, stay as they are', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  const [waiting] = await waitingSheets(database);
  await keepRefusal(database, waiting!, { reason: 'info-point', detail: '' });
  const refused = await mendMonths(database, 1);
  await keepRefusal(database, waiting!, { reason: 'schema', detail: '' });
  await database.visits.clear();

  expect([refused, await mendMonths(database, 1)]).toEqual([0, 0]);
  expect(await monthSheet(database, 'de-linde', '2026-03')).toMatchObject({ totals: { visits: 1 } });
});
