/**
 * All writes to the tablet's memory stand in one line, in this tab and in every other. Chromium throws the whole
 * database away at the next start when it is killed while two writes to different stores are both half on the disk.
 */

/** Writes that share a store wait for each other; this is one that the screens never wait to read. */
const line = 'carried';

export function storesInLine(stores: readonly string[]): string[] {
  return [...new Set([...stores, line])];
}
