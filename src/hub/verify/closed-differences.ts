/** What is wrong with closed months: each against its salted digest, its chain, and the revisions and corrections it holds. */
import { createHash } from 'node:crypto';
import { snapshotSchema } from '#domain/reading/closed-month.ts';
import { reportRevisionSchema } from '#domain/report-revision.ts';
import { groupedBy } from '#hub/reading/grouped-by.ts';
import type {
  ClosedExportRow,
  ClosedMonthRow,
  ClosedRevisionRow,
  CorrectionRow,
} from '#hub/store/reading/kept-closed.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { digestOf, hasTrueDigest, isSignedBy } from '#wire/seal-revision.ts';
import { type Compared, compare, sumOf } from './figure-differences.ts';

export type KeptClosed = {
  months: ClosedMonthRow[];
  revisions: ClosedRevisionRow[];
  corrections: CorrectionRow[];
  exports: ClosedExportRow[];
};

export async function closedDifferences(kept: KeptClosed): Promise<Compared> {
  const compared: Compared = { figures: 0, differences: [] };
  const say = (where: string, what: string) => compared.differences.push({ where, what });
  const revisions = groupedBy(kept.revisions, placeOf);
  const corrections = groupedBy(kept.corrections, placeOf);
  for (const chain of groupedBy(
    kept.months,
    ({ organisation, info_point }) => `${organisation}, ${info_point}`,
  ).values()) {
    for (const [at, row] of chain.entries()) {
      const where = `${placeOf(row)}, closed as number ${row.number}`;
      if (row.number !== at + 1) say(where, `it is number ${at + 1} in its chain`);
      if (row.before !== (chain[at - 1]?.digest ?? null)) say(where, 'it does not stand on the one before it');
      const own = revisions.get(placeOf(row)) ?? [];
      for (const what of await monthDifferences(row, own)) say(where, what);
      const added = (corrections.get(placeOf(row)) ?? []).filter(({ number }) => number <= row.corrections);
      if (added.length !== row.corrections) say(where, 'a correction in it is gone');
      const { totals = {}, tables = {} } = row.body as Parts;
      compare(compared, where, sumOf([...own, ...added]), sumOf([{ body: { totals, tables } }]));
    }
  }
  for (const { organisation, scope, month, kind, sha256, bytes } of kept.exports) {
    compared.figures += 1;
    const isOwn = createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!isOwn) say(`${organisation}, ${scope}, ${month}, ${kind}`, 'the file is not the one that was made');
  }
  return compared;
}

type Parts = { totals?: Record<string, number>; tables?: Record<string, Record<string, number>> };

async function monthDifferences(row: ClosedMonthRow, own: readonly ClosedRevisionRow[]): Promise<string[]> {
  const parsed = snapshotSchema.safeParse(row.body);
  if (!parsed.success) return ['the snapshot is not one'];
  const snapshot = parsed.data;
  const named = snapshot.revisions.map(({ life, number, digest }) => `${life} ${number} ${digest}`);
  const pairs: [string, unknown, unknown][] = [
    ['number', row.number, snapshot.number],
    ['day', row.closed_day, snapshot.closedOn],
    ['info point', row.info_point, snapshot.infoPoint],
    ['month', row.month, snapshot.month],
    ['visits', row.visits, snapshot.totals.visits],
    ['corrections', row.corrections, snapshot.corrections],
    ['number of revisions', row.revisions, named.length],
    ['sum of numbers', row.number_sum, snapshot.revisions.reduce((sum, { number }) => sum + number, 0)],
  ];
  const digest = await digestOf({ snapshot, salt: row.salt, before: row.before });
  const found = pairs.filter(([, kept, closed]) => kept !== closed).map(([name]) => `the ${name} beside it is another`);
  if (digest !== row.digest) found.push('the digest is not that of the snapshot');
  const held: string[] = [];
  for (const { life, body, public_key } of own) {
    const revision = reportRevisionSchema.safeParse(body);
    if (!revision.success) found.push(`of life ${life} it holds no revision`);
    if (!revision.success) continue;
    held.push(`${life} ${revision.data.number} ${revision.data.digest}`);
    const key = await crypto.subtle.importKey('jwk', public_key, keyAlgorithm, false, ['verify']);
    const isTrue = (await hasTrueDigest(revision.data)) && (await isSignedBy(revision.data, key));
    if (!isTrue) found.push(`the revision of life ${life} in it is not as it was signed`);
  }
  if (held.sort().join() !== named.sort().join()) found.push('the revisions it names are not those it holds');
  return found;
}

function placeOf({ organisation, info_point, month }: { organisation: string; info_point: string; month: string }) {
  return `${organisation}, ${info_point}, ${month}`;
}
