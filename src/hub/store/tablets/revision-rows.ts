/** One revision as rows: whole while it is the newest of its month, thin once another took its place. */
import type { Day } from '#domain/calendar.ts';
import type { NumberedDigest, ReportRevision } from '#domain/report-revision.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import { refusalsSettled } from './refusals.ts';

export type RevisionKey = { organisation: string; life: string; info_point: string; month: string };
export type Thin = NumberedDigest & {
  visits: number;
  questions: number;
  entered_afterwards: number;
  received_day: Day;
};

export const keyColumns = ['organisation', 'life', 'info_point', 'month'] as const;
const thinColumns = ['number', 'digest', 'visits', 'questions', 'entered_afterwards', 'received_day'] as const;

export function keyOf(organisation: string, { life, infoPoint, month }: ReportRevision): RevisionKey {
  return { organisation, life, info_point: infoPoint, month };
}

export function thinnedOf({ number, digest, totals }: ReportRevision, received_day: Day): Thin {
  const { visits, questions, enteredAfterwards: entered_afterwards } = totals;
  return { number, digest, visits, questions, entered_afterwards, received_day };
}

export async function newestOf(work: Work, key: RevisionKey): Promise<Thin | undefined> {
  return ofMonth(work, 'report_revision', key).select(thinColumns).executeTakeFirst();
}

/** What the newest was signed with. */
export async function signatureOf(work: Work, key: RevisionKey): Promise<string> {
  const { body } = await work
    .selectFrom('report_revision')
    .select('body')
    .where('organisation', '=', key.organisation)
    .where('life', '=', key.life)
    .where('info_point', '=', key.info_point)
    .where('month', '=', key.month)
    .executeTakeFirstOrThrow();
  return (body as Pick<ReportRevision, 'signature'>).signature;
}

/** Puts it in the place of `before`, of which only what cannot show a visit remains. */
export async function keepNewest(
  work: Work,
  revision: ReportRevision,
  key: RevisionKey,
  own: Thin,
  before: Thin | undefined,
): Promise<void> {
  const newer = { ...own, list_version: revision.listVersion, body: JSON.stringify(revision) };
  // One question instead of three: the database is asked this for every month that anybody delivers.
  const alongside = work.with('waited', (also) =>
    also
      .deleteFrom('held_revision')
      .where('number', '<=', own.number)
      .where('organisation', '=', key.organisation)
      .where('life', '=', key.life)
      .where('info_point', '=', key.info_point)
      .where('month', '=', key.month),
  );
  const settled = alongside.with('settled', (also) => refusalsSettled(also, key));
  const within = before ? settled.with('thin', (also) => thinIn(also, { ...key, ...before }, true)) : settled;
  const kept = within.insertInto('report_revision').values({ ...key, ...newer });
  await kept.onConflict((older) => older.columns(keyColumns).doUpdateSet(newer)).execute();
}

/** One that came after a newer one. */
export async function keepLate(work: Work, row: RevisionKey & Thin): Promise<void> {
  await thinIn(work, row, false).execute();
}

function thinIn(work: Pick<Work, 'insertInto'>, row: RevisionKey & Thin, was_newest: boolean) {
  return work
    .insertInto('superseded_revision')
    .values({ ...row, was_newest })
    .onConflict((again) => again.doNothing());
}

/**
 * The newest revision that once was the newest here and that one with these digests before it knows of: all that was
 * counted up to there is in both.
 */
export async function commonBase(
  work: Work,
  key: RevisionKey,
  digests: readonly string[],
): Promise<NumberedDigest | null> {
  if (digests.length === 0) return null;
  const own = await ofMonth(work, 'report_revision', key)
    .select(['number', 'digest'])
    .where('digest', 'in', digests)
    .executeTakeFirst();
  if (own) return own;
  const once = await ofMonth(work, 'superseded_revision', key)
    .select(['number', 'digest'])
    .where('was_newest', '=', true)
    .where('digest', 'in', digests)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return once ?? null;
}

function ofMonth<T extends 'report_revision' | 'superseded_revision'>(
  work: Work | Database,
  table: T,
  key: RevisionKey,
) {
  // Both tables have these columns; the union of their builders is more than the compiler follows.
  const rows = (work as Database).selectFrom(table as 'superseded_revision');
  return rows
    .where('organisation', '=', key.organisation)
    .where('life', '=', key.life)
    .where('info_point', '=', key.info_point)
    .where('month', '=', key.month);
}
