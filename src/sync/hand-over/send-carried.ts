/** Delivers what this tablet carries for others. What it says of itself at that is about itself. */
import type { ReportRevision } from '#domain/report-revision.ts';
import type { Hub } from '#sync/hub-answer.ts';
import { askAbout, type Sender } from '#sync/send-pending.ts';

export type Carried = {
  waiting: () => Promise<ReportRevision[]>;
  /** Settled with this answer; it stays here all the same. */
  settle: (revision: ReportRevision, answer: string) => Promise<void>;
};

/** Resolves to how many still wait. */
export async function sendCarried(
  carried: Carried,
  sender: Pick<Sender, 'contact' | 'tokens' | 'patience'>,
  hub: Hub,
): Promise<number> {
  const waiting = await carried.waiting();
  let kept = waiting.length;
  for (const revision of waiting) {
    const heard = await askAbout(revision, await sender.contact(), sender, hub);
    if ('obstacle' in heard) continue;
    const { answer } = heard;
    // The carrier itself is not known (any more): that says nothing of what it carries.
    if (answer.answer === 'refused' && answer.reason === 'unknown-tablet') continue;
    await carried.settle(revision, answer.answer === 'refused' ? answer.reason : answer.answer);
    kept -= 1;
  }
  return kept;
}
