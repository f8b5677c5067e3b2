/** Proves what the hub says by what it keeps: every revision by itself, and every figure as the routes read it. */
import type { KeptRow, SupersededRow } from '#hub/store/kept.ts';
import { closedDifferences, type KeptClosed } from './closed-differences.ts';
import { type FigureStore, figureDifferences } from './figure-differences.ts';
import { revisionDifferences } from './revision-differences.ts';

type VerifiedStore = FigureStore & {
  keptRevisions: () => Promise<KeptRow[]>;
  supersededRevisions: () => Promise<SupersededRow[]>;
  keptClosed: () => Promise<KeptClosed>;
};

/** One line per difference, naming where and what; `summary` is what the command ends with. */
export type Verified = { differences: string[]; summary: string };

export async function verifyStore(store: VerifiedStore): Promise<Verified> {
  const rows = await store.keptRevisions();
  const before = new Map<string, SupersededRow[]>();
  for (const row of await store.supersededRevisions()) {
    before.set(monthOf(row), [...(before.get(monthOf(row)) ?? []), row]);
  }
  const lines: string[] = [];
  for (const row of rows) {
    for (const what of await revisionDifferences(row, before.get(monthOf(row)) ?? [])) {
      lines.push(`${row.organisation}, life ${row.life}, ${row.info_point}, ${row.month}: ${what}`);
    }
    before.delete(monthOf(row));
  }
  for (const [orphan] of before.values()) {
    if (orphan) {
      lines.push(
        `${orphan.organisation}, life ${orphan.life}, ${orphan.info_point}, ${orphan.month}: the newest is gone`,
      );
    }
  }
  const read = await figureDifferences(store, rows);
  const closed = await closedDifferences(await store.keptClosed());
  const found = [...read.differences, ...closed.differences];
  lines.push(...found.map(({ where, what }) => `${where}: ${what}`));
  const summary = `verified: ${rows.length} months, ${read.figures + closed.figures} figures, ${lines.length} differences`;
  return { differences: lines, summary };
}

function monthOf({ organisation, life, info_point, month }: SupersededRow | KeptRow): string {
  return [organisation, life, info_point, month].join('/');
}
