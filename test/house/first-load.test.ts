import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstLoadOf } from '../run/first-load.ts';

let client: string;
beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'balieboek-client-'));
  await mkdir(join(client, 'assets'));
});
afterAll(() => rm(client, { recursive: true, force: true }));

test('what the desk waits for is counted however deep it is imported; what is opened later is not', async () => {
  const files = {
    'index.html':
      '<link rel="icon" href="/icons/icon.svg"><script type="module" crossorigin src="/assets/index.js"></script>' +
      '<link rel="modulepreload" href="/assets/early.js"><link rel="stylesheet" crossorigin href="/assets/index.css">',
    'assets/index.js': 'import{a}from"./shared.js";import("./office.js").then(a);',
    'assets/shared.js': 'export*from"./deep.js";',
    'assets/deep.js': 'export const a=1;',
    'assets/early.js': 'export const b=1;',
    'assets/office.js': 'export const c=1;',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(client, path), text);

  const { scripts, styles } = firstLoadOf(client);

  expect(scripts.sort()).toEqual(['assets/deep.js', 'assets/early.js', 'assets/index.js', 'assets/shared.js']);
  expect(styles).toEqual(['assets/index.css']);
});
