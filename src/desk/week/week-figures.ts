/** What the kept visits of one week add up to. Voided visits do not count. */
import { type Day, dayPlus, mondayOf } from '#domain/calendar.ts';
import type { Catalogue, ChoiceId } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';

/** Monday to Sunday; `visits` is `null` for a day that has yet to come. */
export type WeekDay = { day: Day; visits: number | null };
export type GroupCount = { group: ChoiceId; questions: number };

const mostGroups = 5;

export function weekDays(today: Day, visits: readonly Visit[]): WeekDay[] {
  const monday = mondayOf(today);
  return [0, 1, 2, 3, 4, 5, 6].map((after) => {
    const day = dayPlus(monday, after);
    return { day, visits: day > today ? null : visits.filter((visit) => visit.day === day).length };
  });
}

/** The groups with most questions, in the order of the list where they have as many. */
export function topGroups(catalogue: Catalogue, visits: readonly Visit[]): GroupCount[] {
  const counts = new Map<ChoiceId, number>(catalogue.topicGroups.map(({ id }) => [id, 0]));
  for (const { group } of visits.flatMap(({ questions }) => questions)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .map(([group, questions]) => ({ group, questions }))
    .filter(({ questions }) => questions > 0)
    .sort((one, other) => other.questions - one.questions)
    .slice(0, mostGroups);
}
