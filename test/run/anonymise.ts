/** `npm run --silent anonymise < notes.jsonl > out.jsonl`: one {"text"} a line in, the same without persons out, in order. */
import { readFileSync } from 'node:fs';
import { anonymise } from '#anonymiser/anonymise.ts';
import { openNoteLists } from '#anonymiser/lists/load.ts';

const lists = openNoteLists(localWords());
const lines = readFileSync(0, 'utf8').split(/\r?\n/);
let bad = 0;
const out: string[] = [];
for (const [index, line] of lines.entries()) {
  if (!line.trim()) continue;
  const text = textOf(line);
  if (text === undefined) {
    bad += 1;
    process.stderr.write(
      `Line ${index + 1} is not {"text": "..."} in JSON: mend it and run again; the other lines were done.\n`,
    );
  }
  out.push(JSON.stringify({ text: text === undefined ? '' : anonymise(text, lists).text }));
}
process.stdout.write(out.length > 0 ? `${out.join('\n')}\n` : '');
process.exitCode = bad > 0 ? 1 : 0;

function textOf(line: string): string | undefined {
  try {
    const text = (JSON.parse(line) as { text?: unknown } | null)?.text;
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** `-- --words file`: one local word, place or organisation a line. */
function localWords(): string[] {
  const at = process.argv.indexOf('--words');
  const file = at < 0 ? undefined : process.argv[at + 1];
  return file ? readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean) : [];
}
