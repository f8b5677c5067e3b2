import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCopyOfTheHouse, type HouseCopy } from './house-copy.ts';

const forbidden = [
  ['the moment it is', 'new Date()'],
  ['the moment it is, as a number', 'Date.now()'],
  ['chance', 'Math.random()'],
  ['a drawn id', 'crypto.randomUUID()'],
  ['a stopwatch', 'performance.now()'],
  ['the network', "fetch('/api')"],
  ['the page', 'document.title'],
  ['a way around', 'globalThis.crypto'],
] as const;

let house: HouseCopy;
let faults: string;
beforeAll(async () => {
  house = await aCopyOfTheHouse();
  for (const [at, [, expression]] of forbidden.entries()) {
    await house.plant(`src/domain/planted-${at}.ts`, `export const planted = ${expression};\n`);
  }
  faults = (await house.run(['biome', 'lint', 'src/domain', '--reporter=github'])).output;
});
afterAll(() => house.remove());

test.each(forbidden.map(([what], at) => [what, at] as const))('the domain cannot reach %s', (_, at) => {
  expect(faults).toMatch(new RegExp(`(noRestrictedGlobals|plugin).*planted-${at}\\.ts`));
});

test('the domain may work out a day from what it is given', async () => {
  await house.plant('src/domain/allowed.ts', 'export const allowed = new Date(Date.UTC(2026, 2, 2)).getUTCDay();\n');

  const { exitCode, output } = await house.run(['biome', 'lint', 'src/domain/allowed.ts']);

  expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
});

test('a room is not left by climbing out of it', async () => {
  await house.plant('src/sync/planted.ts', "export { reportsPath } from '../wire/report-exchange.ts';\n");

  const { exitCode, output } = await house.run(['biome', 'lint', 'src/sync/planted.ts']);

  expect(output).toContain('noRestrictedImports');
  expect(exitCode).toBe(1);
});
