/**
 * The one write that a visitor waits for, in IndexedDB's own words: visit, month sheet and number in one strict
 * transaction, asked for and committed in one go, and a read that already stands in line behind it.
 */
import Dexie, { RangeSet } from 'dexie';
import type { Database, NoteRow, SheetRow, VisitRow } from './database.ts';
import { storesInLine } from './guard/in-line.ts';
import { answerLimit, inTime, openLimit } from './guard/in-time.ts';

/** What the disk held once the write was through: visit and note, and whether `sheet` stood there under the number drawn. */
export type Written = { row: VisitRow | undefined; note: NoteRow | undefined; sheet: SheetRow; isCounted: boolean };
/** `known`: a visit with this id is there already. `stale`: the month drew another number since `before` was read. */
export type WriteAnswer = Written | 'known' | 'stale';

/**
 * Adds the row and its note, draws its number and puts the sheet that `countOn` makes of `before`, unless that number
 * was drawn already. All of it is asked for at once: the disk itself refuses a visit or a number that is there. Throws as the disk does.
 */
export async function writeVisit(
  database: Database,
  disk: IDBDatabase,
  before: SheetRow,
  { row, note }: { row: VisitRow; note: NoteRow | undefined },
  countOn: (before: SheetRow) => SheetRow,
  limit = answerLimit,
): Promise<WriteAnswer> {
  // The first visit of a month has no earlier number to meet at: it asks whether this is still somebody's memory.
  const isFirst = before.logged === 0;
  const stores = ['visits', 'sheets', 'draws', ...(isFirst ? ['life'] : []), ...(note ? ['notes'] : [])];
  const write = disk.transaction(storesInLine(stores), 'readwrite', { durability: 'strict' });
  const written = endOf(write);
  written.catch(() => undefined); // looked at below, unless asking already fails
  const refused = { visit: false, number: false, life: false };
  let sheet: SheetRow;
  try {
    const { infoPoint, month, number } = row;
    const added = write.objectStore('visits').add(row);
    added.onerror = () => {
      refused.visit = isThere(added);
    };
    const drawn = write.objectStore('draws').add({ infoPoint, month, number });
    drawn.onerror = () => {
      refused.number = isThere(drawn);
    };
    if (note) write.objectStore('notes').put(note);
    sheet = countOn(before); // while the disk looks for the two
    write.objectStore('sheets').put(sheet);
    if (!isFirst) write.commit();
    else {
      const born = write.objectStore('life').getKey('life');
      born.onsuccess = () => {
        refused.life = born.result === undefined;
        if (refused.life) write.abort();
        else write.commit();
      };
    }
  } catch (fault) {
    write.abort(); // or what was asked before the fault would still be written
    throw fault;
  }

  // Asked for now, answered after the write: a read stands in line behind a write to the same stores.
  const reading = disk.transaction(['visits', 'sheets', ...(note ? ['notes'] : [])], 'readonly');
  const inLine = Promise.all([
    answerOf<VisitRow>(() => reading.objectStore('visits').get(row.id)),
    answerOf<SheetRow>(() => reading.objectStore('sheets').get([sheet.infoPoint, sheet.month])),
    note && answerOf<NoteRow>(() => reading.objectStore('notes').get(note.id)),
  ]);
  inLine.catch(() => undefined); // looked at below, unless the write itself has failed

  try {
    await inTime(written, limit);
  } catch (fault) {
    giveUp(write); // one that is late must not be kept after the screen has said that it was not
    if (refused.visit) return 'known';
    if (refused.number || refused.life) return 'stale';
    throw fault;
  }
  const [kept, found, noted] = await inTime(inLine, limit);
  setTimeout(() => tell(database)); // the visitor does not wait for the lists on the screen
  return { row: kept, note: noted, sheet, isCounted: found?.number === sheet.number && found.life === sheet.life };
}

/** The open connection itself. */
export async function diskOf(database: Database): Promise<IDBDatabase> {
  if (!database.isOpen()) await inTime(database.open(), openLimit);
  return database.backendDB();
}

function giveUp(write: IDBTransaction): void {
  try {
    write.abort();
  } catch {
    // it had ended by itself, as it does when the disk refused it
  }
}

/** Of a request that failed: what breaks off the whole write fails all that it asked as well, and says nothing of a visit. */
function isThere({ error }: IDBRequest): boolean {
  return error?.name === 'ConstraintError';
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

/** Asking may itself throw, on a connection that was closed just now: that is no answer either. */
function answerOf<T>(ask: () => IDBRequest<T | undefined>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('unread', 'UnknownError'));
  });
}

/** Dexie tells its live queries what it wrote itself; of this write it has to hear, here and in other tabs. */
function tell({ name, visits, sheets }: Database): void {
  const whole = () => new RangeSet(Number.NEGATIVE_INFINITY, [[[]]]);
  const parts = [visits, sheets].flatMap(({ name: table, schema }) =>
    ['', ':dels', ...schema.indexes.map((index) => index.name)].map((part) => [
      `idb://${name}/${table}/${part}`,
      whole(),
    ]),
  );
  Dexie.on.storagemutated.fire(Object.fromEntries(parts));
}
