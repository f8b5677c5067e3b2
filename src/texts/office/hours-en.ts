/** The words around opening hours, in English. */
import { formatDate, formatWeekday } from '#texts/format.ts';
import type { HoursMessages } from './hours-nl.ts';

export const hoursEn: HoursMessages = {
  title: 'When is the info point open?',
  lead: 'With the opening hours you see beside every total whether days are missing. A quiet day is not the same as a day that nobody recorded.',
  fetching: 'Fetching the opening hours …',
  point: 'Info point',
  week: 'An ordinary week',
  from: 'This week holds from',
  fromAbout: 'Earlier weeks go on holding for the months before it.',
  until: (firstDay) => `Now the week that began on ${formatDate(firstDay, 'en')} holds.`,
  none: 'There are no opening hours yet.',
  weekday: (day) => formatWeekday(day, 'en'),
  hoursAbout: 'Write times as 9:00-12:30. Open twice on one day? Put a comma between them. Empty means closed.',
  wrong: 'Write for example 9:00-12:30, or 9:00-12:30, 13:00-17:00.',
  exceptions: 'Days on which it is otherwise',
  noExceptions: 'There are no exceptions.',
  exception: (day, hours) => `${formatWeekday(day, 'en')} ${formatDate(day, 'en')}: ${hours || 'closed'}`,
  remove: 'Remove',
  removeOf: (day) => `Remove: ${formatDate(day, 'en')}`,
  day: 'Day',
  dayMissing: 'Choose a day.',
  hours: 'Open from and until',
  add: 'Add an exception',
  save: 'Save the opening hours',
  saved: (point) => `The opening hours of ${point} are saved.`,
};
