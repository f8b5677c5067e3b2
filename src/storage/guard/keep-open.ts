/** Keeps the connection to the disk: opened anew when the browser drops it, given up when another window has a newer version. */
import type { Dexie, Table } from 'dexie';
import { storageFaultOf, wipedError } from '#storage/fault.ts';
import { inTime, openLimit } from './in-time.ts';
import { isFinal, noteFault, noteTrouble, type StorageTrouble, troubleOf } from './trouble.ts';

/** Between two tries to open what the browser closed, in milliseconds. */
const pause = 3_000;

/** To be called when all versions are declared. */
export function keepOpen(database: Dexie & { life: Table }): void {
  const ownVersion = Math.round(database.verno * 10);
  database.on('versionchange', ({ newVersion }) => {
    stepAside(database, newVersion === null ? 'wiped' : 'newer');
    return false; // or Dexie would open it again at the next question
  });
  database.on('blocked', () => noteTrouble(database, 'blocked'));
  database.on(
    'ready',
    () => {
      const disk = database.backendDB();
      // Dexie opens whatever version there is; writing with older code into a newer database would be guessing.
      if (disk.version > ownVersion) {
        stepAside(database, 'newer');
        throw new DOMException('a newer version has this database', 'VersionError');
      }
      disk.addEventListener('close', () => void openAnew(database)); // only when the browser drops it
    },
    true,
  );
}

/** Asks once more when the connection was lost underneath: whatever `step` writes must be the same when written twice. */
export async function onceMore<T>(database: Dexie, step: () => Promise<T>): Promise<T> {
  const why = troubleOf(database);
  if (why && isFinal(why))
    throw Object.assign(new Error('expected this tab to be opened anew'), { name: errorOf[why] });
  try {
    return await welcome(database, step());
  } catch (fault) {
    if (storageFaultOf(fault) !== 'closed' || isFinal(troubleOf(database))) {
      noteFault(database, fault);
      throw fault;
    }
  }
  database.close({ disableAutoOpen: false });
  try {
    return await welcome(database, step());
  } catch (fault) {
    noteFault(database, fault);
    throw fault;
  }
}

/** Something was written: whatever was the matter is over. */
async function welcome<T>(database: Dexie, written: Promise<T>): Promise<T> {
  const answer = await written;
  noteTrouble(database, undefined);
  return answer;
}

const errorOf: Partial<Record<StorageTrouble, string>> = { newer: 'VersionError', wiped: wipedError };

function stepAside(database: Dexie, why: StorageTrouble): void {
  noteTrouble(database, why);
  database.close({ disableAutoOpen: true });
}

/** The same life must still be there: a database without it is a new one, and its numbers would begin anew. */
async function openAnew(database: Dexie & { life: Table }): Promise<void> {
  if (isFinal(troubleOf(database))) return;
  try {
    // Dexie opens by itself only once: after an opening that failed, that fault is its answer to every question.
    if (!database.isOpen()) await inTime(database.open(), openLimit);
    if (!(await inTime(database.life.get('life'), openLimit))) return stepAside(database, 'wiped');
    noteTrouble(database, undefined);
  } catch (fault) {
    noteTrouble(database, 'closed');
    noteFault(database, fault);
    setTimeout(() => void openAnew(database), pause);
  }
}
