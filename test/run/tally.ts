/** How many tests a step ran. A run that broke off, or ran nothing, is a failure whatever its own figures say. */

export type Tally = { passed: number; failed: number; skipped: number };

export function plus(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

export function tallyOfStep(exitCode: number): Tally {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

type VitestResults = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

export function tallyOfVitest(results: unknown, exitCode: number): Tally {
  if (!results) return tallyOfStep(1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results as VitestResults;
  const tally = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  return withItsExit(tally, exitCode);
}

type PlaywrightResults = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

export function tallyOfPlaywright(results: unknown, exitCode: number): Tally {
  if (!results) return tallyOfStep(1);
  const { expected, unexpected, flaky, skipped } = (results as PlaywrightResults).stats;
  return withItsExit({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

/** A file that does not load, or a fault outside every test, fails no test and still fails the run. */
function withItsExit(tally: Tally, exitCode: number): Tally {
  const hasUncountedFault = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return hasUncountedFault ? { ...tally, failed: 1 } : tally;
}
