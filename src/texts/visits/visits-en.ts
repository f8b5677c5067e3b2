/** The words around visits that are looked up and corrected, in English. */
import { counted, formatDay } from '#texts/format.ts';
import type { VisitsMessages } from './visits-nl.ts';

const reasons = {
  mistapped: 'Tapped by mistake',
  'turned-out-differently': 'It ended differently',
  double: 'Entered twice',
  'not-a-visit': 'This was not a visit',
  undone: 'Undone',
  'put-back': 'Put back',
  detailed: 'Worked out later',
};

export const visitsEn: VisitsMessages = {
  earlier: {
    title: 'Earlier visits',
    lead: 'These are the visits that are still on this tablet. You can change them, remove them and put them back. The figures follow by themselves.',
    none: 'There are no visits on this tablet yet.',
    noneLeft: 'There are no visits on this tablet now.',
    erased: (months) =>
      `The visits of ${months} are no longer here. The figures stay. Is something wrong? The coordinator can put it right.`,
    closed: 'The coordinator has closed this month. What you change now is shown to the coordinator separately.',
    day: 'Which day?',
    dayWith: (day: string, visits: number) => `${formatDay(day, 'en')} (${counted(visits, 'visit', 'visits', 'en')})`,
    count: (visits: number, day: string) => `${counted(visits, 'visit', 'visits', 'en')} on ${formatDay(day, 'en')}`,
    parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    afterwards: 'entered afterwards',
    toToday: 'To today',
  },

  changes: {
    corrected: (day: string, reason: string) => `Changed on ${formatDay(day, 'en')}. Reason: ${reason}.`,
    removed: (day: string, reason: string) =>
      `Removed on ${formatDay(day, 'en')}. Reason: ${reason}. This visit does not count.`,
    restored: (day: string) => `Put back on ${formatDay(day, 'en')}.`,
  },
  reasons,

  remove: {
    heading: 'Why do you remove this visit?',
    close: 'Keep it',
    reason: 'Choose the reason. The visit then leaves the figures. You can put it back.',
  },

  said: {
    corrected: 'The change has been saved.',
    part: (what: string, was: string, now: string) => `${what}: was ${was}, now ${now}.`,
    question: (number: number) => `Question ${number}`,
    onlyQuestion: 'Question',
    day: 'Day',
    partOfDay: 'Part of the day',
    nothing: 'not filled in',
    removed: (visit: string, reason: string) => `Removed: ${visit}. Reason: ${reason}.`,
    restored: (visit: string) => `Put back: ${visit}. This visit counts again.`,
  },

  correct: {
    title: 'Change a visit',
    lead: 'Tap what has to change in the sentence. The rest stays as it is.',
    leavePart: 'This is right',
    reason: 'Why do you change this?',
    reasons,
    save: 'Save the change',
    leave: 'Leave it as it was',
    whyNot: {
      open: 'Finish the visit first. An answer is missing.',
      unchanged: 'Nothing has changed yet.',
      noReason: 'Choose why you change this.',
    },
    gone: 'This visit was just removed, or is no longer on this tablet. Your change has not been saved.',
    voided: 'This visit was removed. Put it back if you want to change it.',
    restore: 'Put back',
    toList: 'To the earlier visits',
  },

  unknown: {
    title: 'This visit is not here',
    body: 'It may be on another tablet, its month may be closed, or the tablet was wiped since. Visits never go from one tablet to another.',
  },
};
