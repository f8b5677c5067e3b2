/** The packed lists are what the packages and our own words give, and small. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '#anonymiser/lists/packed.ts';
import { noteLists } from '../run/note-lists/build.ts';

/** Two hundred thousand words are read and packed: on a busy machine that takes longer than a test may. */
const whileBusy = 90_000;

test('Building the lists again gives the same lists', { timeout: whileBusy }, () => {
  expect(noteLists() === packed).toBe(true);
});

test('The lists stay small enough to be kept on every tablet', () => {
  expect(gzipSync(readFileSync('src/anonymiser/lists/packed.ts')).length).toBeLessThan(270_000);
});
