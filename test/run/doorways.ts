/** Reads every import under src and fails on a circle, on a doorway that is not on the list, and when it read next to nothing. */
import { spawnSync } from 'node:child_process';

/** With a TypeScript it cannot read, dependency-cruiser passes on 0 modules; the house has far more than this. */
const fewestModules = 10;

type Finding = { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] };
type Cruise = { summary: { totalCruised: number; violations: Finding[]; error: number } };

const { stdout, stderr } = spawnSync(
  'npx',
  ['--no-install', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
const summary = read(stdout)?.summary;
if (!summary) {
  process.stderr.write(`dependency-cruiser gave no result\n${stderr}`);
  process.exitCode = 1;
} else {
  for (const { from, to, rule, cycle } of summary.violations) {
    process.stdout.write(`${rule.name}: ${from} -> ${cycle?.map(({ name }) => name).join(' -> ') ?? to}\n`);
  }
  process.stdout.write(`${summary.totalCruised} modules, ${summary.violations.length} violations\n`);
  if (summary.totalCruised < fewestModules) process.stdout.write(`expected at least ${fewestModules} modules\n`);
  if (summary.violations.length > 0 || summary.totalCruised < fewestModules) process.exitCode = 1;
}

function read(text: string): Cruise | undefined {
  try {
    return JSON.parse(text) as Cruise;
  } catch {
    return undefined; // said above, with what dependency-cruiser wrote about it
  }
}
