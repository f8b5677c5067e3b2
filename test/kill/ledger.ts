/** What the screens said, visit by visit, and what the disk must therefore hold. It knows nothing of how the app counts or writes. */
import { isDeepStrictEqual } from 'node:util';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import { visitSchema } from '#domain/visit.ts';
import type { Disk, DiskVisit } from './hand.ts';

/** By the ids of the lists. */
export type State = { topic: string; outcome: string; voided: boolean };

/** `may`: one state when the screen has said it; two while something was under way when the browser died. */
type Entry = { isShown: boolean; may: State[] };

export type Ledger = {
  /** Three tiles are about to be tapped; the visit gets its name from the page. */
  begin: (state: State) => void;
  showSaved: (id: string, state: State) => void;
  begunChange: (id: string, state: State) => void;
  showChanged: (id: string, state: State) => void;
  /** The one state this visit is known to be in. */
  known: (id: string) => State | undefined;
  /** Compares with the disk; what was open is settled by what lies there. Resolves to what should not be. */
  compare: (disk: Disk) => Findings;
  shown: () => number;
};

export type Findings = { lost: string[]; doubled: string[]; unsound: string[] };

export function openLedger(): Ledger {
  const entries = new Map<string, Entry>();
  let begun: State | undefined;

  /** Killed between the write and the word: it may be there, once, and from then on it must stay. */
  function takeUnshown(found: DiskVisit): boolean {
    if (!begun || !isDeepStrictEqual(stateOf(found), begun)) return false;
    entries.set(found.id, { isShown: false, may: [begun] });
    begun = undefined;
    return true;
  }

  return {
    begin: (state) => {
      begun = state;
    },
    showSaved: (id, state) => {
      entries.set(id, { isShown: true, may: [state] });
      begun = undefined;
    },
    begunChange: (id, state) => entries.get(id)?.may.push(state),
    showChanged: (id, state) => {
      const entry = entries.get(id);
      if (entry) entry.may = [state];
    },
    known: (id) => {
      const may = entries.get(id)?.may;
      return may?.length === 1 ? may[0] : undefined;
    },
    compare: (disk) => {
      const findings: Findings = { lost: [], doubled: [], unsound: unsoundSheets(disk) };
      const rows = new Map(disk.visits.map((row) => [row.id, row]));
      for (const [id, entry] of entries) {
        const row = rows.get(id);
        const state = row && stateOf(row);
        if (state && entry.may.some((one) => isDeepStrictEqual(one, state))) entry.may = [state];
        else
          findings.lost.push(`visit ${id}: shown ${JSON.stringify(entry.may)}, on the disk ${JSON.stringify(state)}`);
      }
      for (const row of disk.visits) {
        if (!entries.has(row.id) && !takeUnshown(row)) findings.doubled.push(`visit ${row.id}: nobody tapped it`);
      }
      begun = undefined;
      return findings;
    },
    shown: () => [...entries.values()].filter(({ isShown }) => isShown).length,
  };
}

function stateOf({ visit, voided }: DiskVisit): State {
  const [question] = visitSchema.parse(visit).questions;
  return { topic: question?.topic ?? '', outcome: question?.outcome ?? '', voided };
}

/** Each sheet against its visits: the tables, the visits ever logged, and a number that every change drew exactly once. */
function unsoundSheets({ visits, sheets }: Disk): string[] {
  return sheets.flatMap(({ sheet, number, logged }) => {
    const own = visits.filter(({ visit }) => visit.day.startsWith(sheet.month));
    const counted = own
      .filter(({ voided }) => !voided)
      .reduce((sum, { visit }) => countVisit(sum, visit, 1), emptySheet(sheet.infoPoint, sheet.month));
    const drawn = own.reduce((sum, { changes = [] }) => sum + 1 + changes.length, 0);
    const numbers = new Set(own.map((row) => row.number));
    return [
      ...(isDeepStrictEqual(counted, sheet) ? [] : [`${sheet.month}: the sheet is not the sum of its visits`]),
      ...(logged === own.length ? [] : [`${sheet.month}: ${logged} logged, ${own.length} visits`]),
      ...(number === drawn ? [] : [`${sheet.month}: number ${number} after ${drawn} changes`]),
      ...(numbers.size === own.length ? [] : [`${sheet.month}: two visits with one number`]),
    ];
  });
}
