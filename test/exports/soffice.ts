/** LibreOffice as a reader that shares no code with us: it opens a file without a screen and says what it sees. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

export const hasLibreOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** Every sheet of the file, each cell as LibreOffice shows it in Dutch. Sheet by sheet as CSV, which keeps no format. */
export function sheetsSeenByLibreOffice(file: Uint8Array, ending: string): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'balieboek-soffice-'));
  writeFileSync(join(folder, `cijfers.${ending}`), file);
  // A CSV says nothing of itself: 59 semicolon, 34 quote, 76 UTF-8, from the first line. It becomes a sheet first.
  if (ending === 'csv') convert(folder, 'cijfers.csv', 'ods', ['--infilter=CSV:59,34,76,1']);
  // 59: semicolon, 34: quote, 76: UTF-8, 1: first line; "true" twice: as shown, and all sheets (-1).
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
  convert(folder, ending === 'csv' ? 'cijfers.ods' : `cijfers.${ending}`, filter);
  const made = readdirSync(folder).filter((name) => name.endsWith('.csv') && name.startsWith('cijfers-'));
  return Object.fromEntries(
    made.map((name) => [
      name.slice('cijfers-'.length, -'.csv'.length),
      Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'), { delimiter: ';', skipEmptyLines: true }).data,
    ]),
  );
}

function convert(folder: string, source: string, to: string, more: readonly string[] = []): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const wish = [profile, '--headless', ...more, '--convert-to', to, '--outdir', folder, join(folder, source)];
  execFileSync('soffice', wish, { env: { ...process.env, LC_ALL: 'C.UTF-8' }, timeout: 180_000, stdio: 'pipe' });
}
