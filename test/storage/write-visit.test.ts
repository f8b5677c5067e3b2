import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Database, followQuery, openDatabase, type SheetRow, type VisitRow } from '#storage/database.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { monthSheet } from '#storage/month-sheets.ts';
import { saveVisit, sheetOnDisk, visitsOn } from '#storage/visits.ts';
import { diskOf, writeVisit } from '#storage/write-visit.ts';
import { whileDiskWrites, whileHearing, whileStores } from '../support/bent-disk.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const save = (visit = aVisit({ day: today }), note?: string) => saveVisit(database, visit, onADay(today), note);
/** A connection is heard only when it was opened while somebody hears. */
async function openAnew() {
  database.close({ disableAutoOpen: false });
  await database.open();
}
/** Not what is asked of all stores when a connection is opened. */
function isMonthRead({ mode, objectStoreNames }: IDBTransaction): boolean {
  return mode === 'readonly' && [...objectStoreNames].sort().join(' ') === 'draws life sheets';
}
/** The name of the fault that `asked` ends in. */
const faultOf = (asked: Promise<unknown>) => asked.then(String, (fault: unknown) => (fault as Error | null)?.name);

const lost = () => undefined;
const otherwise: [string, Parameters<typeof whileDiskWrites>[0]][] = [
  ['without the visit', { visits: lost }],
  ['with a visit that does not count', { visits: (row: VisitRow) => ({ ...row, voided: true }) }],
  ['with other answers', { visits: (row: VisitRow) => ({ ...row, visit: { ...row.visit, length: 'other' } }) }],
  ['without the sheet', { sheets: lost }],
  ['with the sheet under another number', { sheets: (row: SheetRow) => ({ ...row, number: row.number - 1 }) }],
  ['with a sheet of another life', { sheets: (row: SheetRow) => ({ ...row, life: aUuid() }) }],
  ['without the note', { notes: lost }],
  ['with another note', { notes: (row: object) => ({ ...row, text: 'moestuin' }) }],
];

test.each(otherwise)('a visit is not said to be kept by a disk that comes back %s', async (_, disk) => {
  await expect(whileDiskWrites(disk, () => save(undefined, 'volkstuin'))).rejects.toThrow('read back');
});

test('the first visit of a month looks for the life and at the sheet; the next is one strict write and one read', async () => {
  const heard: string[] = [];
  const hear = (transaction: IDBTransaction, options?: IDBTransactionOptions) => {
    const stores = [...transaction.objectStoreNames].sort().join(' ');
    const { mode } = transaction;
    heard.push(mode === 'readonly' ? `${mode}: ${stores}` : `${mode}: ${stores}: ${options?.durability}`);
  };

  const first = await whileHearing(hear, async () => {
    await openAnew();
    await save();
    const soFar = heard.splice(0);
    await save();
    return soFar;
  });

  expect(first).toContain('readonly: draws life sheets');
  expect(first).toContain('readwrite: carried draws life sheets visits: strict');
  expect(heard).toEqual(['readwrite: carried draws sheets visits: strict', 'readonly: sheets visits']);
});

test('the same visit with its fields in another order is the same visit', async () => {
  const visit = aVisit({ day: today });
  await save(visit);

  const turned = Object.fromEntries(Object.entries(visit).reverse()) as typeof visit;

  expect(await save(turned)).toBe(true);
});

test('the visits of a day stand in the order in which they were saved, whatever their ids', async () => {
  const [first, second] = [aVisit({ day: today }), aVisit({ day: today })].reverse();
  await save(first);
  await save(second);

  expect(await visitsOn(database, today)).toEqual(
    [first, second].map((visit) => ({ visit, voided: false, isFixed: false, changes: [] })),
  );
});

test('an id that the disk refuses without having it is not said to be kept', async () => {
  const twice = (add: IDBObjectStore['add']): IDBObjectStore['add'] =>
    function (this: IDBObjectStore, row) {
      if (this.name === 'visits') add.call(this, row);
      return add.call(this, row);
    };

  expect(await whileStores('add', twice, () => save())).toBe(false);

  expect(await database.visits.count()).toBe(0);
});

test('a month that never gives a number is told after fifty tries', async () => {
  let tries = 0;
  const twice = (add: IDBObjectStore['add']): IDBObjectStore['add'] =>
    function (this: IDBObjectStore, row) {
      if (this.name !== 'draws') return add.call(this, row);
      tries += 1;
      if (tries <= 60) add.call(this, row);
      return add.call(this, row);
    };

  await expect(whileStores('add', twice, () => save())).rejects.toThrow('a number for the month');

  expect(tries).toBe(50);
  expect(await database.visits.count()).toBe(0);
});

test('a connection that is lost again and again while the month is read is opened again, and the visit is kept', async () => {
  let losses = 0;
  const lose = (transaction: IDBTransaction) => {
    if (!isMonthRead(transaction) || losses === 3) return;
    losses += 1;
    transaction.addEventListener('complete', () => database.close({ disableAutoOpen: false }));
  };

  const isKept = await whileHearing(lose, async () => {
    await openAnew();
    return save();
  });

  expect(isKept).toBe(true);

  expect(losses).toBe(3);
  expect(await database.visits.count()).toBe(1);
});

