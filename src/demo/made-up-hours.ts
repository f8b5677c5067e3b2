/** When the made-up info points are open: on the days on which their made-up visits fall, each to its own size. */
import { type Month, monthPlus } from '#domain/calendar.ts';
import type { OpeningHours } from '#domain/reading/opening-hours.ts';
import type { MadeUpPoint } from './made-up-library.ts';

const months = 12;
/** As the made-up year has them. */
const holidays = ['01-01', '04-27', '12-25', '12-26'];
const [busy, quiet] = [50, 20];

/** The busiest is open on two evenings as well, the quietest in the afternoon mostly. `lastMonth` is the newest of twelve. */
export function madeUpHours({ usualVisits }: Pick<MadeUpPoint, 'usualVisits'>, lastMonth: Month): OpeningHours {
  const first = monthPlus(lastMonth, 1 - months);
  const afternoon = [{ from: '13:00', until: '17:00' }];
  const day = [{ from: usualVisits < quiet ? '11:00' : '09:00', until: '17:00' }];
  const long = usualVisits > busy ? [...day, { from: '18:00', until: '20:30' }] : day;
  const years = [...new Set([first.slice(0, 4), lastMonth.slice(0, 4)])];
  return {
    weeks: [{ from: `${first}-01`, days: [afternoon, long, day, long, day, day, []] }],
    exceptions: years.flatMap((year) => holidays.map((date) => ({ day: `${year}-${date}`, hours: [] }))),
  };
}
