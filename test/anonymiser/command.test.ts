/** The command: JSON Lines in, JSON Lines out, in order. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (input: string) => spawnSync('npx', ['tsx', 'test/run/anonymise.ts'], { input, encoding: 'utf8' });

test('Each line comes out without its persons, in order', () => {
  const { stdout, status } = run('{"text":"meneer Jansen belt"}\n{"text":"vraag over DigiD"}\n');

  expect(stdout).toBe('{"text":"meneer [naam] belt"}\n{"text":"vraag over DigiD"}\n');
  expect(status).toBe(0);
});

test('A line that is no note is named, and the others are done all the same', () => {
  const { stdout, stderr, status } = run('{"text":"vraag"}\nno json\n{"text":"printen"}\n');

  expect(stdout.trim().split('\n')).toEqual(['{"text":"vraag"}', '{"text":""}', '{"text":"printen"}']);
  expect(stderr).toContain('Line 2');
  expect(status).toBe(1);
});
