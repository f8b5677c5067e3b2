/** Remembers that a tablet's month was refused: which month and why, and nothing else of what it sent. */
import * as z from 'zod/mini';
import { type Day, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import type { Problem, RefusalReason } from '#wire/problem.ts';

type Refused = { infoPoint: string; month: string; life: string | undefined; reason: RefusalReason };
export type RefusalStore = {
  noteRefusal: (of: { organisation: string; tablet: string }, refused: Refused, today: Day) => Promise<void>;
};
export type Caller = { kind: string; organisation: string; tablet?: string } | undefined;
export type About = Record<string, unknown>;

const namedSchema = z.object({ infoPoint: choiceIdSchema, month: monthSchema });

/** Only of a tablet that was let in, and of a month that can be read off: a stranger, and noise, leave nothing behind. */
export async function noteRefusal(
  store: RefusalStore,
  caller: Caller,
  { answer, reason }: Problem,
  about: About,
  today: Day,
): Promise<void> {
  const named = namedSchema.safeParse(about);
  if (!caller?.tablet || answer !== 'refused' || !reason || !named.success) return;
  const life = z.uuid().safeParse(about['life']).data;
  const { organisation, tablet } = caller;
  await store.noteRefusal({ organisation, tablet }, { ...named.data, life, reason }, today);
}

/** The revision in a body that may be anything. */
export function revisionIn(body: unknown): About {
  return ((body as { revision?: About } | undefined | null)?.revision ?? {}) as About;
}
