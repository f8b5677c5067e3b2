import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blankAnswers } from '#domain/visit.ts';
import { type Database, followQuery, openDatabase } from '#storage/database.ts';
import { keepDraft } from '#storage/draft.ts';
import { type StorageFault, storageFaultOf } from '#storage/fault.ts';
import { followTrouble, troubleOf } from '#storage/guard/trouble.ts';
import { saveVisit, visitsOn } from '#storage/visits.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { layDown, shapes } from '../support/storage-shape.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';
const limit = 80;

let name: string;
let database: Database;
beforeEach(async () => {
  const born = await aDatabase();
  name = born.name;
  born.close();
  database = openDatabase(name, limit);
});
afterEach(() => database.delete());

const save = () =>
  saveVisit(database, aVisit({ day: today }), onADay(today)).catch((fault): StorageFault => storageFaultOf(fault));
const draft = () => keepDraft(database, { visitId: aUuid(), answers: blankAnswers('balie') }, today);

/** What a browser does to a connection when it clears or repairs its storage. */
function drop(disk: IDBDatabase) {
  if (disk.constructor.name === 'FDBDatabase') return forceCloseDatabase(disk as never);
  disk.close();
  disk.dispatchEvent(new Event('close'));
}

/** Bends one thing of IndexedDB for as long as `step` takes. */
async function bent<T extends object, K extends keyof T>(on: T, what: K, as: T[K], step: () => Promise<void>) {
  const real = on[what];
  on[what] = as;
  await step().finally(() => {
    on[what] = real;
  });
}

test('a connection that is closed underneath is opened anew, and the visit is kept once', async () => {
  await save();
  database.backendDB().close();

  expect(await save()).toBe(true);

  expect(await visitsOn(database, today)).toHaveLength(2);
  expect(troubleOf(database)).toBeUndefined();
});

test('a connection that the browser drops is opened anew before anybody taps', async () => {
  await save();
  const dropped = database.backendDB();

  drop(dropped);
  await expect.poll(() => database.isOpen() && database.backendDB() !== dropped).toBe(true);

  expect(await save()).toBe(true);
});

test('a connection is opened anew as often as it is lost, whichever way', async () => {
  await save();
  database.backendDB().close();
  await save();

  for (const _ of ['once', 'twice']) {
    const dropped = database.backendDB();
    drop(dropped);
    await expect.poll(() => database.isOpen() && database.backendDB() !== dropped).toBe(true);
  }

  expect(await visitsOn(database, today)).toHaveLength(2);
  expect(troubleOf(database)).toBeUndefined();
});

test('what the browser cannot open, for whatever reason, is called closed, and is opened without a tap as soon as it can', async () => {
  await save();
  const refuse = () => {
    throw new DOMException('something inside', 'UnknownError');
  };

  await bent(indexedDB, 'open', refuse as never, async () => {
    drop(database.backendDB());
    await expect.poll(() => troubleOf(database)).toBe('closed');
  });

  await expect.poll(() => database.isOpen(), { timeout: 8_000 }).toBe(true);
  await expect.poll(() => troubleOf(database)).toBeUndefined();
});

test('a memory that has no life any more when it is opened anew was thrown away', async () => {
  await save();
  await database.life.clear();

  drop(database.backendDB());
  await expect.poll(() => troubleOf(database)).toBe('wiped');

  expect(await save()).toBe('wiped');
});

test('a window with an older version that does not let go is told, until it does', async () => {
  const old = `held-${name}`;
  const shape = shapes.find(({ version }) => version === 60)!;
  await layDown([old, shape]);
  const holding = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open(old, shape.version);
    asked.onsuccess = () => resolve(asked.result);
  });

  const updated = openDatabase(old);
  const visits = visitsOn(updated, today);
  await expect.poll(() => troubleOf(updated)).toBe('blocked');
  holding.close();

  expect(await visits).toHaveLength(50);
  expect(troubleOf(updated)).toBeUndefined();
  await updated.delete();
});

test('a connection that cannot be opened again is told before anybody taps, and logging goes on when it can', async () => {
  await save();
  const told: unknown[] = [];
  const stop = followTrouble(database, (trouble) => told.push(trouble));
  const dropped = database.backendDB();

  const refuse = () => {
    throw new DOMException('no more', 'InvalidStateError');
  };
  await bent(indexedDB, 'open', refuse as never, async () => {
    drop(dropped);
    await expect.poll(() => troubleOf(database)).toBe('closed');
    expect(await save()).toBe('closed');
  });
  expect(await save()).toBe(true);
  await expect.poll(() => troubleOf(database)).toBeUndefined();

  expect(told).toContain('closed');
  stop();
});

