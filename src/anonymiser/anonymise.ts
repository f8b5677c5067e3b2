/** A note in, a note without persons out: pure, the same in the app, the tests and on the command line. */
import { takeAddresses } from './layers/addresses.ts';
import { takeChecked } from './layers/checked-numbers.ts';
import { takeAfterCues } from './layers/cues.ts';
import { takeDates } from './layers/dates.ts';
import { takeMixed } from './layers/mixed.ts';
import { takeNames } from './layers/names.ts';
import { takeNumbers } from './layers/numbers.ts';
import { takeShapes } from './layers/shapes.ts';
import { takeUnknown } from './layers/unknown.ts';
import { takeFollowing } from './names/beside-names.ts';
import { type Kind, type Note, openNote, placeholder } from './note.ts';
import { type Lists, rememberingLists } from './words/lists.ts';

/** From `start` to `end` of what was typed, counted as JavaScript counts. */
export type Taken = { start: number; end: number; kind: Kind };
export type Redacted = { text: string; taken: Taken[] };

const layers = [
  takeChecked,
  takeShapes,
  takeDates,
  takeAddresses,
  takeAfterCues,
  takeNumbers,
  takeMixed,
  takeNames,
  takeUnknown,
  takeFollowing,
];

/** What is left is searched again until nothing more is found, so that a kept note never changes when it is read again. */
export function anonymise(typed: string, lists: Lists): Redacted {
  const asked = rememberingLists(lists);
  let taken: Taken[] = [];
  for (;;) {
    const { text, origin } = withPlaceholders(typed, taken);
    const more = search(text, asked).flatMap(({ start, end, kind }) => {
      const from = origin[start];
      const to = origin[end - 1];
      return from === undefined || to === undefined ? [] : [{ start: from, end: to + 1, kind }];
    });
    if (more.length === 0) return { text, taken };
    taken = [...taken, ...more].sort((a, b) => a.start - b.start);
  }
}

/** `origin` tells of each character where it was typed; of a placeholder, nothing. */
export function withPlaceholders(typed: string, taken: readonly Taken[]) {
  let text = '';
  const origin: (number | undefined)[] = [];
  let at = 0;
  const copy = (end: number) => {
    for (; at < end; at += 1) {
      text += typed.charAt(at);
      origin.push(at);
    }
  };
  for (const { start, end, kind } of taken) {
    copy(start);
    text += `[${kind}]`;
    for (let i = 0; i < kind.length + 2; i += 1) origin.push(undefined);
    at = end;
  }
  copy(typed.length);
  return { text, origin };
}

function search(text: string, lists: Lists): Taken[] {
  const note = openNote(text, lists);
  for (const layer of layers) layer(note);
  joinNames(note);
  const taken: Taken[] = [];
  for (let at = 0; at < note.kinds.length; at += 1) {
    const kind = note.kinds[at];
    if (!kind || kind === 'kept') continue;
    const start = note.from[at] ?? 0;
    const end = note.to[at] ?? 0;
    const last = taken.at(-1);
    if (last && last.kind === kind && last.end >= start) last.end = end;
    else if (!last || last.end <= start) taken.push({ start, end, kind });
  }
  return taken.filter(({ start, end }) => !text.slice(start, end).match(placeholder));
}

/** Parts of one name, or of one number, with nothing but a space or a sign between them are one. */
function joinNames(note: Note): void {
  for (const gap of note.text.matchAll(/[\s./-]{1,2}/g)) {
    const before = note.kinds[gap.index - 1];
    const end = gap.index + gap[0].length;
    if (before && before !== 'kept' && before !== 'woord' && before === note.kinds[end])
      note.kinds.fill(before, gap.index, end);
  }
}
