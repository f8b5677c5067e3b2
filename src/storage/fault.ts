/** What went wrong with a write, as far as it makes a difference to what staff can do about it. */
export type StorageFault = 'full' | 'closed' | 'unknown';

/** Dexie wraps the browser's error in its own: the cause lies in `inner`. */
export function storageFaultOf(error: unknown): StorageFault {
  const names = namesOf(error, 0);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.some((name) => ['DatabaseClosedError', 'InvalidStateError', 'MissingAPIError'].includes(name))) {
    return 'closed';
  }
  return 'unknown';
}

function namesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner, depth + 1), ...namesOf(cause, depth + 1)];
}
