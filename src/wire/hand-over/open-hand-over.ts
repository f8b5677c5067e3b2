/** What must hold before anything of a hand-over is taken in, wherever that is: its words, its form and its library. */
import { type HandOver, handOverSchema } from './contents.ts';
import { type LockedFault, unlockFile } from './locked-file.ts';

export type HandOverFault = LockedFault | 'other-organisation';

/** `organisation`: whose figures may be taken in here. The hub decides on each month by its signature. */
export async function openHandOver(
  file: Uint8Array<ArrayBuffer>,
  words: string,
  organisation: string,
): Promise<{ content: HandOver } | { fault: HandOverFault }> {
  const opened = await unlockFile(file, words);
  if ('fault' in opened) return opened;
  const parsed = handOverSchema.safeParse(opened.content);
  if (!parsed.success) return { fault: 'newer' };
  return parsed.data.organisation.id === organisation ? { content: parsed.data } : { fault: 'other-organisation' };
}
