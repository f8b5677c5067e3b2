/** Four hundred desk notes, half of them with a person in them: what is left of each. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anonymise } from '#anonymiser/anonymise.ts';
import { openNoteLists } from '#anonymiser/lists/load.ts';

type Row = { text: string; spans: { start: number; end: number; type: string }[] };
const lists = openNoteLists();
const rows = readFileSync('test/anonymiser/notes/desk-notes.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Half of what is personal may not be readable, in whichever part of the value it stands. */
function isRead({ text, spans }: Row): string[] {
  const { taken } = anonymise(text, lists);
  const isTaken = (at: number) => taken.some(({ start, end }) => start <= at && at < end);
  return spans.flatMap(({ start, end, type }) => {
    const left = [...text.slice(start, end)].map((letter, at) => (isTaken(start + at) ? ' ' : letter)).join('');
    const rest = words(left).filter(
      (word) => !/^(?:van|den|der|het|punt|com|postbus|nummer|kamer|zorgcentrum)$/.test(word),
    );
    return rest.length > 0 ? [`${type}: ${text}`] : [];
  });
}

test('At least 99 in 100 of what tells of a person is gone', () => {
  const spans = rows.flatMap((row) => row.spans);

  const read = rows.flatMap(isRead);

  expect(spans.length).toBeGreaterThan(300);
  expect(read.length / spans.length, read.join('\n')).toBeLessThanOrEqual(0.01);
});

test('A note without a person stays as it is, but for two in a hundred', () => {
  const clean = rows.filter(({ spans }) => spans.length === 0);

  const changed = clean.filter(({ text }) => anonymise(text, lists).text !== text);

  expect(changed.length / clean.length, changed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.02);
});

test('What stands around a person stays: at most three words in two hundred are lost', () => {
  let all = 0;
  let lost = 0;
  for (const { text, spans } of rows.filter((row) => row.spans.length > 0)) {
    const { taken } = anonymise(text, lists);
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const end = word.index + word[0].length;
      const meets = (span: { start: number; end: number }) => span.start < end && word.index < span.end;
      if (spans.some(meets)) continue;
      all += 1;
      if (taken.some(meets)) lost += 1;
    }
  }

  expect(lost / all).toBeLessThanOrEqual(0.015);
});
