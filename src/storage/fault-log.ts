/** The last faults of this tablet, in a database of its own: what kind, where in the code, and on which day. Never a visit, a text or a token. */
import Dexie, { type EntityTable } from 'dexie';
import * as z from 'zod/mini';
import { daySchema, partOfDaySchema } from '#domain/calendar.ts';

/** Fixed names only: a name made from data could hold a person. */
const faultPlaces = [
  'save',
  'draft',
  'change',
  'send',
  'contact',
  'start',
  'screen',
  'recount',
  'notes',
  'erase',
  'other',
] as const;
export type FaultPlace = (typeof faultPlaces)[number];

/** The browser's own names of errors; any other is written as `Error`. */
const errorNames = [
  ...['AbortError', 'ConstraintError', 'DataError', 'DatabaseClosedError', 'InvalidStateError', 'NetworkError'],
  ...['NotFoundError', 'OperationError', 'QuotaExceededError', 'RangeError', 'ReadOnlyError', 'SyntaxError'],
  ...['TimeoutError', 'TransactionInactiveError', 'TypeError', 'UnknownError', 'VersionError', 'WipedError'],
  ...['$ZodError', 'ZodError', 'DamagedSheetError', 'Error'],
] as const;

const faultSchema = z.strictObject({
  kind: z.enum(errorNames),
  at: z.enum(faultPlaces),
  day: daySchema,
  partOfDay: partOfDaySchema,
  version: z.string().check(z.maxLength(40)),
});
export type Fault = z.infer<typeof faultSchema>;

/** The ring holds so many; the oldest makes room. */
export const mostFaults = 200;

export type FaultLog = Dexie & { faults: EntityTable<Fault & { id: number }, 'id'> };

export function openFaultLog(name = 'balieboek-storingen'): FaultLog {
  const log = new Dexie(name) as FaultLog;
  log.version(1).stores({ faults: '++id' });
  return log;
}

/** Never rejects: a log that fails must not harm what it is about. */
export async function noteInLog(log: FaultLog, error: unknown, fault: Omit<Fault, 'kind'>): Promise<void> {
  try {
    const { at, day, partOfDay, version } = fault;
    const row = faultSchema.parse({ kind: kindOf(error), at, day, partOfDay, version });
    await log.transaction('rw', log.faults, async () => {
      const id = await log.faults.add(row as Fault & { id: number });
      await log.faults
        .where('id')
        .belowOrEqual(id - mostFaults)
        .delete();
    });
  } catch {
    // the memory that should hold it may be what is broken
  }
}

/** Oldest first. */
export async function faultsIn(log: FaultLog): Promise<Fault[]> {
  const rows = await log.faults.orderBy('id').toArray();
  return rows.flatMap(({ id: _, ...row }) => faultSchema.safeParse(row).data ?? []);
}

function kindOf(error: unknown): Fault['kind'] {
  const name = (error as { name?: unknown } | null | undefined)?.name;
  return errorNames.find((known) => known === name) ?? 'Error';
}
