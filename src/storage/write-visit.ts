/**
 * The one write that a visitor waits for, in IndexedDB's own words: visit, month sheet and number in one strict
 * transaction, committed without a turn in between, and a read that already stands in line behind it.
 */
import Dexie, { RangeSet } from 'dexie';
import { type Database, numberIndex, type SheetRow, type VisitRow } from './database.ts';
import { storesInLine } from './guard/in-line.ts';
import { answerLimit, inTime, openLimit } from './guard/in-time.ts';

/** What the disk held once the write was through: the visit, and whether `sheet` stood there under the number drawn. */
export type Written = { row: VisitRow | undefined; sheet: SheetRow; isCounted: boolean };
/** `known`: a visit with this id is there already. `stale`: the month drew another number since `before` was read. */
export type WriteAnswer = Written | 'known' | 'stale';

/**
 * Adds the row and puts the sheet that `countOn` makes of `before`, if the sheet on disk still has the number of `before`
 * (0: there is none yet). Throws as the disk does.
 */
export async function writeVisit(
  database: Database,
  before: SheetRow,
  countOn: (before: SheetRow) => { row: VisitRow; sheet: SheetRow },
  limit = answerLimit,
): Promise<WriteAnswer> {
  const disk = await diskOf(database);
  const write = disk.transaction(storesInLine(['visits', 'sheets']), 'readwrite', { durability: 'strict' });
  const written = endOf(write);
  written.catch(() => undefined); // looked at below, unless asking already fails
  let isStale = false;
  let counted: { row: VisitRow; sheet: SheetRow };
  try {
    // Only keys are asked for: the sheet itself is large, and its number is all that matters here.
    const found = sheetNumbered(write, before, before.number);
    found.onsuccess = () => {
      isStale = (found.result === undefined) !== (before.number === 0);
      if (isStale) write.abort();
      else write.commit();
    };
    counted = countOn(before); // while the disk looks for the key
    write.objectStore('visits').add(counted.row);
    write.objectStore('sheets').put(counted.sheet);
  } catch (fault) {
    write.abort(); // or what was asked before the fault would still be written
    throw fault;
  }

  // Asked for now, answered after the write: a read stands in line behind a write to the same stores.
  const reading = disk.transaction(['visits', 'sheets'], 'readonly');
  const { row, sheet } = counted;
  const inLine = Promise.all([
    answerOf<VisitRow>(() => reading.objectStore('visits').get(row.id)),
    answerOf<IDBValidKey>(() => sheetNumbered(reading, sheet, sheet.number)),
  ]);
  inLine.catch(() => undefined); // looked at below, unless the write itself has failed

  try {
    await inTime(written, limit);
  } catch (fault) {
    giveUp(write); // one that is late must not be kept after the screen has said that it was not
    if (isStale) return 'stale';
    if (fault instanceof DOMException && fault.name === 'ConstraintError') return 'known';
    throw fault;
  }
  const [kept, key] = await inTime(inLine, limit);
  setTimeout(() => tell(database)); // the visitor does not wait for the lists on the screen
  return { row: kept, sheet, isCounted: key !== undefined };
}

async function diskOf(database: Database): Promise<IDBDatabase> {
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

/** The key of this month's sheet if it has this number in this life; for number 0, the key of any sheet of this month. */
function sheetNumbered(
  transaction: IDBTransaction,
  { life, infoPoint, month }: SheetRow,
  number: number,
): IDBRequest<IDBValidKey | undefined> {
  const sheets = transaction.objectStore('sheets');
  return number === 0
    ? sheets.getKey([infoPoint, month])
    : sheets.index(numberIndex).getKey([life, infoPoint, month, number]);
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
