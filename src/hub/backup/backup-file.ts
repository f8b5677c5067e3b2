/** The file of a backup, written and read line by line: docs/backup-format.md says what stands in it. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod/mini';
import { startFault } from '#hub/start-fault.ts';
import type { BackupPart } from '#hub/store/backup/load-tables.ts';
import type { TableShape } from '#hub/store/backup/tables.ts';

const headerSchema = z.object({
  format: z.literal('balieboek-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that its tables had been through, in order. */
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const endSchema = z.object({ rows: z.int(), sha256: z.string() });
const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()) });
const lineSchema = z.union([
  z.tuple([z.literal('begin'), headerSchema]),
  z.tuple([z.literal('table'), tableSchema]),
  z.tuple([z.literal('end'), endSchema]),
]);

const rowStart = '["row",';

export type BackupWriter = {
  table: (shape: TableShape) => Promise<void>;
  row: (json: string) => Promise<void>;
  /** Resolves when the whole file is on the disk under its own name. */
  end: () => Promise<{ rows: number }>;
  giveUp: () => Promise<void>;
};

/** Written beside its place and moved there when whole: half a backup never bears its name. */
export function writeBackup(path: string, header: BackupHeader): BackupWriter {
  const part = `${path}.part`;
  const zip = createGzip();
  const written = pipeline(zip, createWriteStream(part, { mode: 0o600, flags: 'w' }));
  written.catch(() => undefined); // told at the next line, or at the end
  const hash = createHash('sha256');
  let rows = 0;
  const put = async (line: string) => {
    hash.update(`${line}\n`);
    if (!zip.write(`${line}\n`)) await Promise.race([new Promise((go) => zip.once('drain', go)), written]);
  };
  let begun: Promise<void> | undefined;
  const add = async (line: string) => {
    begun ??= put(JSON.stringify(['begin', header]));
    await begun;
    await put(line);
  };
  return {
    table: (shape) => add(JSON.stringify(['table', shape])),
    row: (json) => {
      rows += 1;
      return add(`${rowStart}${json}]`);
    },
    end: async () => {
      await (begun ?? put(JSON.stringify(['begin', header])));
      zip.end(`${JSON.stringify(['end', { rows, sha256: hash.digest('hex') }])}\n`);
      await written;
      const file = await open(part, 'r+');
      await file.sync();
      await file.close();
      await rename(part, path);
      return { rows };
    },
    giveUp: async () => {
      zip.destroy();
      await finished(zip).catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

/** Reads the whole file once, so that nothing of one that is damaged or cut off is ever put back. */
export async function checkBackup(path: string): Promise<BackupHeader & { rows: number }> {
  let header: BackupHeader | undefined;
  let end: z.infer<typeof endSchema> | undefined;
  let rows = 0;
  const hash = createHash('sha256');
  for await (const line of linesOf(path)) {
    if (end) throw damaged(path);
    const read = readLine(path, line);
    if (read !== 'row' && read[0] === 'end') {
      [, end] = read;
      if (end.sha256 !== hash.digest('hex')) throw damaged(path);
      continue;
    }
    hash.update(`${line}\n`);
    if (read === 'row') rows += 1;
    else if (read[0] === 'begin') header = read[1];
    if (!header) throw damaged(path);
  }
  if (!header || end?.rows !== rows) throw damaged(path);
  return { ...header, rows };
}

export async function* partsOf(path: string): AsyncGenerator<BackupPart> {
  for await (const line of linesOf(path)) {
    const read = readLine(path, line);
    if (read === 'row') yield { row: line.slice(rowStart.length, -1) };
    else if (read[0] === 'table') yield { table: read[1] };
  }
}

function readLine(path: string, line: string): z.infer<typeof lineSchema> | 'row' {
  if (line.startsWith(rowStart) && line.endsWith(']')) return 'row';
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    throw damaged(path);
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = createGunzip();
  const through = pipeline(file, unzipped);
  through.catch(() => undefined); // thrown where the lines are read
  try {
    let rest = '';
    // Not by node:readline: that also breaks a line at signs which may stand inside a name.
    for await (const text of unzipped.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    await through;
    if (rest !== '') throw damaged(path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') {
      throw startFault(`Het bestand ${path} is er niet: controleer de naam.`);
    }
    throw damaged(path);
  } finally {
    file.destroy();
  }
}

function damaged(path: string): Error {
  return startFault(
    `${path} is geen hele reservekopie van Balieboek, of is beschadigd: gebruik een andere kopie. Er is niets veranderd.`,
  );
}
