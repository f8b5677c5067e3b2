/** One state of one screen of the office, and how it is reached. */
import type { AtOffice } from './at-office.ts';
import type { Wire } from './wire.ts';

export type OfficeState = {
  name: string;
  path: string | ((at: AtOffice) => string);
  /** What stands between the screen and the hub, from before it is opened. */
  wire?: Wire;
  /** What somebody does there, and the wait until all of it is seen. */
  reach: (at: AtOffice) => Promise<void>;
  /** The screen with all that is usually on it: here everything is reached with the keyboard too. */
  isWhole?: boolean;
  /** Looked at as it is printed as well. */
  isPaper?: boolean;
};
