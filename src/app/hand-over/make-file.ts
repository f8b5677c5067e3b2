/** Makes what this tablet hands over, as a file or as codes. What leaves is sealed, and noted on the disk before it does. */
import { dutchDayOf } from '#domain/calendar.ts';
import type { NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import wordList from '#lists/passphrase-words.json' with { type: 'json' };
import type { Database } from '#storage/database.ts';
import { ownLife, type TabletIdentity } from '#storage/life.ts';
import { readBackup } from '#storage/lives/backup.ts';
import { waitingCarried } from '#storage/lives/carried.ts';
import { buildsOnOf, noteSent, waitingSheets } from '#storage/outbox.ts';
import { handOver } from '#ui/hand-over.ts';
import { cutIntoCodes } from '#wire/hand-over/codes.ts';
import type { HandOver } from '#wire/hand-over/contents.ts';
import { lockFile } from '#wire/hand-over/locked-file.ts';
import { drawPassphrase } from '#wire/hand-over/passphrase.ts';
import { sealRevision } from '#wire/seal-revision.ts';

type Tablet = { database: Database; identity: TabletIdentity };

/** The months that wait here, those carried for others included. The words, or nothing when it failed. */
export async function makeMonthsFile(tablet: Tablet): Promise<string | undefined> {
  return downloaded(tablet, 'maanden', (about) => waitingMonths(tablet, about));
}

/** The same as codes; these are missing when it is too much for them. Nothing at all when it failed. */
export async function makeCodes(tablet: Tablet): Promise<{ words: string; codes: string[] | undefined } | undefined> {
  const made = await locked(tablet, (about) => waitingMonths(tablet, about)).catch(() => undefined);
  return made && { words: made.words, codes: await cutIntoCodes(made.file) };
}

/** Everything of this tablet's own life. */
export async function makeBackup(tablet: Tablet): Promise<string | undefined> {
  return downloaded(tablet, 'reservekopie', async (about) => {
    const { life, months, visits } = await readBackup(tablet.database);
    const waiting = await Promise.all(
      months.map(async (month) => ({ ...month, buildsOn: await buildsOnOf(tablet.database, month) })),
    );
    return { ...about, kind: 'backup', life, months, visits, revisions: await sealAll(tablet.database, waiting) };
  });
}

type About = Pick<HandOver, 'version' | 'organisation' | 'tablet' | 'madeOn'>;

async function waitingMonths({ database }: Tablet, about: About): Promise<HandOver> {
  const own = await sealAll(database, await waitingSheets(database, true));
  return { ...about, kind: 'months', revisions: [...own, ...(await waitingCarried(database))] };
}

type Fill = (about: About) => Promise<HandOver>;

async function downloaded(tablet: Tablet, name: string, fill: Fill): Promise<string | undefined> {
  try {
    const { words, file, madeOn } = await locked(tablet, fill);
    handOver(new Blob([file]), `balieboek-${name}-${tablet.identity.enrolment.tablet.name}-${madeOn}.balieboek`);
    return words;
  } catch {
    return undefined; // the page says so; nothing on the tablet has changed
  }
}

async function locked({ identity: { enrolment } }: Tablet, fill: Fill) {
  const madeOn = dutchDayOf(new Date()).day;
  const { id, name: organisation } = enrolment.organisation;
  const about: About = { version: 1, organisation: { id, name: organisation }, tablet: enrolment.tablet.name, madeOn };
  const words = drawPassphrase(wordList, random);
  return { words, madeOn, file: await lockFile(await fill(about), words, random) };
}

async function sealAll(
  database: Database,
  waiting: readonly (NumberedSheet & { buildsOn: string[] })[],
): Promise<ReportRevision[]> {
  const life = await ownLife(database);
  const sealed: ReportRevision[] = [];
  for (const { buildsOn, ...numbered } of waiting) {
    const revision = await sealRevision(numbered, buildsOn, life.privateKey);
    if (await noteSent(database, numbered, revision)) sealed.push(revision);
  }
  return sealed;
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