test('a connection that was opened anew while the month was read is not counted on before it is read there', async () => {
  const lost: IDBDatabase[] = [];
  const lose = (transaction: IDBTransaction) => {
    if (!isMonthRead(transaction) || lost.length === 3) return;
    lost.push(transaction.db);
    database.close({ disableAutoOpen: false });
    let isThere = false;
    setTimeout(
      () =>
        void database.open().then(() => {
          isThere = true;
        }),
    );
    // The read goes on until the new connection is there.
    const goOn = () => {
      if (!isThere) transaction.objectStore('life').count().onsuccess = goOn;
    };
    goOn();
  };

  const isKept = await whileHearing(lose, async () => {
    await openAnew();
    return save();
  });

  expect(isKept).toBe(true);
  expect(new Set([...lost, database.backendDB()]).size).toBe(4);
  expect(await database.visits.count()).toBe(1);
});

test('a month without a life, and a sheet that cannot be counted on, are told by name', async () => {
  const visit = aVisit({ day: today });
  await database.life.clear();
  await expect(sheetOnDisk(database, visit)).rejects.toThrow('a life before the first visit');

  await database.sheets.put({ infoPoint: visit.infoPoint, month: '2026-03', number: Number.NaN } as SheetRow);
  await expect(sheetOnDisk(database, visit)).rejects.toThrow('a sheet that can be counted on');
});

test('a database is opened for whoever asks for its connection, once', async () => {
  const { name } = database;
  database.close();
  const anew = openDatabase(name);

  const disk = await diskOf(anew);

  expect(disk.name).toBe(name);
  expect(await diskOf(anew)).toBe(disk);
  anew.close();
  await database.open();
});

test('a write that the disk breaks off is told as that, not as a visit that is there already', async () => {
  const broken = (put: IDBObjectStore['put']): IDBObjectStore['put'] =>
    function (this: IDBObjectStore, row) {
      const request = put.call(this, row);
      if (this.name === 'sheets') queueMicrotask(() => this.transaction.abort());
      return request;
    };

  const fault: unknown = await whileStores('put', broken, () => save()).catch((thrown) => thrown);

  expect(fault).toMatchObject({ name: 'AbortError', message: 'aborted' });
  expect(await database.visits.count()).toBe(0);
  expect(await save()).toBe(true);
});

test('what the disk says of a write that it refused is what is told', async () => {
  const refused = (put: IDBObjectStore['put']): IDBObjectStore['put'] =>
    function (this: IDBObjectStore, row) {
      if (this.name === 'notes') this.add(row);
      return this.name === 'notes' ? this.add(row) : put.call(this, row);
    };

  expect(await faultOf(whileStores('put', refused, () => save(undefined, 'volkstuin')))).toBe('ConstraintError');

  expect(await database.visits.count()).toBe(0);
});

test('a read that the disk breaks off after the write is told at once, and the visit is kept once', async () => {
  await save();
  const visit = aVisit({ day: today });
  const broken = (get: IDBObjectStore['get']): IDBObjectStore['get'] =>
    function (this: IDBObjectStore, id) {
      const request = get.call(this, id);
      if (this.name === 'visits') queueMicrotask(() => this.transaction.abort()); // once all of it is asked
      return request;
    };

  // The very answer of the request that was broken off, not a limit that ran out.
  expect(await faultOf(whileStores('get', broken, () => save(visit)))).toBe('AbortError');

  expect(await save(visit)).toBe(true);
  expect(await visitsOn(database, today)).toHaveLength(2);
});

test('a write that is late is given up: it is not kept after it was said not to be', async () => {
  const visit = aVisit({ day: today });
  const before = await sheetOnDisk(database, visit);
  const row = { id: visit.id, infoPoint: visit.infoPoint, month: '2026-03', day: today, number: 1, changedOn: today };
  let isHeld = true;
  /** No answer, while the transaction is kept open. */
  const held = (): IDBObjectStore['getKey'] =>
    function (this: IDBObjectStore) {
      const keep = () => {
        if (isHeld) this.count().onsuccess = keep;
      };
      keep();
      return {} as IDBRequest;
    };

  const late = whileStores('getKey', held, async () => {
    const disk = await diskOf(database);
    return writeVisit(
      database,
      disk,
      before,
      { row: { ...row, voided: false, visit }, note: undefined },
      (sheet) => ({
        ...sheet,
        number: 1,
      }),
      50,
    );
  });

  expect(await late.catch(storageFaultOf)).toBe('silent');
  isHeld = false;
  expect(await database.visits.count()).toBe(0);
});

test('a screen that follows a month hears of every visit that is counted in it', async () => {
  const { infoPoint } = aVisit();
  await save();
  const seen: number[] = [];
  const stop = followQuery(
    async () => (await monthSheet(database, infoPoint, '2026-03')).totals.visits,
    (visits) => seen.push(visits),
  );
  await vi.waitFor(() => expect(seen).toEqual([1]));

  await save();

  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  stop();
});
