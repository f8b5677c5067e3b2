// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useFaultWords } from '#office/parts/answered.tsx';
import { type Language, LanguageContext } from '#texts/language.ts';
import { problemsInEnglish } from '#texts/problems-in-english.ts';
import type { Problem } from '#wire/problem.ts';

afterEach(cleanup);

const taken: Problem = {
  type: 'urn:balieboek:probleem:al-afgesloten',
  title: 'Deze maand is al afgesloten',
  status: 409,
  detail: 'Wat later komt, staat in de nakomer bij deze maand.',
};

function Words({ problem }: { problem: Problem }) {
  return <p>{useFaultWords({ kind: 'problem', problem })}</p>;
}

function heardIn(language: Language, problem: Problem): string {
  cleanup();
  render(
    <LanguageContext value={language}>
      <Words problem={problem} />
    </LanguageContext>,
  );
  return screen.getByRole('paragraph').textContent;
}

test('an English page says in English why the hub said no, and a Dutch one has the words of the hub', () => {
  expect(heardIn('en', taken)).toBe(
    'The hub could not do this: This month is closed already. What comes later is in the addendum of the month.',
  );
  expect(heardIn('nl', taken)).toBe(`De hub kon dit niet doen: ${taken.detail}`);
});

test('a reason that this page does not know yet comes in the words of the hub, whatever it is called', () => {
  for (const name of ['heel-nieuw', 'constructor', '']) {
    const problem = { ...taken, type: `urn:balieboek:probleem:${name}` };
    expect(heardIn('en', problem)).toBe(`The hub could not do this: ${taken.detail}`);
  }
  const { detail: _, ...bare } = { ...taken, type: 'about:blank' };
  expect(heardIn('en', bare)).toBe(`The hub could not do this: ${taken.title}`);
});

test('every problem that the hub has, has its words in English, and no other has', () => {
  const files = readdirSync('src/hub', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const calls = files.flatMap((path) => [
    ...readFileSync(join('src/hub', path), 'utf8').matchAll(
      /(?<!function )\bproblem\(\s*\d+,\s*'([^']+)'|(?<!function )\bproblem\(/g,
    ),
  ]);
  const names = calls.map(([, name]) => name);

  // Each is called by its name where it is made, so that this test can read them.
  expect(names).not.toContain(undefined);
  expect(Object.keys(problemsInEnglish).sort()).toEqual([...new Set(names)].sort());
});
