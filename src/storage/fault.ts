/**
 * What went wrong with a write, as far as it makes a difference to what staff can do about it.
 * `silent`: no answer in time. `newer`: another window has a newer version. `blocked`: another window with an older one
 * does not let go. `wiped`: the browser threw the database away.
 */
export type StorageFault = 'full' | 'closed' | 'silent' | 'newer' | 'blocked' | 'wiped' | 'unknown';

/** Dexie wraps the browser's error in its own: the cause lies in `inner`. */
export function storageFaultOf(error: unknown): StorageFault {
  const names = namesOf(error, 0);
  return names.map((name) => faults[name]).find((fault) => fault !== undefined) ?? 'unknown';
}

/** The name of the fault that says its database is not the one that was opened. */
export const wipedError = 'WipedError';

/** The name of the fault that says a month's sheet on the disk is damaged. It is about one month, not about the memory. */
export const damagedSheetError = 'DamagedSheetError';

const faults: Record<string, StorageFault> = {
  QuotaExceededError: 'full',
  TimeoutError: 'silent',
  VersionError: 'newer',
  [wipedError]: 'wiped',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  MissingAPIError: 'closed',
};

function namesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner, depth + 1), ...namesOf(cause, depth + 1)];
}
