import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/asvs.md', 'utf8');
const verdicts = ['voldoet', 'deels', 'niet', 'n.v.t.'];
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| (\S+) \| (.*) \| (.*) \|$/gm)].map(
  ([, item = '', level = '', verdict = '', does = '', why = '']) => ({ item, level, verdict, does, why }),
);

test('every item of level 1 and 2 has one verdict, and the counts are those of the rows', () => {
  const level = (wanted: string) => rows.filter((row) => row.level === wanted);

  // So many have ASVS 5.0.0 itself.
  expect([level('1').length, level('2').length]).toEqual([70, 183]);
  expect(new Set(rows.map(({ item }) => item)).size).toBe(rows.length);
  for (const wanted of ['1', '2']) {
    const counts = verdicts.map((verdict) => level(wanted).filter((row) => row.verdict === verdict).length);
    expect(page).toContain(`| Niveau ${wanted} | ${[...counts, level(wanted).length].join(' | ')} |`);
  }
});

test('a test that is named is there, and what holds names one or says why there is none', () => {
  const named = [...page.matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:test|spec)\.tsx?)`/g)].map(([, path = '']) => path);

  expect(named.length).toBeGreaterThan(150);
  expect([...new Set(named)].filter((path) => !existsSync(`test/${path}`))).toEqual([]);
  const bare = rows.filter(({ verdict, why }) =>
    verdict === 'voldoet' ? !/\.(test|spec)\.tsx?`|^reden: /.test(why) : why === '',
  );
  expect(bare).toEqual([]);
});
