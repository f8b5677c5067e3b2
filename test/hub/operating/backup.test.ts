import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { makeBackup } from '#hub/backup/make-backup.ts';
import { putBack } from '#hub/backup/put-back.ts';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { aHub, anEmptyStore, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, aTabletAt } from '../../support/hub-people.ts';

withDatabases();

const place = mkdtempSync(join(tmpdir(), 'bb-backup-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let files = 0;
function aFile() {
  files += 1;
  return join(place, `${files}.balieboek`);
}
/** Spoiled in as many ways as there are tests; none of them may touch the one store. */
let whole: Buffer | undefined;
let untouched: Awaited<ReturnType<typeof anEmptyStore>> | undefined;

async function aWholeFile(): Promise<Buffer> {
  const { hub } = await aHubInUse();
  const path = aFile();
  await makeBackup(hub.store, path, madeAt);
  return readFileSync(path);
}

const madeAt = new Date('2026-03-11T02:00:00Z');

async function aHubInUse() {
  const hub = await aHub();
  const library = await aLibrary(hub, {
    name: 'Zuid \u2028 „Ünder” ⟨\\"€⟩',
    place: "'s-Hertogenbosch",
    municipality: 'GM0014',
  });
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  const first = await tablet.seal({ visits: 4 });
  await tablet.deliver(first);
  await tablet.deliver(await tablet.seal({ number: 2, visits: 6, buildsOn: [first.digest] }));
  return { hub, library, tablet };
}

/** Everything but what a restore leaves out or makes anew. */
async function lasting(hub: Pick<TestHub, 'contents'>) {
  const all = (await hub.contents()) as Record<string, unknown[]>;
  const opening = ['session', 'verification', 'first_link', 'enrolment_code', 'invitation', 'recovery_link'];
  const passing = [...opening, 'attempt', 'used_code', 'store_epoch'];
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !passing.includes(name) && !name.startsWith('kysely')),
  );
}

test('a backup put back holds every row as it was, and proves every figure', async () => {
  const { hub } = await aHubInUse();
  const path = aFile();
  const made = await makeBackup(hub.store, path, madeAt);
  const fresh = await anEmptyStore();

  const back = await putBack(fresh.store, path);

  expect(back).toMatchObject({ madeAt: madeAt.toISOString(), rows: made.rows });
  expect(await lasting(fresh)).toEqual(await lasting(hub));
  expect(await verifyStore(fresh.store)).toMatchObject({
    differences: [],
    summary: (await verifyStore(hub.store)).summary,
  });
});

test('what was ended or used since does not come back: sessions, links and codes; the epoch is a new one', async () => {
  const { hub } = await aHubInUse();
  const path = aFile();
  await makeBackup(hub.store, path, madeAt);
  const fresh = await anEmptyStore();

  await putBack(fresh.store, path);

  const [before, after] = [await hub.contents(), await fresh.contents()] as Record<string, unknown[]>[];
  expect(before?.['session']).not.toEqual([]);
  for (const name of ['session', 'verification', 'first_link', 'enrolment_code', 'invitation']) {
    expect(after?.[name]).toEqual([]);
  }
  expect(after?.['store_epoch']).not.toEqual(before?.['store_epoch']);
});

test('numbers that the database counts itself go on after those that were brought', async () => {
  const { hub } = await aHubInUse();
  const path = aFile();
  await makeBackup(hub.store, path, madeAt);
  const { store, database } = await anEmptyStore();
  await putBack(store, path);
  const born = async () => (await database.selectFrom('tablet_life').select('born').execute()).map((row) => row.born);
  const [first = 0] = await born();

  const [life] = await database.selectFrom('tablet_life').selectAll().execute();
  if (!life) throw new Error('expected a life');
  const { organisation, tablet, public_key } = life;
  const next = { organisation, tablet, life: crypto.randomUUID(), public_key: JSON.stringify(public_key) };
  await database.insertInto('tablet_life').values(next).execute();

  expect(Math.max(...(await born()))).toBeGreaterThan(first);
});

test('one moment is kept: what arrives while the backup is made is in it whole, or not at all', async () => {
  const { hub, tablet } = await aHubInUse();
  const path = aFile();
  let number = 2;
  let isOver = false;
  const arriving = (async () => {
    for (; !isOver; ) {
      number += 1;
      await tablet.deliver(await tablet.seal({ number, visits: number + 4 }));
    }
  })();

  await makeBackup(hub.store, path, madeAt);
  isOver = true;
  await arriving;

  const { store } = await anEmptyStore();
  await putBack(store, path);
  expect((await verifyStore(store)).differences.filter((line) => !line.includes('does not build on'))).toEqual([]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['without its last line', (bytes: Buffer) => gzipSync(withoutLast(gunzipSync(bytes).toString()))],
  [
    'with one count changed',
    (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('"visits":6', '"visits":7')),
  ],
  [
    'with one row gone',
    (bytes: Buffer) =>
      gzipSync(
        gunzipSync(bytes)
          .toString()
          .replace(/\["row",.*\]\n/, ''),
      ),
  ],
  ['that is something else', () => Buffer.from('geen kopie')],
  ['that is empty', () => Buffer.alloc(0)],
])('a file %s is refused before anything is touched', async (_, spoil) => {
  whole ??= await aWholeFile();
  const path = aFile();
  writeFileSync(path, spoil(whole));
  untouched ??= await anEmptyStore();
  const fresh = untouched;
  const before = await fresh.contents();

  await expect(putBack(fresh.store, path)).rejects.toThrow('is geen hele reservekopie van Balieboek, of is beschadigd');

  expect(await fresh.contents()).toEqual(before);
});

test('a backup does not go into a hub that is in use', async () => {
  const { hub } = await aHubInUse();
  const path = aFile();
  await makeBackup(hub.store, path, madeAt);
  const before = await hub.contents();

  await expect(putBack(hub.store, path)).rejects.toThrow('Deze database is al in gebruik.');

  expect(await hub.contents()).toEqual(before);
});

test('a backup of a newer version asks for that version', async () => {
  const { hub } = await aHubInUse();
  const path = aFile();
  const newer = { ...hub.store, dump: async () => undefined };
  await makeBackup(newer, path, madeAt);
  const [begin = '', ...rest] = gunzipSync(readFileSync(path)).toString().split('\n');
  const changed = begin.replace('"0001-start"', '"9999-later"');
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256').update(`${changed}\n`).digest('hex');
  writeFileSync(path, gzipSync(`${changed}\n${JSON.stringify(['end', { rows: 0, sha256 }])}\n`));
  expect(rest).toHaveLength(2);

  const { store } = await anEmptyStore();
  await expect(putBack(store, path)).rejects.toThrow('van een nieuwere versie van Balieboek');
});

function withoutLast(text: string): string {
  return `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`;
}
