import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Correction } from '#domain/reading/correction.ts';
import type { MonthRead } from '#hub/reading/month-read.ts';
import { oncePerRead, rememberedMonths } from '#hub/reading/remembered-months.ts';

/** A store that counts how often it is read; `revisions` is what a delivery changes. */
function aStore() {
  const store = {
    ...{ revisions: 1, reads: 0 },
    monthsStamp: async () => ({
      revisions: store.revisions,
      number_sum: store.revisions,
      corrections: 0,
      tablet_names: '',
    }),
    monthsRead: async (_: string, infoPoints: readonly string[], months: readonly string[]): Promise<MonthRead[]> => {
      store.reads += 1;
      const ofPoint = (infoPoint: string) =>
        months.map((month) => ({ infoPoint, month, delivered: undefined, revisions: [], corrections: [] }));
      return infoPoints.flatMap(ofPoint);
    },
  };
  return store;
}

test('months are read again when something came, and not before', async () => {
  const store = aStore();
  const read = rememberedMonths(store);

  const first = await read('linde', ['een'], ['2026-03']);
  expect(await read('linde', ['een'], ['2026-03'])).toBe(first);
  store.revisions += 1;
  expect(await read('linde', ['een'], ['2026-03'])).not.toBe(first);

  expect(store.reads).toBe(2);
});

test('another library, info point or month is never mistaken for what was read', async () => {
  const store = aStore();
  const read = rememberedMonths(store);
  await read('linde', ['een', 'twee'], ['2026-03']);

  await read('es', ['een', 'twee'], ['2026-03']);
  await read('linde', ['een'], ['2026-03']);
  await read('linde', ['een', 'twee'], ['2026-04']);

  expect(store.reads).toBe(4);
});

test('only so many months are held: what was asked for longest ago goes first', async () => {
  const store = aStore();
  const read = rememberedMonths(store);
  const points = Array.from({ length: 1000 }, (_, at) => `punt-${at}`);
  const [long, recent] = [['2026-01', '2026-02'], ['2026-03']];
  await read('linde', points, long);
  await read('linde', points, recent);
  await read('linde', points, recent);

  await read('es', points, recent);
  await read('linde', points, recent);
  expect(store.reads).toBe(3);
  await read('linde', points, long);
  expect(store.reads).toBe(4);
});

/** One tablet's months, each with as many corrections as were made. */
function aStoreOfCorrections() {
  const made = { corrections: 0 };
  return {
    made,
    monthsStamp: async () => ({ revisions: 1, number_sum: 1, corrections: made.corrections, tablet_names: '' }),
    monthsRead: async (_: string, infoPoints: readonly string[], months: readonly string[]): Promise<MonthRead[]> => {
      const revision = { life: 'l', tablet: 't', tabletName: 'Balie', number: 1, digest: 'd' };
      const corrections = Array.from({ length: made.corrections }, () => ({}) as Correction);
      return infoPoints.flatMap((infoPoint) =>
        months.map((month) => ({ infoPoint, month, delivered: undefined, revisions: [revision], corrections })),
      );
    },
  };
}

test('a month that is in several readings is held once, as long as it is the same', async () => {
  const store = aStoreOfCorrections();
  const read = rememberedMonths(store);

  const [march] = await read('linde', ['een'], ['2026-03']);
  const [, same] = await read('linde', ['een'], ['2026-02', '2026-03']);
  expect(same).toBe(march);
  const [ofAnother] = await read('es', ['een'], ['2026-03']);
  expect(ofAnother).not.toBe(march);

  store.made.corrections += 1;
  const [corrected] = await read('linde', ['een'], ['2026-03']);
  expect(corrected?.corrections).toHaveLength(1);
  const [, inBoth] = await read('linde', ['een'], ['2026-02', '2026-03']);
  expect(inBoth).toBe(corrected);
});

test('a reading with a month as it was makes room as soon as the month is seen as it is', async () => {
  const store = aStoreOfCorrections();
  const read = rememberedMonths(store);
  const outdated = await read('linde', ['een'], ['2026-02', '2026-03']).then((reading) => new WeakRef(reading));
  store.made.corrections += 1;

  await read('linde', ['een'], ['2026-03']);

  await collected(outdated);
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Fails by the time limit of the test when something still holds it. */
async function collected(reading: WeakRef<MonthRead[]>): Promise<void> {
  do {
    // In a turn of its own: looking at it holds it until the turn ends.
    await new Promise((resolve) => setTimeout(resolve, 10));
    collectGarbage();
  } while (reading.deref());
}

test('questions about months of which there is nothing are held no longer than others', async () => {
  const store = aStore();
  const nothing = {
    ...store,
    monthsRead: async () => {
      store.reads += 1;
      return [];
    },
  };
  const read = rememberedMonths(nothing);
  await read('linde', [], ['0001-01']);
  for (let at = 0; at < 3000; at += 1) await read('linde', [`${at}`], ['0001-01']);
  expect(store.reads).toBe(3001);

  await read('linde', [], ['0001-01']);

  expect(store.reads).toBe(3002);
});

test('what follows from months is worked out once for each reading of them', () => {
  let times = 0;
  const count = oncePerRead((read) => {
    times += 1;
    return read.length;
  });
  const read: MonthRead[] = [];

  expect([count(read), count(read), count([])]).toEqual([0, 0, 0]);

  expect(times).toBe(2);
});

test('what also hangs on a day or on hours is worked out again on another day, and with other hours', () => {
  let times = 0;
  const missing = oncePerRead((read, beside: { today: string; hours: string[] }) => {
    times += 1;
    return `${read.length} ${beside.today} ${beside.hours}`;
  });
  const read: MonthRead[] = [];

  expect(missing(read, { today: '2026-03-01', hours: ['a'] })).toBe('0 2026-03-01 a');
  expect(missing(read, { today: '2026-03-01', hours: ['a'] })).toBe('0 2026-03-01 a');
  expect(missing(read, { today: '2026-03-02', hours: ['a'] })).toBe('0 2026-03-02 a');
  expect(missing(read, { today: '2026-03-02', hours: ['b'] })).toBe('0 2026-03-02 b');

  expect(times).toBe(3);
});
