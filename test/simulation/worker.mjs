/** A thread of the simulation: made able to read TypeScript, it hands over to the worker itself. */
import { register } from 'tsx/esm/api';

register();
// Dexie would tell the other thread of every write, and that thread's worlds are none of its business.
globalThis.BroadcastChannel = undefined;
await import('./worker.ts');
