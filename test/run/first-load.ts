/**
 * Weighs what `index.html` makes a tablet fetch before the desk is there: scripts, all they import, and styles, gzipped;
 * and what the note brings when one is opened.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { parseAst } from 'vite';
import { packed } from '#anonymiser/lists/packed.ts';

/** In bytes. */
const budget = { script: 140_000, style: 25_000, note: 300_000 };

/** Paths inside `client`: what the page names, and every chunk reached from there without an `import()`. */
export function firstLoadOf(client: string): { scripts: string[]; styles: string[] } {
  const page = readFileSync(join(client, 'index.html'), 'utf8');
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const named = (tag: string, attribute: string) => new RegExp(`\\b${attribute}="/?([^"]+)"`).exec(tag)?.[1];
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const tag of tags) {
    const script = named(tag, 'src') ?? (/rel="modulepreload"/.test(tag) ? named(tag, 'href') : undefined);
    const style = /rel="stylesheet"/.test(tag) ? named(tag, 'href') : undefined;
    if (script) follow(client, script, scripts);
    if (style) styles.add(style);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

function follow(client: string, script: string, reached: Set<string>): void {
  if (reached.has(script)) return;
  reached.add(script);
  for (const statement of parseAst(readFileSync(join(client, script), 'utf8')).body) {
    const source = 'source' in statement ? statement.source : null;
    if (typeof source?.value === 'string') follow(client, posix.join(dirname(script), source.value), reached);
  }
}

/** Of the note: its field with the anonymiser, and the lists; without what was loaded first. */
function noteIn(client: string, first: readonly string[]): string[] {
  const scripts = readdirSync(join(client, 'assets')).filter((name) => name.endsWith('.js'));
  const reached = new Set<string>();
  for (const mark of [packed.slice(0, 60), 'bb-note__input']) {
    const found = scripts.find((name) => readFileSync(join(client, 'assets', name), 'utf8').includes(mark));
    if (!found || first.includes(`assets/${found}`)) throw new Error(`expected a file of its own with ${mark}`);
    follow(client, `assets/${found}`, reached);
  }
  return [...reached].filter((file) => !first.includes(file));
}

async function weigh(client: string): Promise<boolean> {
  const { scripts, styles } = firstLoadOf(client);
  const isLight = [];
  for (const [name, files, limit] of [
    ['script', scripts, budget.script],
    ['style', styles, budget.style],
    ['note', noteIn(client, scripts), budget.note],
  ] as const) {
    if (files.length === 0) throw new Error(`expected ${client}/index.html to load some ${name}`);
    const checks = [{ files: files.map((file) => join(client, file)), gzip: true }];
    const [{ size = 0 } = {}] = (await sizeLimit([filePlugin], { checks })) as { size?: number }[];
    isLight.push(size <= limit);
    say(`${name}: ${kB(size)} of ${kB(limit)} (${files.join(', ')})${size > limit ? ': TOO MUCH' : ''}`);
  }
  return isLight.every(Boolean);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await weigh(process.argv[2] ?? 'dist/client')) ? 0 : 1;
}
