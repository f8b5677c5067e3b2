/** In the page: how long one note takes, each of them measured a few times so that another program's turn is not counted. */
import { anonymise } from '#anonymiser/anonymise.ts';
import { openNoteLists } from '#anonymiser/lists/load.ts';

/** In milliseconds. */
export type NoteTimes = { open: number; times: number[] };

/** In milliseconds, per note the fastest of `rounds`. */
export function measureNotes(notes: string[], rounds: number): NoteTimes {
  const began = performance.now();
  const lists = openNoteLists();
  const open = performance.now() - began;
  for (const note of notes) anonymise(note, lists);
  const times = notes.map((note) => {
    let fastest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      anonymise(note, lists);
      fastest = Math.min(fastest, performance.now() - start);
    }
    return fastest;
  });
  return { open, times };
}
