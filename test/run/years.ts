/** `npm run years`: thirty generated years in every file, on the page and on paper, each against a count over its visits. */
import { spawnSync } from 'node:child_process';

const run = (...command: string[]) =>
  spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', env: { ...process.env, YEARS: '30' } }).status ??
  1;

const files = run('vitest', 'run', 'test/exports/same-figures.test.ts');
const pages = run('playwright', 'test', '-c', 'test/browser/playwright.config.ts', 'years\\.spec');
process.exitCode = files || pages;
