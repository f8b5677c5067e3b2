/** What was promised, kept apart from what is checked: every visit a screen called saved, and every number a month ever had. */
import type { Visit } from '#domain/visit.ts';

/** How a visit may lie on the disk: as it was last said, or, where the browser died before it could say, in either way. */
export type Standing = { visit: Visit; voided: boolean } | undefined;

export type Ledger = {
  /** Per visit id all standings that are true to what was said. More than one only after a crash. */
  said: Map<string, Standing[]>;
  /** Per life, info point, month and number the content it had: one number never has two. */
  contents: Map<string, { content: string; visits: number }>;
  /** Digests the hub has held, ever. */
  held: Set<string>;
};

export function emptyLedger(): Ledger {
  return { said: new Map(), contents: new Map(), held: new Set() };
}

export function say({ said }: Ledger, id: string, standing: Standing): void {
  said.set(id, [standing]);
}

/** The step broke off: what was is still right, and what was to be as well. */
export function sayUnsure({ said }: Ledger, id: string, standing: Standing): void {
  said.set(id, [...(said.get(id) ?? [undefined]), standing]);
}
