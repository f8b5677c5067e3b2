/** The same words in English; a missing key does not compile. */
import { counted, formatDay } from '#texts/format.ts';
import type { WeekMessages } from './week-nl.ts';

export const weekEn: WeekMessages = {
  heading: 'This week',
  helped: (visits: number) =>
    visits === 0
      ? 'Nobody helped yet this week. What you save at the desk counts here at once.'
      : `${counted(visits, 'visitor', 'visitors', 'en')} helped this week`,
  warm: (referrals: number) => counted(referrals, 'warm referral', 'warm referrals', 'en'),
  perDay: 'Visitors per day',
  onDay: (day: string, visits: number) => `${formatDay(day, 'en')}: ${counted(visits, 'visitor', 'visitors', 'en')}`,
  toCome: (day: string) => `${formatDay(day, 'en')}: still to come`,
  topics: 'What it was most about',
  questions: (questions: number) => counted(questions, 'question', 'questions', 'en'),
};
