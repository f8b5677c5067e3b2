import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import {
  followTrouble,
  isFinal,
  noteFault,
  noteTrouble,
  type StorageTrouble,
  troubleOf,
} from '#storage/guard/trouble.ts';

/** Never opened: what is known of a memory's trouble does not lie on the disk. */
let database: Dexie;
let told: (StorageTrouble | undefined)[];
let stop: () => void;
beforeEach(() => {
  database = new Dexie('never-opened');
  told = [];
  stop = followTrouble(database, (trouble) => told.push(trouble));
});

test('a follower hears how it is now, and then of every change once', () => {
  noteTrouble(database, undefined);
  noteTrouble(database, 'full');
  noteTrouble(database, 'full');
  noteTrouble(database, 'silent');
  noteTrouble(database, undefined);

  expect(told).toEqual([undefined, 'full', 'silent', undefined]);
});

test('a follower that stopped hears nothing more, and the others still do', () => {
  const others: unknown[] = [];
  followTrouble(database, (trouble) => others.push(trouble));

  stop();
  noteTrouble(database, 'closed');

  expect([told, others]).toEqual([[undefined], [undefined, 'closed']]);
});

const endings: [StorageTrouble, boolean][] = [
  ['newer', true],
  ['wiped', true],
  ['full', false],
  ['closed', false],
  ['silent', false],
  ['blocked', false],
];

test.each(endings)('after “%s” a tab is done until it is opened anew: %s', (trouble, isDone) => {
  noteTrouble(database, trouble);
  noteTrouble(database, undefined);

  expect(isFinal(trouble)).toBe(isDone);
  expect(troubleOf(database)).toBe(isDone ? trouble : undefined);
});

test('no trouble is not the end', () => {
  expect(isFinal(undefined)).toBe(false);
});

test.each([
  ['that the disk is full', new DOMException('no room', 'QuotaExceededError'), 'full'],
  ['nothing of the memory as a whole', new DOMException('there already', 'ConstraintError'), undefined],
  ['nothing', undefined, undefined],
])('an error that says %s is noted as that', (_, fault, trouble) => {
  noteFault(database, fault);

  expect(troubleOf(database)).toBe(trouble);
});

test('the trouble of one memory is not that of another', () => {
  noteTrouble(database, 'full');

  expect(troubleOf(new Dexie('another'))).toBeUndefined();
});
