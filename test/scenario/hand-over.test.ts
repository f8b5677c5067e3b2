import { expect, test } from 'vitest';
import { ownLife } from '#storage/life.ts';
import { readBackup, restoreBackup } from '#storage/lives/backup.ts';
import { noteCarried, takeInCarried, waitingCarried } from '#storage/lives/carried.ts';
import * as outbox from '#storage/outbox.ts';
import { tokensOn } from '#storage/tokens.ts';
import { visitsOn } from '#storage/visits.ts';
import { sendCarried } from '#sync/hand-over/send-carried.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { cutIntoCodes } from '#wire/hand-over/codes.ts';
import { openCollection } from '#wire/hand-over/collect-codes.ts';
import type { HandOver } from '#wire/hand-over/contents.ts';
import { lockFile } from '#wire/hand-over/locked-file.ts';
import { openHandOver } from '#wire/hand-over/open-hand-over.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, type Library } from '../support/hub-people.ts';
import { aWholeTablet, noNetwork, type WholeTablet } from '../support/places.ts';
import { heldBeforeACamera } from '../support/qr-camera.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

const words = 'appel brug kaars molen zee';
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function aLibraryWithATablet() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aWholeTablet(hub, library);
  const visit = (wishes = {}) => aVisit({ infoPoint: library.infoPoint, day: today, ...wishes });
  return { hub, library, tablet, visit };
}

async function visitsAtHub({ get }: Library) {
  return monthFiguresSchema.parse(await (await get(`${monthFiguresPath}?maand=2026-03`)).json()).totals.visits;
}

async function sealAll({ database }: WholeTablet, all = false) {
  const life = await ownLife(database);
  const { months } = await readBackup(database);
  const waiting = all
    ? await Promise.all(months.map(async (month) => ({ ...month, buildsOn: await outbox.buildsOnOf(database, month) })))
    : await outbox.waitingSheets(database, true);
  const revisions = [];
  for (const { buildsOn, ...numbered } of waiting) {
    const revision = await sealRevision(numbered, buildsOn, life.privateKey);
    await outbox.noteSent(database, numbered, revision);
    revisions.push(revision);
  }
  return revisions;
}

const about = {
  version: 1 as const,
  organisation: { id: 'de-streek', name: 'De Streek' },
  tablet: 'Balie 1',
  madeOn: today,
};

/** Through the file and out again: locked, unlocked and parsed. */
async function byFile(content: HandOver): Promise<HandOver> {
  return openedHere(await lockFile(content, words, random));
}

/** The same, shown as codes, in whatever order the camera meets them. */
async function byCodes(content: HandOver): Promise<HandOver> {
  const codes = (await cutIntoCodes(await lockFile(content, words, random))) ?? [];
  const collect = openCollection();
  for (const code of [...codes].reverse()) {
    const collected = await collect(heldBeforeACamera(code));
    if ('file' in collected && collected.file) return openedHere(collected.file);
  }
  throw new Error('expected the codes to be the whole file');
}

async function openedHere(file: Uint8Array<ArrayBuffer>): Promise<HandOver> {
  const opened = await openHandOver(file, words, about.organisation.id);
  if ('fault' in opened) throw new Error(opened.fault);
  return opened.content;
}

async function carry({ database, contact }: WholeTablet, wire: typeof fetch) {
  const carried = {
    waiting: () => waitingCarried(database),
    settle: (revision: Parameters<typeof noteCarried>[1], answer: string) => noteCarried(database, revision, answer),
  };
  return sendCarried(carried, { tokens: tokensOn(database), contact }, wire);
}

