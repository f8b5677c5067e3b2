/** `npm run mutate -- ROOM`: changes the code of one room in every small way and counts which changes its tests notice. */
const room = process.env['ROOM'] ?? 'domain';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // Which tests reach a change is known from the first run; looking for what imports it again costs more than the test.
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [`src/${room}/**/*.ts`],
  coverageAnalysis: 'perTest',
  // A constant that is read once when a file is loaded has no test of its own: it would run every test there is.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `bench-results/mutation-${room}.json` },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 90, break: 90 },
};
