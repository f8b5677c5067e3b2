/** Makes what this tablet hands over, as a file or as codes, locked with words that are shown once. */
import { type Day, dutchDayOf } from '#domain/calendar.ts';
import wordList from '#lists/passphrase-words.json' with { type: 'json' };
import { handOver } from '#ui/hand-over.ts';
import { cutIntoCodes } from '#wire/hand-over/codes.ts';
import type { HandOver } from '#wire/hand-over/contents.ts';
import { lockFile } from '#wire/hand-over/locked-file.ts';
import { drawPassphrase } from '#wire/hand-over/passphrase.ts';
import { type Tablet, waitingMonths, wholeLife } from './fill-file.ts';

/** The words, or nothing when it failed. */
export async function makeMonthsFile(tablet: Tablet): Promise<string | undefined> {
  return downloaded(tablet, 'maanden', waitingMonths);
}

/** The same as codes; these are missing when it is too much for them. Nothing at all when it failed. */
export async function makeCodes(tablet: Tablet): Promise<{ words: string; codes: string[] | undefined } | undefined> {
  const made = await locked(tablet, waitingMonths).catch(() => undefined);
  return made && { words: made.words, codes: await cutIntoCodes(made.file) };
}

export async function makeBackup(tablet: Tablet): Promise<string | undefined> {
  return downloaded(tablet, 'reservekopie', wholeLife);
}

type Fill = (tablet: Tablet, madeOn: Day) => Promise<HandOver>;

async function downloaded(tablet: Tablet, name: string, fill: Fill): Promise<string | undefined> {
  try {
    const { words, file, madeOn } = await locked(tablet, fill);
    handOver(new Blob([file]), `balieboek-${name}-${tablet.identity.enrolment.tablet.name}-${madeOn}.balieboek`);
    return words;
  } catch {
    return undefined; // the page says so; nothing on the tablet has changed
  }
}

async function locked(tablet: Tablet, fill: Fill) {
  const madeOn = dutchDayOf(new Date()).day;
  const words = drawPassphrase(wordList, random);
  return { words, madeOn, file: await lockFile(await fill(tablet, madeOn), words, random) };
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
