import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, type ReportRevision, reportRevisionSchema } from '#domain/report-revision.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { digestOf, hasTrueDigest, isSignedBy, sealRevision } from '#wire/seal-revision.ts';
import { aNumberedSheet, aSheetOf, aVisit, someVisits } from '../support/builders.ts';

const newKey = () => crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
const key = await newKey();
const earlier = 'a'.repeat(64);

/** As it comes out of the network: text and back. */
const across = (revision: ReportRevision): ReportRevision =>
  reportRevisionSchema.parse(JSON.parse(JSON.stringify(revision)));
const isTrue = async (revision: ReportRevision) =>
  (await hasTrueDigest(revision)) && (await isSignedBy(revision, key.publicKey));

test('what a tablet seals is true at the hub, whatever was counted', async () => {
  await fc.assert(
    fc.asyncProperty(someVisits(), async (visits) => {
      const revision = await sealRevision(aNumberedSheet({ sheet: aSheetOf(visits) }), [earlier], key.privateKey);

      expect(await isTrue(across(revision))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('whatever is changed on the way is found: a count, a name, a number, an order, a letter of the signature', async () => {
  const sheet = aSheetOf([aVisit(), aVisit({ topics: ['aow', 'huurtoeslag'], signs: ['taal'] })]);
  const revision = across(await sealRevision(aNumberedSheet({ sheet }), [earlier, 'b'.repeat(64)], key.privateKey));
  const changes = [...changesOf(revision), { ...revision, buildsOn: revision.buildsOn.toReversed() }];

  expect(changes.length).toBeGreaterThanOrEqual(40);
  for (const changed of changes) expect(await isTrue(changed as ReportRevision), JSON.stringify(changed)).toBe(false);
});

test('another tablet cannot sign for this one', async () => {
  const stranger = await newKey();
  const revision = await sealRevision(aNumberedSheet(), [], stranger.privateKey);

  expect(await hasTrueDigest(revision)).toBe(true);
  expect(await isSignedBy(revision, key.publicKey)).toBe(false);
});

test('the digest does not depend on the order in which cells came to be', async () => {
  const [one, other] = [aVisit({ topics: ['aow'] }), aVisit({ topics: ['digid-app'], setting: 'telefoon' })];
  const numbered = aNumberedSheet({ sheet: aSheetOf([one, other]) });

  const forwards = contentOf(numbered);
  const backwards = contentOf({ ...numbered, sheet: aSheetOf([other, one]) });

  expect(JSON.stringify(forwards)).not.toBe(JSON.stringify(backwards));
  expect(await digestOf(forwards)).toBe(await digestOf(backwards));
});

test('the digest is SHA-256 of the canonical JSON of RFC 8785, worked out here in another way', async () => {
  await fc.assert(
    fc.asyncProperty(someVisits(), async (visits) => {
      const content = contentOf(aNumberedSheet({ sheet: aSheetOf(visits) }));

      expect(await digestOf(content)).toBe(createHash('sha256').update(canonical(content)).digest('hex'));
    }),
    { numRuns: 25 },
  );
});

test('the digest of a known month stays what it was in version 0.1.0: receipts of years ago must still fit', async () => {
  const numbered = aNumberedSheet({
    life: '00000000-0000-4000-8000-000000000001',
    listVersion: 1,
    sheet: aSheetOf([aVisit()]),
  });

  expect(await digestOf(contentOf(numbered))).toBe('759fadde837cc9438f2f588276bbe3f958477d382f73dd5d490ac51c91eccf66');
});

/** Every leaf changed once: numbers by one, texts by their first letter, lists by an entry fewer. */
function changesOf(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'string') return [`${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`];
  if (Array.isArray(value)) {
    const fewer = value.length > 0 ? [value.slice(1)] : [];
    return [...fewer, ...value.flatMap((item, at) => changesOf(item).map((changed) => value.with(at, changed)))];
  }
  return Object.entries(value as object).flatMap(([name, inner]) =>
    changesOf(inner).map((changed) => ({ ...(value as object), [name]: changed })),
  );
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
