import { expect, test } from 'vitest';
import type { Database } from '#storage/database.ts';
import { openDatabase } from '#storage/database.ts';
import { draftOf } from '#storage/draft.ts';
import { lastDrawn } from '#storage/draw-number.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit, visitsOn } from '#storage/visits.ts';
import { aVisit } from '../support/builders.ts';
import { layDown, shapes } from '../support/storage-shape.ts';
import { onADay } from '../support/tablet.ts';

const day = '2026-03-02';
const infoPoint = 'de-linde';

async function countedRight(database: Database, visits: number) {
  const sheet = await monthSheet(database, infoPoint, '2026-03');
  expect(sheet.totals.visits).toBe(visits);
  expect(await recountMonth(database, infoPoint, '2026-03')).toEqual(sheet);
}

for (const shape of shapes) {
  test(`a tablet whose storage has version ${shape.version} loses nothing to an update, in two tabs at once`, async () => {
    const name = `shape-${shape.version}-${Date.now()}`;
    await layDown([name, shape]);

    const tabs = [openDatabase(name), openDatabase(name)] as const;
    const kept = await Promise.all(tabs.map((tab) => visitsOn(tab, day)));
    for (const visits of kept) expect([visits.length, visits.filter(({ voided }) => voided).length]).toEqual([50, 1]);
    await countedRight(tabs[0], 49);
    expect(await draftOf(tabs[0], day, null)).toMatchObject({ answers: { questions: [{ group: 'zorg' }] } });
    expect(await sendingState(tabs[0], day)).toMatchObject({ isComplete: false, waiting: 50 });

    const [before] = await waitingSheets(tabs[0]);
    // What was drawn before the update counts as drawn after it, whatever becomes of the sheet itself.
    expect(await lastDrawn(tabs[0], infoPoint, '2026-03')).toBe(before?.number);
    await Promise.all(
      tabs.map((tab) => saveVisit(tab, aVisit({ id: crypto.randomUUID(), infoPoint, day }), onADay(day))),
    );
    await countedRight(tabs[1], 51);
    const [after] = await waitingSheets(tabs[1]);
    expect(after?.number).toBe((before?.number ?? 0) + 2);
    tabs[1].close();
    await tabs[0].delete();
  });
}

test('the newest of the kept shapes is the one in use', async () => {
  const database = openDatabase(`newest-${Date.now()}`);
  await database.open();
  expect(database.backendDB().version).toBe(Math.max(...shapes.map(({ version }) => version)));
  await database.delete();
});

test('a tablet of the first release on which nobody was typing is updated as well', async () => {
  const [first] = shapes;
  const { drafts, ...others } = first!.stores;
  const name = `no-draft-${Date.now()}`;
  await layDown([name, { ...first!, stores: { ...others, drafts: { ...drafts!, rows: [] } } }]);

  const database = openDatabase(name);

  await countedRight(database, 49);
  expect(await draftOf(database, day, null)).toBeUndefined();
  await database.delete();
});
