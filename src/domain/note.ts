/** The note beside a visit: when it is offered, and how long it stays. What it may hold is the anonymiser's business. */
import { type Day, dayPlus } from './calendar.ts';
import { type Catalogue, type NoteSetting, somethingElse } from './catalogue.ts';
import type { VisitAnswers } from './visit.ts';

/** In days, counted from the day on which it was written. */
const longestKept = 28;

/** A note that was written before this day is to be erased. */
export function oldestNoteDay(today: Day): Day {
  return dayPlus(today, -longestKept);
}

export function noteSettingOf({ note }: Catalogue): NoteSetting {
  return note ?? 'there';
}

/** From the moment the topic is known: a note about nothing helps nobody. */
export function offersNote(catalogue: Catalogue, { questions }: VisitAnswers): boolean {
  const setting = noteSettingOf(catalogue);
  return (
    setting !== 'never' && questions.some(({ topic }) => topic === somethingElse || (topic && setting === 'always'))
  );
}
