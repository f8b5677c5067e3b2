import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { aDirectory, aFreePort, clearHubs, runHub } from '../../support/hub-process.ts';

afterAll(clearHubs);

type Line = { time: string; level: number; msg: string; id?: string; route?: string };

/** By the words that docs/operating.md has for it: one object of JSON per line, and no line that is anything else. */
const linesIn = (said: string): Line[] =>
  said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every line of a hub is one object of JSON with its time in UTC, its weight and what it is about', {
  timeout: 120_000,
}, async () => {
  const PORT = await aFreePort();
  const hub = runHub({ PORT, DATA_DIR: join(aDirectory(), 'data'), LOG_LEVEL: 'debug' });
  expect(await hub.started, hub.err()).toBe('ready');
  const ids: (string | null)[] = [];
  for (const path of ['/api/health', '/api/v1/informatiepunten', '/kantoor', '/api/v1/%0a{"level":60}']) {
    ids.push((await fetch(`http://localhost:${PORT}${path}`)).headers.get('x-request-id'));
  }
  hub.kill('SIGTERM');
  await hub.ended;

  const lines = linesIn(hub.err());
  for (const line of lines) {
    expect(line).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  }
  // The number in an answer finds its one line; what somebody asked for makes no line of its own.
  for (const id of ids) expect(lines.filter((line) => line.id === id)).toHaveLength(1);
  expect(lines.filter(({ level }) => level === 60)).toEqual([]);
});

test('a mistake of ours is one line too, however many lines it has itself, and names the route and the number of the answer', async () => {
  const script = `
    const { openLog } = await import('./src/hub/log.ts');
    const { watching } = await import('./src/hub/watching.ts');
    const { onMistake } = watching({}, {}, openLog('error'), () => new Date());
    onMistake(new Error('one\\n{"level":60}\\r\\nthree'), 'leesGezondheid', 'number-7');`;
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);

  const lines = linesIn((await run).stderr);

  expect(lines).toMatchObject([{ level: 50, msg: 'a route failed', route: 'leesGezondheid', id: 'number-7' }]);
});
