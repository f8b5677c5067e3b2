/** The note beside its rivals from npm, which are fetched into a folder of their own for the run; and its speed on a slow tablet. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { anonymise } from '#anonymiser/anonymise.ts';
import { openNoteLists } from '#anonymiser/lists/load.ts';
import { deskNotes, type Score, scoreOf } from '../anonymiser/score.ts';
import type { NoteTimes } from './note-page.ts';

const rivals = ['redact-pii@3.4.0', 'openredaction@1.1.5'];
const slowness = 6;

export type NoteFigure = { what: string; goal: string; figure: string; medians: Record<string, number> };

/** `page` stands on the development server. */
export async function benchNote(page: Page): Promise<NoteFigure[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const texts = deskNotes().map(({ text }) => text);
  const notes = texts.map((text, at) =>
    `${text} ${texts[(at * 7 + 3) % texts.length]} ${texts[(at * 11 + 5) % texts.length]}`.slice(0, 140),
  );
  const { open, times } = (await page.evaluate(async (typed) => {
    const path = '/test/bench/note-page.ts';
    const { measureNotes } = await import(/* @vite-ignore */ path);
    return measureNotes(typed, 5);
  }, notes)) as NoteTimes;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const speed = {
    what: `a note of 140 signs, CPU slowed ${slowness} times`,
    goal: 'goal: 99 in 100 within 16 ms',
    figure: `${at(0.99).toFixed(2)} ms`,
    medians: { median: at(0.5), slowest: at(1), 'opening the lists': open },
  };
  const lists = openNoteLists();
  const ours = scoreOf(deskNotes(), (text) => anonymise(text, lists).text);
  return [speed, scored('ours', ours), ...rivalScores().map(({ name, score }) => scored(name, score))];
}

function scored(name: string, { read, spans, changed, clean, lost, words }: Score): NoteFigure {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const figure = `recall ${share(spans - read.length, spans)}, clean notes changed ${share(changed.length, clean)}, innocent words lost ${share(lost, words)}`;
  return { what: name, goal: 'goal: ahead of both in recall and in clean notes', figure, medians: {} };
}

function rivalScores(): { name: string; score: Score }[] {
  const folder = mkdtempSync(join(tmpdir(), 'rivals-'));
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...rivals], {
      stdio: 'ignore',
    });
    writeFileSync(join(folder, 'run.mjs'), script);
    const notes = deskNotes();
    const input = JSON.stringify(notes.map(({ text }) => text));
    return rivals.map((rival) => {
      const name = rival.replace(/@[^@]*$/, '');
      const out = execFileSync('node', ['run.mjs', name], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1e8 });
      const redacted = JSON.parse(out.slice(out.indexOf('\u0001') + 1)) as string[];
      const byText = new Map(notes.map(({ text }, at) => [text, redacted[at] ?? text]));
      return { name: rival, score: scoreOf(notes, (text) => byText.get(text) ?? text) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each rival as its own manual starts it, openredaction with the patterns of the Netherlands named. */
const script = `
import { readFileSync } from 'node:fs';
const notes = JSON.parse(readFileSync(0, 'utf8'));
const rival = process.argv[2];
const out = [];
if (rival === 'redact-pii') {
  const { SyncRedactor } = await import('redact-pii');
  const redactor = new SyncRedactor();
  for (const note of notes) out.push(redactor.redact(note));
} else {
  const { OpenRedaction } = await import('openredaction');
  const redactor = new OpenRedaction({ redactionMode: 'placeholder' });
  for (const note of notes) out.push((await redactor.detect(note)).redacted);
}
process.stdout.write('\\u0001' + JSON.stringify(out));
`;
