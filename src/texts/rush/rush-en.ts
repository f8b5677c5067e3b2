/** The same words in English; a missing key does not compile. */
import { counted, formatDay } from '#texts/format.ts';
import type { RushMessages } from './rush-nl.ts';

export const rushEn: RushMessages = {
  rush: {
    heading: 'Rush',
    lead: 'One tap is one visitor. The rest can wait.',
    tiles: 'What does the visitor come for?',
    tally: (visits: number) => `${visits} tallied`,
    sum: (visits: number) =>
      visits === 0 ? 'Nobody tallied yet today' : `${counted(visits, 'visitor', 'visitors', 'en')} tallied today`,
    wanting: (visits: number) => `${visits} to detail`,
    kept: 'Saved on this tablet:',
    last: 'Just tallied',
    notKept: 'Not saved yet',
    dropIt: 'Do not count after all',
    dropOf: (group: string) => `Do not count after all: ${group}`,
    againOf: (group: string) => `Save again: ${group}`,
    elsewhere: (taps: number) => `${counted(taps, 'tap in the rush is', 'taps in the rush are', 'en')} not saved yet.`,
    toRush: 'To Rush',
  },

  waiting: {
    heading: 'Still to detail',
    none: 'There is nothing to detail now.',
    hint: 'Do you leave a visit as it is? Then it counts as “no detail given”. That is fine.',
    today: 'Today',
    day: (day: string) => formatDay(day, 'en'),
    visitors: (visits: number) => counted(visits, 'visitor', 'visitors', 'en'),
    all: 'Show all',
  },

  detail: {
    title: 'Detail',
    of: (group: string, day: string, part: string) => `${group}: ${part}, ${day}`,
    after: (visits: number) => `${visits} more after this`,
    later: 'Do this later',
    kept: 'Saved on this tablet. This is the next visit.',
    gone: 'This visit was detailed or taken away already.',
  },
};
