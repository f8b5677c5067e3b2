/** Takes in a hand-over file of another tablet of the same organisation: it is all there afterwards, or nothing changed. */
import type { Database } from '#storage/database.ts';
import { restoreBackup } from '#storage/lives/backup.ts';
import { takeInCarried } from '#storage/lives/carried.ts';
import { handOverSchema } from '#wire/hand-over/contents.ts';
import { type LockedFault, unlockFile } from '#wire/hand-over/locked-file.ts';

export type TakenIn =
  | { kind: 'months'; tablet: string; months: number }
  | { kind: 'backup'; tablet: string; visits: number; months: number }
  | { fault: LockedFault | 'other-organisation' | 'own' | 'not-kept' };

export async function takeInFile(
  database: Database,
  organisation: string,
  file: Uint8Array<ArrayBuffer>,
  words: string,
): Promise<TakenIn> {
  const opened = await unlockFile(file, words);
  if ('fault' in opened) return opened;
  const parsed = handOverSchema.safeParse(opened.content);
  if (!parsed.success) return { fault: 'newer' };
  const content = parsed.data;
  if (content.organisation.id !== organisation) return { fault: 'other-organisation' };
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
