/** The note of the open visit as the form knows it: what would be kept of it, never what was typed. */

/** `isDropped`: something was typed of which nothing could be kept. */
export type Settled = { text: string; isDropped: boolean };
export const nothingNoted: Settled = { text: '', isDropped: false };

/** What the field on the screen is asked; there is none while no note is offered. `settle` and `empty` leave nothing typed behind. */
export type NoteControl = { settle: () => void; empty: () => void };
export type OpenNote = { settled: Settled; control: NoteControl | undefined };

export const newNote = (): OpenNote => ({ settled: nothingNoted, control: undefined });

export function takeNote(note: OpenNote): Settled {
  note.control?.settle();
  return note.settled;
}

export function forgetNote(note: OpenNote): void {
  note.control?.empty();
  note.settled = nothingNoted;
}
