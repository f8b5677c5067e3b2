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
  const source = join(folder, `cijfers.${ending}`);
  writeFileSync(source, file);
  // 59: semicolon, 34: quote, 76: UTF-8, 1: first line; "true" twice: as shown, and all sheets (-1).
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, source], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    timeout: 180_000,
    stdio: 'pipe',
  });
  const made = readdirSync(folder).filter((name) => name.endsWith('.csv') && name.startsWith('cijfers-'));
  return Object.fromEntries(
    made.map((name) => [
      name.slice('cijfers-'.length, -'.csv'.length),
      Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'), { delimiter: ';', skipEmptyLines: true }).data,
    ]),
  );
}
