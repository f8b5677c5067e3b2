import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const isCode = (path: string) => /\.(ts|tsx|mjs|cjs|css)$/.test(path);
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const shipped = await filesIn('src');
const tests = await filesIn('test');

describe('a file', () => {
  test('is short: 200 lines where it ships, 300 where it tests', async () => {
    const tooLong = [];
    for (const path of [...shipped, ...tests]) {
      const lines = (await readFile(path, 'utf8')).trimEnd().split('\n').length;
      if (lines > (path.startsWith('src/') ? 200 : 300)) tooLong.push(`${path}: ${lines} lines`);
    }

    expect(tooLong).toEqual([]);
  });

  test('that ships opens with a sentence that says what it is', async () => {
    const silent = [];
    for (const path of shipped.filter((path) => !path.endsWith('.css'))) {
      if (!/^(\/\*\* \S|\/\*\*\n)/.test(await readFile(path, 'utf8'))) silent.push(path);
    }

    expect(silent).toEqual([]);
  });

  test('is named after the one thing it is', () => {
    const nameless = /^(index|helpers?|utils?|types?|common|misc|shared)\./;
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.(ts|tsx|mjs|css)$/;
    const wrong = [...shipped, ...tests].filter((path) => nameless.test(basename(path)) || !named.test(basename(path)));

    expect(wrong).toEqual([]);
  });
});
