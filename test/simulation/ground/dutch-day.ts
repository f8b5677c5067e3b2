/** The Dutch date of an instant by the rule of summer time itself, without a time zone database: a second opinion on the calendar. */
export function dutchDayByRule(instant: number): string {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
  return new Date(instant + (isSummer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10);
}

/** 01:00 UTC on the last Sunday of the month (0 is January). */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
