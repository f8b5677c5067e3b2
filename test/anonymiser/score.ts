/** What a redactor left of the desk notes: spans that can still be read, clean notes that were changed, innocent words lost. */
import { readFileSync } from 'node:fs';

export type DeskNote = { text: string; spans: { start: number; end: number; type: string }[] };
export type Score = { read: string[]; spans: number; changed: string[]; clean: number; lost: number; words: number };

const particles = /^(?:van|den|der|het|punt|com|postbus|nummer|kamer|zorgcentrum|straat|oude|nieuwe)$/;
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** `desk-notes` are those the rules were made on; the others were written by hands that had not seen the rules. */
export function deskNotes(
  set:
    | 'desk-notes'
    | 'other-hand'
    | 'hard-hands'
    | 'other-desks'
    | 'more-desks'
    | 'later-desks'
    | 'next-desks'
    | 'rare-desks'
    | 'long-weeks'
    | 'many-hands'
    | 'wide-words' = 'desk-notes',
): DeskNote[] {
  const lines = readFileSync(`test/anonymiser/notes/${set}.jsonl`, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as DeskNote);
}

/** Any placeholder style will do: what stands in brackets of any kind is not read. */
export function scoreOf(notes: DeskNote[], redact: (text: string) => string): Score {
  const score: Score = { read: [], spans: 0, changed: [], clean: 0, lost: 0, words: 0 };
  for (const { text, spans } of notes) {
    const redacted = redact(text);
    if (spans.length === 0) {
      score.clean += 1;
      if (redacted !== text) score.changed.push(text);
      continue;
    }
    const left = counted(redacted.replace(/\[[^\]]*\]|<[^>]*>|\*{2,}|\b[A-Z]+(?:_[A-Z\d]+)+\b/g, ' '));
    const around = counted(
      spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text),
    );
    for (const { start, end, type } of spans) {
      score.spans += 1;
      const value = wordsOf(text.slice(start, end)).filter((word) => word.length > 2 && !particles.test(word));
      if (value.some((word) => (left.get(word) ?? 0) > (around.get(word) ?? 0))) score.read.push(`${type}: ${text}`);
    }
    for (const [word, times] of around) {
      score.words += times;
      score.lost += Math.max(0, times - (left.get(word) ?? 0));
    }
  }
  return score;
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
