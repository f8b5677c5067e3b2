/** The words of the comparison between info points, in English. */
import { formatNumber } from '#texts/format.ts';
import type { CompareMessages } from './compare-nl.ts';

const number = (value: number) => formatNumber(value, 'en');

export const compareEn: CompareMessages = {
  title: (period) => `Info points side by side: ${period}`,
  lead: 'Each point is set against its own opening hours. So a small point does not seem idle.',
  onlyOne: 'To compare takes two info points at least.',
  toAll: 'Compare all info points',
  toPoints: 'Add an info point',
  hoursUnknown: (names) => `Not all opening hours are known of these points: ${names}.`,
  toHours: 'Enter the opening hours',
  recorded: {
    kicker: 'What was recorded',
    whole: 'Of every open day it is known whether anybody came',
    missing: (days, of) => `${number(days)} of the ${number(of)} open days were not recorded`,
    parts: ['With visitors', 'Truly nobody', 'Not recorded'],
    about:
      'Open days of each info point. Of a day that was not recorded we know nothing: that is not the same as none.',
  },
};
