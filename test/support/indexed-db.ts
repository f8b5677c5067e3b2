/** Gives every vitest run an IndexedDB in memory, so that the tablet's own storage code runs unchanged. */
import 'fake-indexeddb/auto';
