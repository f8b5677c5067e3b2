/** The unfinished visit, so that a reload or a crash costs nobody an answer. It lives until it is saved, cleared or a day old. */
import type { Day } from '#domain/calendar.ts';
import { type VisitAnswers, visitAnswersSchema } from '#domain/visit.ts';
import type { Database } from './database.ts';

export type Draft = { visitId: string; answers: VisitAnswers };

export async function keepDraft(database: Database, { visitId, answers }: Draft, day: Day): Promise<void> {
  await database.drafts.put({ id: 'draft', day, visitId, answers });
}

export async function clearDraft(database: Database): Promise<void> {
  await database.drafts.delete('draft');
}

/** The draft of today. One of an earlier day belongs to a visitor who has long gone, and one that no longer fits is no draft. */
export async function draftOf(database: Database, today: Day): Promise<Draft | undefined> {
  const row = await database.drafts.get('draft');
  if (row?.day !== today) return undefined;
  const parsed = visitAnswersSchema.safeParse(row.answers);
  return parsed.success ? { visitId: row.visitId, answers: parsed.data } : undefined;
}
