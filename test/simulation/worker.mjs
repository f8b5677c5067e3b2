/** A thread of the simulation: made able to read TypeScript, it hands over to the worker itself. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
