import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FaultLog, faultsIn, mostFaults, noteInLog, openFaultLog } from '#storage/fault-log.ts';

let log: FaultLog;
let made = 0;
beforeEach(() => {
  made += 1;
  log = openFaultLog(`storingen-${Date.now()}-${made}`);
});
afterEach(() => log.delete());

const fault = { at: 'save', day: '2026-03-02', partOfDay: 'morning', version: '0.1.0' } as const;

test('a fault is its kind, its place, its day and its version, and nothing of what it was about', async () => {
  const error = Object.assign(new DOMException('mevrouw Jansen, token abc', 'QuotaExceededError'), {
    visit: { topic: 'x' },
  });

  await noteInLog(log, error, { ...fault, note: 'mevrouw Jansen' } as never);

  expect(await faultsIn(log)).toEqual([{ kind: 'QuotaExceededError', ...fault }]);
});

test('a name of an error that is not the browser’s own could be anything, and is not kept', async () => {
  await noteInLog(log, Object.assign(new Error('x'), { name: 'mevrouw Jansen' }), fault);
  await noteInLog(log, 'mevrouw Jansen', fault);

  expect((await faultsIn(log)).map(({ kind }) => kind)).toEqual(['Error', 'Error']);
});

test(`of more than ${mostFaults} the oldest make room`, async () => {
  for (let at = 0; at < mostFaults + 5; at += 1) {
    await noteInLog(log, new TypeError('x'), { ...fault, version: `0.0.${at}` });
  }

  const versions = (await faultsIn(log)).map(({ version }) => version);

  expect([versions.length, versions[0], versions.at(-1)]).toEqual([mostFaults, '0.0.5', `0.0.${mostFaults + 4}`]);
});

test('a log that cannot be written harms nobody', async () => {
  log.close();

  await expect(noteInLog(log, new Error('x'), fault)).resolves.toBeUndefined();
  await expect(noteInLog(log, new Error('x'), { ...fault, day: 'gisteren' })).resolves.toBeUndefined();
});

test.each([undefined, null])('%s that is thrown is a fault like any other', async (thrown) => {
  await noteInLog(log, thrown, fault);

  expect(await faultsIn(log)).toEqual([{ kind: 'Error', ...fault }]);
});

test('a row that is no fault, as of another version, is left out and hides none of the others', async () => {
  await noteInLog(log, new TypeError('x'), fault);
  await log.faults.add({ kind: 'TypeError', ...fault, at: 'elsewhere' } as never);
  await noteInLog(log, new RangeError('x'), fault);

  expect((await faultsIn(log)).map(({ kind }) => kind)).toEqual(['TypeError', 'RangeError']);
});

test('the tablet’s own log has one name, so that every tab and every start finds the same one', () => {
  expect(openFaultLog().name).toBe('balieboek-storingen');
});
