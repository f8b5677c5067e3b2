/** Takes in a hand-over of another tablet of the same organisation: it is all there afterwards, or nothing changed. */
import type { Database } from '#storage/database.ts';
import { restoreBackup } from '#storage/lives/backup.ts';
import { takeInCarried } from '#storage/lives/carried.ts';
import type { HandOver } from '#wire/hand-over/contents.ts';
import { type HandOverFault, openHandOver } from '#wire/hand-over/open-hand-over.ts';

export type TakenIn =
  | { kind: 'months'; tablet: string; months: number }
  | { kind: 'backup'; tablet: string; visits: number; months: number }
  | { fault: HandOverFault | 'own' | 'not-kept' };

export async function takeInFile(
  database: Database,
  organisation: string,
  file: Uint8Array<ArrayBuffer>,
  words: string,
): Promise<TakenIn> {
  const opened = await openHandOver(file, words, organisation);
  return 'fault' in opened ? opened : takeIn(database, opened.content);
}

/** What lay in it, whatever it was locked with. */
export async function takeIn(database: Database, content: HandOver): Promise<TakenIn> {
  const { tablet, revisions } = content;
  try {
    if (content.kind === 'months') {
      await takeInCarried(database, revisions);
      return { kind: 'months', tablet, months: revisions.length };
    }
    const { life, months, visits } = content;
    const isTaken = await restoreBackup(database, { life, months, visits }, revisions);
    return isTaken ? { kind: 'backup', tablet, visits: visits.length, months: revisions.length } : { fault: 'own' };
  } catch {
    return { fault: 'not-kept' }; // the disk is full or gone: the file is still there
  }
}
