/** The hub's data directory: there, ours to write, and in it the files of one PostgreSQL cluster. */
import { accessSync, chownSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startFault } from '#hub/start-fault.ts';
import { findRunAs, type RunAs } from './run-as.ts';

export function openDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw startFault(
      `In de map ${dataDir} kan niet geschreven worden: geef deze gebruiker er rechten of kies met DATA_DIR een andere map.`,
    );
  }
}

export type Cluster = { directory: string; exists: boolean; as: RunAs };

/** What is there already, and under which account it runs. */
export function findCluster(dataDir: string, major: string): Cluster {
  const directory = join(dataDir, 'postgres');
  const there = statSync(directory, { throwIfNoEntry: false });
  if (there && process.getuid?.() !== 0 && there.uid !== process.getuid?.()) {
    throw startFault(
      `De gegevens in ${directory} zijn van een andere gebruiker: start de hub als die gebruiker, of kies met DATA_DIR een andere map.`,
    );
  }
  const as = findRunAs(there);
  if (!there) return { directory, exists: false, as };
  const version =
    existsSync(join(directory, 'PG_VERSION')) && readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return { directory, exists: true, as };
  throw startFault(
    `De gegevens in ${directory} zijn van PostgreSQL ${version || 'onbekend'} en deze hub heeft ${major}: gebruik de vorige versie van Balieboek om ze over te zetten.`,
  );
}

/** A directory that the account of PostgreSQL owns and nobody else can enter. */
export function makePrivate(directory: string, as: RunAs): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (as) chownSync(directory, as.uid, as.gid);
  return directory;
}
