import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCopyOfTheHouse, type HouseCopy } from './house-copy.ts';

let house: HouseCopy;
beforeAll(async () => {
  house = await aCopyOfTheHouse();
});
afterAll(() => house.remove());

const doorways = ['tsx', 'test/run/doorways.ts'];

test('a room that goes through a doorway it has not, a strange package and a circle are all found', async () => {
  await house.plant('src/storage/planted-room.ts', "import '#sync/contact.ts';\n");
  await house.plant(
    'src/domain/planted-type.ts',
    "import type { Contact } from '#wire/report-exchange.ts';\nexport type A = Contact;\n",
  );
  await house.plant('src/sync/planted-package.ts', "import 'dexie';\n");
  await house.plant(
    'src/sync/planted-practice.ts',
    "import type { PracticeVisit } from '#domain/practice.ts';\nexport type A = PracticeVisit;\n",
  );
  await house.plant('src/ui/planted-node.ts', "import 'node:fs';\n");
  await house.plant('src/desk/planted-test-tool.ts', "import 'fast-check';\n");
  await house.plant('src/attic/planted-attic.ts', "import '#domain/calendar.ts';\n");
  await house.plant('src/texts/planted-one.ts', "import type { B } from './planted-two.ts';\nexport type A = B | 1;\n");
  await house.plant('src/texts/planted-two.ts', "import type { A } from './planted-one.ts';\nexport type B = A | 2;\n");

  const { exitCode, output } = await house.run(doorways);

  expect(exitCode).toBe(1);
  expect(output).toContain('rooms-storage-may-enter: src/storage/planted-room.ts');
  expect(output).toContain('rooms-domain-may-enter: src/domain/planted-type.ts');
  expect(output).toContain('packages-sync-may-use: src/sync/planted-package.ts');
  expect(output).toContain('practice-is-known-to-practice-only: src/sync/planted-practice.ts');
  expect(output).toContain('ui-has-no-node: src/ui/planted-node.ts');
  expect(output).toContain('packages-desk-may-use: src/desk/planted-test-tool.ts');
  expect(output).toContain('every-room-has-its-doorways: src/attic/planted-attic.ts');
  expect(output).toMatch(/no-circle: src\/texts\/planted-(one|two)\.ts/);
});

test('a check that read nothing does not pass', async () => {
  await house.empty('src');
  await house.plant('src/texts/lonely.ts', 'export const lonely = true;\n');

  const { exitCode, output } = await house.run(doorways);

  expect(exitCode).toBe(1);
  expect(output).toContain('expected at least 10 modules');
});
