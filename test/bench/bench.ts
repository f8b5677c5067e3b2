/** `npm run bench`: each bench compares with its floor in the same run, in turn, and speaks in ratios; nothing here is asserted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { measureTasks } from './desk-tasks.ts';
import { measureFigures } from './month-figures.ts';
import { benchNote } from './note-bench.ts';
import type { Times } from './save-page.ts';

type Figure = { what: string; goal: string; figure: string; medians: Record<string, number> };

/** A page of its own origin alone gets a clock in microseconds; any other gets tenths of a millisecond. */
const alone = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const benches: Record<string, () => Promise<Figure[]>> = {
  save: benchSave,
  tasks: benchTasks,
  month: benchMonth,
  note: () => onPage(benchNote),
};

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await bench()));
}
if (figures.length === 0) {
  process.stderr.write(`There is no bench of that name. Choose from: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 1;
}
mkdirSync('bench-results', { recursive: true });
writeFileSync('bench-results/latest.json', `${JSON.stringify(figures, null, 2)}\n`);
for (const { what, goal, figure, medians } of figures) {
  const beside = Object.entries(medians).map(([name, time]) => `${name} ${time.toFixed(2)} ms`);
  process.stdout.write(`${[`${what}: ${figure} (${goal})`, ...beside].join(', ')}\n`);
}

/** From the last tap to "Bewaard", with a month of 500 visits behind it: strict, counted, numbered and read back. */
async function benchSave(): Promise<Figure[]> {
  return onPage(async (page) => {
    const { raw, write, save } = (await page.evaluate(async () => {
      const path = '/test/bench/save-page.ts';
      const { measureSaves } = await import(/* @vite-ignore */ path);
      return measureSaves(150, 500);
    })) as Times;
    const times = (all: number[]) => `${median(all.map((time, at) => time / (raw[at] ?? Number.NaN))).toFixed(2)}×`;
    const floor = { 'one raw strict add': median(raw) };
    return [
      {
        what: 'save',
        goal: 'goal at most 2×',
        figure: times(save),
        medians: { ...floor, 'and read back': median(save) },
      },
      {
        what: 'write',
        goal: 'goal at most 1.6×',
        figure: times(write),
        medians: { ...floor, 'the write': median(write) },
      },
    ];
  });
}

/** A page of the development server, in a browser of its own. */
async function onPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  const server = await createServer({ server: { port: 0, strictPort: false, headers: alone }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('/robots.txt', server.resolvedUrls?.local[0]).href);
    return await measure(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Through the interface of the built app; with the processor slowed as a cheap tablet is. */
async function benchTasks(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const slowed of [1, 4]) {
    const tasks = await measureTasks(40, slowed);
    const longest = tasks.length > 0 ? { longest: Math.max(...tasks) } : {};
    const what = `tasks over 50 ms in 40 visits, processor slowed ${slowed} times`;
    figures.push({ what, goal: 'goal 0', figure: String(tasks.length), medians: longest });
  }
  return figures;
}

/** From the question to the text that goes over the wire, with the period before and last year beside it. */
async function benchMonth(): Promise<Figure[]> {
  const times = await measureFigures(15);
  return (['month', 'year'] as const).map((kind) => {
    const { usual, largest } = times[kind];
    const ratio = median(largest.map((time, at) => time / (usual[at] ?? Number.NaN)));
    const medians = { '5 info points': median(usual), '40 info points, 120 tablets, five years': median(largest) };
    return { what: kind, goal: 'goal under 1,000 ms, the largest at most 3×', figure: `${ratio.toFixed(2)}×`, medians };
  });
}

function median(numbers: number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
