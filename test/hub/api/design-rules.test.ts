import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);
const home = fileURLToPath(new URL('../../..', import.meta.url));

async function describe(): Promise<string> {
  return (await run(process.execPath, ['--import', 'tsx', 'src/hub/openapi.ts'], { cwd: home, maxBuffer: 1e8 })).stdout;
}

/** What the government's own checker says of a description. */
async function check(description: string): Promise<{ isClean: boolean; said: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'bb-rules-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'openapi.json');
  writeFileSync(file, description);
  const words = [
    '--no-install',
    'spectral',
    'lint',
    '--fail-severity=warn',
    '-r',
    'test/hub/api/design-rules.yaml',
    file,
  ];
  try {
    return { isClean: true, said: (await run('npx', words, { cwd: home })).stdout };
  } catch (failed) {
    return { isClean: false, said: (failed as { stdout: string }).stdout };
  }
}

test('the description keeps the rules for APIs of the Dutch government', async () => {
  expect(await check(await describe())).toMatchObject({ isClean: true });
}, 60_000);

test('a description without the version header is found out', async () => {
  const spoilt = (await describe()).replaceAll('API-Version', 'X-Version');

  const { isClean, said } = await check(spoilt);

  expect(isClean).toBe(false);
  expect(said).toContain('nlgov:missing-version-header');
}, 60_000);
