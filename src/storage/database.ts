/** The tablet's memory. Every write is strict: the browser says it is done only when the disk has it. */
import Dexie, { type EntityTable, liveQuery, type Table } from 'dexie';
import type { Day, Month } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Enrolment } from '#domain/enrolment.ts';
import type { VisitChange } from '#domain/kept-visit.ts';
import type { MonthSheet, Totals } from '#domain/month-sheet.ts';
import type { NumberedDigest, NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import type { Visit, VisitAnswers } from '#domain/visit.ts';
import { answerLimit, limitAnswers } from './guard/in-time.ts';
import { keepOpen } from './guard/keep-open.ts';

/** An id and a key to sign with; made outside, since chance is not this room's business. */
export type Born = { life: string; privateKey: CryptoKey; publicKey: JsonWebKey };

/** What a new life took along from the one before, per month: `base` is the number up to which the hub has it already. */
export type Split = {
  after: string;
  isTold: boolean;
  months: { infoPoint: string; month: Month; base: number; moved: number; leftBehind: number }[];
};

/** The birth certificate of this database; its key never leaves the browser. `split`: it was not born with the database. */
export type LifeRow = Born & { id: 'life'; split?: Split };

/** `number` is the sheet number of the last change to this visit: above the receipt's number means not yet received. */
export type VisitRow = {
  id: string;
  infoPoint: string;
  month: Month;
  day: Day;
  number: number;
  changedOn: Day;
  voided: boolean;
  visit: Visit;
  /** Of a visit that was changed: the month and number under which it was logged. */
  first?: { month: Month; number: number };
  /** Of a visit that counts in an earlier life, or in another tablet's: it can be read here, not changed. */
  life?: string;
  /** What was done to it since, oldest first; a visit that nobody touched has none. */
  changes?: VisitChange[];
};

/** What a month counts of visits that were erased: `number` is the one it stood under then, `on` the day of the oldest change. */
export type Erased = { sheet: MonthSheet; number: number; on: Day };

/**
 * `logged` counts the visits ever saved here, voided ones too; it only grows. `left` is when a visit was
 * last corrected into another month: such a change leaves no visit here to tell of it.
 */
export type SheetRow = NumberedSheet & {
  infoPoint: string;
  month: Month;
  logged: number;
  left?: { number: number; on: Day };
  erased?: Erased;
};

/** A month that the coordinator has closed, as the hub said at the last contact. */
export type ClosingRow = { infoPoint: string; month: Month };

/** A number that a month drew. None is ever taken away: by it the disk itself finds out who counts on an older sheet. */
export type DrawRow = { infoPoint: string; month: Month; number: number };

/** A sealed month of another life, to be delivered from here; `answer`: what the hub said of it. */
export type CarriedRow = {
  life: string;
  infoPoint: string;
  month: Month;
  revision: ReportRevision;
  answer: string | null;
};

/** A month as an earlier life left it, or as a backup brought it: to be read beside what is counted now. */
export type FormerSheetRow = NumberedSheet & { infoPoint: string; month: Month };

/**
 * `signatures`: those it left here with. No two are alike, so they tell our own revision from one with the very same
 * counts that a copy of this database made.
 */
export type SentRevision = NumberedDigest & { totals: Totals; signatures?: string[] };
/** `at` is the hub's own time, ISO 8601. */
export type Receipt = SentRevision & { at: string };
export type Refusal = { number: number; reason: string; detail: string };

/** What was exchanged with the hub about one month. Every digest is noted here before it is sent. */
export type ExchangeRow = {
  infoPoint: string;
  month: Month;
  sent: SentRevision[];
  receipt: Receipt | null;
  refused: Refusal | null;
};

/** `id` is the id the visit will be saved under: two tabs with one draft cannot make two visitors of it, nor lose each other's. */
export type DraftRow = { id: string; day: Day; answers: VisitAnswers };

/** What was kept of a note, without persons; `id` is its visit's. Nothing of it is counted, sent or backed up. */
export type NoteRow = { id: string; writtenOn: Day; text: string };

export type PreferencesRow = {
  id: 'preferences';
  language?: string | undefined;
  infoPoint?: string | undefined;
  setting?: string | undefined;
  quickRow?: { day: Day; listVersion: number; places: (string | null)[] } | undefined;
};

export type Database = Dexie & {
  life: EntityTable<LifeRow, 'id'>;
  enrolment: Table<Enrolment & { id: 'enrolment'; since: Day; earlierTokens?: string[] }, string>;
  catalogues: Table<Catalogue, number>;
  visits: EntityTable<VisitRow, 'id'>;
  sheets: Table<SheetRow, [string, Month]>;
  draws: Table<DrawRow, [string, Month, number]>;
  formerSheets: Table<FormerSheetRow, [string, string, Month]>;
  carried: Table<CarriedRow, [string, string, Month]>;
  exchanges: Table<ExchangeRow, [string, Month]>;
  drafts: EntityTable<DraftRow, 'id'>;
  preferences: EntityTable<PreferencesRow, 'id'>;
  notes: EntityTable<NoteRow, 'id'>;
  closings: Table<ClosingRow, [string, Month]>;
};

const databaseName = 'balieboek';

/** `limit`: how long the disk may take over one answer, in milliseconds. */
export function openDatabase(name = databaseName, limit = answerLimit): Database {
  // No cache: one write goes past Dexie (write-visit.ts), and what is read must be what is on the disk.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Database;
  database.version(1).stores({
    life: 'id',
    enrolment: 'id',
    catalogues: 'version',
    visits: 'id, day, [infoPoint+month+number]',
    sheets: '[infoPoint+month]',
    exchanges: '[infoPoint+month]',
    drafts: 'id',
    preferences: 'id',
  });
  // A draft is kept under the id of its visit; before, there was one place for all tabs.
  database
    .version(2)
    .stores({ sheets: '[infoPoint+month], [infoPoint+month+number]' })
    .upgrade(async (disk) => {
      const drafts = disk.table('drafts');
      const old = await drafts.get('draft');
      await drafts.clear();
      if (old) await drafts.put({ id: old.visitId, day: old.day, answers: old.answers });
    });
  // A database can begin a new life: numbers are drawn per life, and what an earlier one counted is kept beside it.
  const formerSheets = '[life+infoPoint+month]';
  database.version(3).stores({ sheets: '[infoPoint+month], [life+infoPoint+month+number]', formerSheets });
  database.version(4).stores({ carried: '[life+infoPoint+month]' });
  // The number itself is what two tabs meet at: what was drawn before is not asked of the sheets any more.
  database
    .version(5)
    .stores({ sheets: '[infoPoint+month]', draws: '[infoPoint+month+number]' })
    .upgrade(async (disk) => {
      const drawn = await disk.table<SheetRow>('sheets').toArray();
      await disk.table('draws').bulkPut(drawn.map(({ infoPoint, month, number }) => ({ infoPoint, month, number })));
    });
  database.version(6).stores({ notes: 'id, writtenOn' });
  // Visits of closed months do not stay; what a month counts of those that went is kept in its sheet.
  database.version(7).stores({ closings: '[infoPoint+month]' });
  limitAnswers(database, limit);
  keepOpen(database);
  return database;
}

/** After a fault, in milliseconds: the disk may be there again. */
const askAgain = 2_000;

/** Answers now, and again after every change to what the query read; the result stops it. */
export function followQuery<T>(query: () => Promise<T>, onAnswer: (answer: T) => void): () => void {
  let following: { unsubscribe: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function follow() {
    following = liveQuery(query).subscribe({
      next: onAnswer,
      // The trouble itself is told by whoever watches the memory; what was answered last stays on the screen.
      error: () => {
        following?.unsubscribe();
        timer = setTimeout(follow, askAgain);
      },
    });
  }
  follow();
  return () => {
    clearTimeout(timer);
    following?.unsubscribe();
  };
}
