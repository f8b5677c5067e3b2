/** What the hub said of a month that somebody else brought, in the few words that make a difference to who brought it. */

const answers = ['accepted', 'already-known', 'superseded', 'held'] as const;
type CarriedAnswer = (typeof answers)[number] | 'waiting' | 'refused';

/** `null`: no answer yet. Whatever else was said, the hub did not take it. */
export function carriedAnswer(said: string | null): CarriedAnswer {
  return said === null ? 'waiting' : (answers.find((answer) => answer === said) ?? 'refused');
}
