/** How much of what happened was recorded. A day with none and a day that nobody recorded are never the same here. */
import * as z from 'zod/mini';
import { type Day, dayPlus, firstDayOf, lastDayOf, type Month } from '#domain/calendar.ts';
import type { MonthSheet } from '#domain/month-sheet.ts';
import { hoursOn, minutesOf, type OpeningHours, partsOpen } from './opening-hours.ts';

export const coverageSchema = z.strictObject({
  daysWithEntries: z.int(),
  /** Parts of a day that staff confirmed to be quiet; the same one confirmed on two tablets is one. */
  quietSlots: z.int(),
  /** What the opening hours say of the days until today; `null` where they are not known of every day. */
  opening: z.nullable(
    z.strictObject({
      days: z.int(),
      slots: z.int(),
      minutes: z.int(),
      /** Open days without a visit of which every open part was confirmed quiet: truly none. */
      quietDays: z.int(),
      /** Open days without a visit that were not confirmed quiet: nobody knows. */
      unrecordedDays: z.int(),
    }),
  ),
});
export type Coverage = z.infer<typeof coverageSchema>;

type Recorded = { month: Month; visitsByDay: Record<string, number>; quietSlots: MonthSheet['quietSlots'] };

/** `until` is the last day of which something may be expected. */
export function coverageOf({ month, visitsByDay, quietSlots }: Recorded, hours: OpeningHours, until: Day): Coverage {
  const days = daysOf(month, until);
  const daysWithEntries = Object.keys(visitsByDay).length;
  const quiet = new Set<string>(quietSlots);
  const opening = { days: 0, slots: 0, minutes: 0, quietDays: 0, unrecordedDays: 0 };
  let isKnown = days.length > 0;
  for (const day of days) {
    const open = hoursOn(hours, day);
    if (!open) isKnown = false;
    if (!open || open.length === 0) continue;
    const parts = partsOpen(open);
    opening.days += 1;
    opening.slots += parts.length;
    opening.minutes += minutesOf(open);
    if (Object.hasOwn(visitsByDay, day)) continue;
    if (parts.every((part) => quiet.has(`${day}/${part}`))) opening.quietDays += 1;
    else opening.unrecordedDays += 1;
  }
  return { daysWithEntries, quietSlots: quiet.size, opening: isKnown ? opening : null };
}

/** The open days of which nobody knows anything, for whoever has to ask. */
export function unrecordedDays(recorded: Recorded, hours: OpeningHours, until: Day): Day[] {
  const quiet = new Set<string>(recorded.quietSlots);
  return daysOf(recorded.month, until).filter((day) => {
    const open = hoursOn(hours, day) ?? [];
    if (open.length === 0 || Object.hasOwn(recorded.visitsByDay, day)) return false;
    return !partsOpen(open).every((part) => quiet.has(`${day}/${part}`));
  });
}

/** Of several months or info points together: what is not known of one is not known of all. */
export function addCoverage(all: readonly Coverage[]): Coverage {
  const sum = <T extends string>(parts: readonly Record<T, number>[], name: T) =>
    parts.reduce((total, part) => total + part[name], 0);
  const known = all.flatMap(({ opening }) => (opening ? [opening] : []));
  return {
    daysWithEntries: sum(all, 'daysWithEntries'),
    quietSlots: sum(all, 'quietSlots'),
    opening:
      all.length === 0 || known.length < all.length
        ? null
        : {
            days: sum(known, 'days'),
            slots: sum(known, 'slots'),
            minutes: sum(known, 'minutes'),
            quietDays: sum(known, 'quietDays'),
            unrecordedDays: sum(known, 'unrecordedDays'),
          },
  };
}

/** Every info point asks for the same months: their days are written out once. */
const written = new Map<string, Day[]>();
const mostWritten = 200;

function daysOf(month: Month, until: Day): Day[] {
  const last = lastDayOf(month) < until ? lastDayOf(month) : until;
  const name = `${month} ${last}`;
  const known = written.get(name);
  if (known) return known;
  const days: Day[] = [];
  for (let day = firstDayOf(month); day <= last; day = dayPlus(day, 1)) days.push(day);
  if (written.size >= mostWritten) written.clear();
  written.set(name, days);
  return days;
}
