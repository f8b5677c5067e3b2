import { expect, test } from 'vitest';
import { tallyOfPlaywright, tallyOfStep, tallyOfVitest } from '../run/tally.ts';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 1 } };

test('each test counts as one, and a step without tests of its own as one', () => {
  expect(tallyOfVitest(vitest, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  expect(tallyOfPlaywright(playwright, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(tallyOfStep(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('a run that broke off, left no result or ran nothing is a failure', () => {
  expect(tallyOfVitest(vitest, 1).failed).toBe(1);
  expect(tallyOfVitest(undefined, 0).failed).toBe(1);
  expect(tallyOfVitest({ ...vitest, numPassedTests: 0 }, 0).failed).toBe(1);
  expect(tallyOfPlaywright(undefined, 1).failed).toBe(1);
  expect(tallyOfStep(2).failed).toBe(1);
});