test('a database that was thrown away underneath is not begun anew in silence', async () => {
  await save();

  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });

  expect(troubleOf(database)).toBe('wiped');
  expect(await save()).toBe('wiped');
  await expect(draft()).rejects.toThrow();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});

test('a tab of an older version steps aside for a newer one, and writes nothing into it', async () => {
  await save();

  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name, 90);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

  expect(troubleOf(database)).toBe('newer');
  expect(await save()).toBe('newer');
  const late = openDatabase(name, limit);
  await expect(late.visits.count()).rejects.toThrow();
  expect(troubleOf(late)).toBe('newer');
  newer.close();
});

const silent = function (this: IDBObjectStore) {
  return { addEventListener: () => undefined } as unknown as IDBRequest;
};

test('a write that is never answered is told in time, and kept once when it is tried again', async () => {
  const visit = aVisit({ day: today });
  const keep = () => saveVisit(database, visit, onADay(today));
  await save();

  const never = () => undefined;
  await bent(IDBTransaction.prototype, 'commit', never as never, () =>
    bent(IDBObjectStore.prototype, 'put', silent as never, async () => {
      expect(await keep().catch(storageFaultOf)).not.toBe(true);
    }),
  );
  expect(await keep()).toBe(true);

  expect(await visitsOn(database, today)).toHaveLength(2);
});

test('a question that is never answered has a name, and the next answer clears it', async () => {
  await database.open();

  await bent(IDBObjectStore.prototype, 'put', silent as never, async () => {
    expect(await draft().catch(storageFaultOf)).toBe('silent');
  });
  expect(troubleOf(database)).toBe('silent');
  await draft();

  expect(troubleOf(database)).toBeUndefined();
});

test('a question that is answered again clears the trouble as well', async () => {
  await database.open();
  await bent(IDBObjectStore.prototype, 'put', silent as never, async () => {
    await draft().catch(() => undefined);
  });

  await visitsOn(database, today);

  expect(troubleOf(database)).toBeUndefined();
});

test('a disk that turns out to be full only when the write ends is told', async () => {
  await database.open();
  const real = IDBObjectStore.prototype.put;
  function put(this: IDBObjectStore, ...asked: [unknown]) {
    const request = real.apply(this, asked);
    request.addEventListener('success', () => {
      const get = () => new DOMException('no room', 'QuotaExceededError');
      Object.defineProperty(this.transaction, 'error', { get, set: () => undefined });
      this.transaction.abort();
    });
    return request;
  }

  await bent(IDBObjectStore.prototype, 'put', put as never, async () => {
    await expect(draft()).rejects.toThrow();
  });

  expect(troubleOf(database)).toBe('full');
});

test('a full disk is told at the first draft, and stays told until something is written', async () => {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };

  await bent(IDBObjectStore.prototype, 'put', full as never, async () => {
    expect(await draft().catch(storageFaultOf)).toBe('full');
    expect(await save()).toBe('full');
  });
  await visitsOn(database, today);
  const stillTold = troubleOf(database);
  await draft();

  expect([stillTold, troubleOf(database)]).toEqual(['full', undefined]);
});

test('a screen that follows the disk finds it again after a fault', async () => {
  const answers: number[] = [];
  let isBroken = true;
  const stop = followQuery(
    async () => {
      if (isBroken) throw new Error('unread');
      return (await visitsOn(database, today)).length;
    },
    (answer) => answers.push(answer),
  );
  await save();

  isBroken = false;
  await expect.poll(() => answers.at(-1), { timeout: 8_000 }).toBe(1);
  stop();
});

test('a screen that stopped following hears of no later change', async () => {
  const [left, stayed] = [[] as number[], [] as number[]];
  const count = async () => (await visitsOn(database, today)).length;
  const stop = followQuery(count, (answer) => left.push(answer));
  const stopOther = followQuery(count, (answer) => stayed.push(answer));
  await expect.poll(() => [left, stayed]).toEqual([[0], [0]]);

  stop();
  await save();
  await draft(); // changes through Dexie are what it tells at once
  await expect.poll(() => stayed.at(-1)).toBe(1);

  expect(left).toEqual([0]);
  stopOther();
});
