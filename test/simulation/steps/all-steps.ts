/** All kinds of steps, and all whose share of the seeds is printed. */
import { bends } from '../ground/network.ts';
import { closingSteps } from './closing.ts';
import { deskSteps } from './desk.ts';
import { diskSteps } from './disk.ts';
import { handOverSteps } from './hand-over.ts';
import { officeSteps } from './office.ts';
import { erasing } from './retention.ts';
import { roadSteps } from './road.ts';
import type { Step } from './step.ts';
import { timeSteps, turns } from './time.ts';

export const steps: readonly Step[] = [
  ...deskSteps,
  ...timeSteps,
  ...roadSteps,
  ...diskSteps,
  ...officeSteps,
  ...closingSteps,
  ...handOverSteps,
];

/** Everything whose share of the seeds is printed. */
export const kinds: readonly string[] = [
  ...steps.map(({ name }) => name),
  ...Object.keys(turns),
  ...bends.map((bend) => `fault ${bend}`),
  'fault reordered',
  'a life split off',
  'an addendum',
  erasing,
];