test('a month handed over by file five times on three devices counts once, and its owner hears of it', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const [second, third] = [await aWholeTablet(hub, library), await aWholeTablet(hub, library)];
  await tablet.log(visit(), visit(), visit());
  const { revisions } = await byFile({ ...about, kind: 'months', revisions: await sealAll(tablet) });
  for (const other of [second, third]) await takeInCarried(other.database, revisions);

  expect(await carry(second, noNetwork)).toBe(1);
  expect(await carry(second, hub.door)).toBe(0);
  expect(await carry(third, hub.door)).toBe(0);
  for (const revision of [...revisions, ...revisions, ...revisions]) await library.post(reportsPath, { revision });

  expect(await visitsAtHub(library)).toBe(3);
  expect(await tablet.line()).toMatchObject({ isComplete: false, waiting: 3 });
  await tablet.greet(hub.door);
  expect(await tablet.line()).toMatchObject({ isComplete: true, visits: 3, waiting: 0 });
  const fleet = tabletsAnswerSchema.parse(await (await library.get(tabletsPath)).json());
  expect(fleet.filter(({ lastContact }) => lastContact !== null)).toHaveLength(3); // each by its own word
});

test('three visits handed over five times, by file and by codes, on three devices are three visits', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const [second, third] = [await aWholeTablet(hub, library), await aWholeTablet(hub, library)];
  await tablet.log(visit(), visit(), visit());
  const give = async () => ({ ...about, kind: 'months' as const, revisions: await sealAll(tablet) });

  await takeInCarried(second.database, (await byFile(await give())).revisions); // once
  await takeInCarried(second.database, (await byCodes(await give())).revisions); // twice
  await takeInCarried(third.database, (await byCodes(await give())).revisions); // three times
  await takeInCarried(third.database, (await byFile(await give())).revisions); // four times
  const { revisions } = await byCodes(await give()); // five times, at the coordinator's
  for (const revision of revisions) await library.post(reportsPath, { revision });
  await second.log(visit());

  expect(await visitsAtHub(library)).toBe(3);
  for (const carrier of [second, third]) expect(await carry(carrier, hub.door)).toBe(0);
  expect(await visitsAtHub(library)).toBe(3);
  await second.send(hub.door);
  expect(await visitsAtHub(library)).toBe(4); // and the one that the second tablet counted itself
  expect(await tablet.line()).toMatchObject({ isComplete: false, waiting: 3 });
  await tablet.greet(hub.door);
  expect(await tablet.line()).toMatchObject({ isComplete: true, visits: 3, waiting: 0 });
  expect(await tablet.send(hub.door)).toMatchObject({ settled: 0, kept: 0 });
  expect(await visitsAtHub(library)).toBe(4);
});

test('what was handed over late changes nothing, and the visits logged since arrive as well', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const other = await aWholeTablet(hub, library);
  await tablet.log(visit());
  const revisions = await sealAll(tablet);
  await tablet.log(visit());
  await tablet.send(hub.door);
  await takeInCarried(other.database, revisions);

  expect(await carry(other, hub.door)).toBe(0);

  expect(await visitsAtHub(library)).toBe(2);
  expect((await other.database.carried.toArray()).map(({ answer }) => answer)).toEqual(['superseded']);
});

test('a backup on a fresh tablet: its visits are read, its months delivered as they were, and nothing counts twice', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const [first, later] = [visit(), visit()];
  await tablet.log(first, later);
  await tablet.send(hub.door);
  await tablet.log(visit()); // in the backup, not at the hub
  const revisions = await sealAll(tablet, true);
  const backup = await byFile({ ...about, kind: 'backup', ...(await readBackup(tablet.database)), revisions });
  if (backup.kind !== 'backup') throw new Error('expected a backup');
  const fresh = await aWholeTablet(hub, library);

  expect(await restoreBackup(fresh.database, backup, backup.revisions)).toBe(true);
  await carry(fresh, hub.door);
  await fresh.log(visit());
  await fresh.send(hub.door);

  expect(await visitsAtHub(library)).toBe(4); // 2 received, 1 brought by the backup, 1 of the new life
  expect((await visitsOn(fresh.database, today)).filter(({ isFixed }) => isFixed)).toHaveLength(3);
  await expect(fresh.takeBack(first)).rejects.toThrow();
  expect(await fresh.line()).toMatchObject({ isComplete: true, waiting: 0 });
  expect(await restoreBackup(fresh.database, backup, backup.revisions)).toBe(true);
  expect(await fresh.database.visits.count()).toBe(4);
  expect(await restoreBackup(tablet.database, backup, backup.revisions)).toBe(false);
});
