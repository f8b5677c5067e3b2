/** What is wrong with one kept revision: its body against its row, its digest, its signature, its sums and its chain. */
import { tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import { reportRevisionSchema } from '#domain/report-revision.ts';
import type { KeptRow, SupersededRow } from '#hub/store/kept.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { hasTrueDigest, isSignedBy } from '#wire/seal-revision.ts';

export async function revisionDifferences(row: KeptRow, before: readonly SupersededRow[]): Promise<string[]> {
  const parsed = reportRevisionSchema.safeParse(row.body);
  if (!parsed.success) return ['the revision is not one'];
  const revision = parsed.data;
  const { totals } = revision;
  const table = tableThatDoesNotAddUp(revision);
  const pairs: [string, unknown, unknown][] = [
    ['life', row.life, revision.life],
    ['info point', row.info_point, revision.infoPoint],
    ['month', row.month, revision.month],
    ['number', row.number, revision.number],
    ['digest', row.digest, revision.digest],
    ['list version', row.list_version, revision.listVersion],
    ['visits', row.visits, totals.visits],
    ['questions', row.questions, totals.questions],
    ['entered afterwards', row.entered_afterwards, totals.enteredAfterwards],
  ];
  const key = await crypto.subtle.importKey('jwk', row.public_key, keyAlgorithm, false, ['verify']);
  return [
    ...pairs.filter(([, kept, sent]) => kept !== sent).map(([name]) => `the ${name} beside it is another`),
    ...((await hasTrueDigest(revision)) ? [] : ['the digest is not that of the content']),
    ...((await isSignedBy(revision, key)) ? [] : ['the signature is not that of the life']),
    ...(table ? [`the table ${table} does not add up`] : []),
    ...chainDifferences(revision, before),
  ];
}

/** The newest of those before it must be what it builds on; all of them have lower numbers of their own. */
function chainDifferences(
  { number, digest, buildsOn }: { number: number; digest: string; buildsOn: readonly string[] },
  before: readonly SupersededRow[],
): string[] {
  const last = before.filter(({ was_newest }) => was_newest).at(-1);
  const isHigher = before.some((old) => old.number >= number);
  const isTwice = new Set([digest, ...before.map((old) => old.digest)]).size <= before.length;
  return [
    ...(isHigher ? ['an older revision has a number that is not lower'] : []),
    ...(isTwice ? ['two numbers have one digest'] : []),
    ...(last && !buildsOn.includes(last.digest) ? [`it does not build on number ${last.number}`] : []),
  ];
}
