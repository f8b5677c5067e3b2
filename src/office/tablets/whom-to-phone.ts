/** Which tablet asks for a call first, and why: the one sentence above all others. */
import { type Day, daysBetween, dutchDayOf } from '#domain/calendar.ts';
import type { Tablet } from '#wire/tablets.ts';

export type Reason = 'unsent' | 'never' | 'silent' | 'clock';
export type ToPhone = { tablet: Tablet; reason: Reason; days: number };

/** A consultation hour is held once a week; a tablet that is silent for longer than two of them is not just resting. */
const silentFrom = 15;
/** In seconds: from here on a visit near midnight or a month's end may get another day than it had. */
const wrongClockFrom = 15 * 60;

/** The most pressing first: what may be lost before what is merely late. `undefined` when nobody needs a call. */
export function whomToPhone(tablets: readonly Tablet[], today: Day): ToPhone | undefined {
  return tablets
    .filter(({ isRevoked }) => !isRevoked)
    .flatMap((tablet) => reasonFor(tablet, today) ?? [])
    .sort((one, other) => order[one.reason] - order[other.reason] || other.days - one.days)[0];
}

/** How many others ask for a call as well. */
export function howManyToPhone(tablets: readonly Tablet[], today: Day): number {
  return tablets.filter((tablet) => !tablet.isRevoked && reasonFor(tablet, today)).length;
}

const order: Record<Reason, number> = { unsent: 0, silent: 1, never: 2, clock: 3 };

function reasonFor(tablet: Tablet, today: Day): ToPhone | undefined {
  const { lastContact, unsentDays, clockDifferenceSeconds } = tablet;
  if (!lastContact) return { tablet, reason: 'never', days: 0 };
  const silent = daysBetween(dutchDayOf(new Date(lastContact)).day, today);
  // On the day itself it may still be on its way: several visits go together.
  const waits = unsentDays === null ? 0 : unsentDays + silent;
  if (waits > 0) return { tablet, reason: 'unsent', days: waits };
  if (silent >= silentFrom) return { tablet, reason: 'silent', days: silent };
  if (Math.abs(clockDifferenceSeconds ?? 0) >= wrongClockFrom) return { tablet, reason: 'clock', days: 0 };
  return undefined;
}
