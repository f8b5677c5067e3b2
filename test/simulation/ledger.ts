/** What was promised, kept apart from what is checked: every visit a screen called saved, and every number a month ever had. */
import type { Visit } from '#domain/visit.ts';

/**
 * How a visit may lie on a disk: as it was last said, or, where the browser died before it could say, in either way.
 * `erased`: it had its time there, and counts on in the sheet of this life.
 */
export type Standing = { visit: Visit; voided: boolean; erased?: string } | undefined;

/** Per visit id all standings that are true to what was said on one disk. More than one only after a crash. */
export type Said = Map<string, Standing[]>;

export type Ledger = {
  /** Per life, info point, month and number the contents it had, and on which disk: on one disk one number never has two. */
  contents: Map<string, { disk: string; content: string; visits: number }[]>;
  /** Digests the hub has held, ever, in the months or set aside for a coordinator. */
  held: Set<string>;
};

export function emptyLedger(): Ledger {
  return { contents: new Map(), held: new Set() };
}

export function say(said: Said, id: string, standing: Standing): void {
  said.set(id, [standing]);
}

/** The step broke off: what was is still right, and what was to be as well. */
export function sayUnsure(said: Said, id: string, standing: Standing): void {
  said.set(id, [...(said.get(id) ?? [undefined]), standing]);
}
