/** The unfinished visit, so that a reload or a crash costs nobody an answer. It lives until it is saved, cleared or a day old. */
import type { Day } from '#domain/calendar.ts';
import { type VisitAnswers, visitAnswersSchema } from '#domain/visit.ts';
import type { Database } from './database.ts';

export type Draft = { visitId: string; answers: VisitAnswers };

export async function keepDraft(database: Database, { visitId, answers }: Draft, day: Day): Promise<void> {
  await database.drafts.put({ id: visitId, day, answers });
}

export async function clearDraft(database: Database, visitId: string): Promise<void> {
  await database.drafts.delete(visitId);
}

/**
 * A draft of today: the one of visit `own` if there is one, else another that was left. One of an earlier day belongs
 * to a visitor who has long gone, one whose visit was saved is done, and one that no longer fits is no draft: they go.
 */
export async function draftOf(database: Database, today: Day, own: string | null): Promise<Draft | undefined> {
  const { drafts, visits } = database;
  return database.transaction('rw', drafts, visits, async () => {
    const open: Draft[] = [];
    for (const { id, day, answers } of await drafts.toArray()) {
      const parsed = visitAnswersSchema.safeParse(answers);
      const isDone = day !== today || !parsed.success || (await visits.get(id)) !== undefined;
      if (isDone) await drafts.delete(id);
      else open.push({ visitId: id, answers: parsed.data });
    }
    return open.find(({ visitId }) => visitId === own) ?? open[0];
  });
}
