/** `npm run bench`: each bench compares with its floor in the same run, in turn, and speaks in ratios; nothing here is asserted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { browserArguments, findBrowser } from '../support/browser.ts';

type Times = { raw: number[]; save: number[] };
type Figure = { what: string; goal: string; ratio: number; medians: Record<string, number> };

/** A page of its own origin alone gets a clock in microseconds; any other gets tenths of a millisecond. */
const alone = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const benches: Record<string, () => Promise<Figure>> = { save: benchSave };

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) figures.push(await bench());
}
if (figures.length === 0) {
  process.stderr.write(`There is no bench of that name. Choose from: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 1;
}
mkdirSync('bench-results', { recursive: true });
writeFileSync('bench-results/latest.json', `${JSON.stringify(figures, null, 2)}\n`);
for (const { what, goal, ratio, medians } of figures) {
  const beside = Object.entries(medians).map(([name, time]) => `${name} ${time.toFixed(2)} ms`);
  process.stdout.write(`${what}: ${ratio.toFixed(2)}× (${goal}); medians: ${beside.join(', ')}\n`);
}

/** From the last tap to "Bewaard", with a month of 500 visits behind it: strict, counted, numbered and read back. */
async function benchSave(): Promise<Figure> {
  const server = await createServer({ server: { port: 0, strictPort: false, headers: alone }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('/robots.txt', server.resolvedUrls?.local[0]).href);
    const { raw, save } = (await page.evaluate(async () => {
      const path = '/test/bench/save-page.ts';
      const { measureSaves } = await import(/* @vite-ignore */ path);
      return measureSaves(150, 500);
    })) as Times;
    const ratio = median(save.map((time, at) => time / (raw[at] ?? Number.NaN)));
    const medians = { 'one raw strict add': median(raw), 'save and read back': median(save) };
    return { what: 'save', goal: 'goal at most 2×', ratio, medians };
  } finally {
    await browser.close();
    await server.close();
  }
}

function median(numbers: number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
