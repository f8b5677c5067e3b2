/** How long a visit stays on its tablet. Of a month whose visits are gone the tables remain, and go on counting. */
import { type Day, lastDayOf, type Month, mondayOf, monthOf, monthPlus } from './calendar.ts';

/** In months. */
const longestKept = 13;

/** The newest month of which no visit stays, whatever has become of the month. */
export function newestMonthToErase(today: Day): Month {
  return monthPlus(monthOf(today), -longestKept);
}

/** Of a month that was closed nobody looks at single visits any more, but for the picture of this week. */
export function isDoneWith(closedMonth: Month, today: Day): boolean {
  return lastDayOf(closedMonth) < mondayOf(today);
}
