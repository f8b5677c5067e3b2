/** The words of "Deze week", in Dutch. */
import { capitalised, counted, formatDay } from '#texts/format.ts';

export const weekNl = {
  heading: 'Deze week',
  helped: (visits: number) =>
    visits === 0
      ? 'Deze week nog niemand geholpen. Wat je bij de balie bewaart, telt hier meteen mee.'
      : `Deze week ${counted(visits, 'bezoeker', 'bezoekers', 'nl')} geholpen`,
  warm: (referrals: number) => `${referrals} warm doorverwezen`,
  perDay: 'Bezoekers per dag',
  onDay: (day: string, visits: number) =>
    `${capitalised(formatDay(day, 'nl'))}: ${counted(visits, 'bezoeker', 'bezoekers', 'nl')}`,
  toCome: (day: string) => `${capitalised(formatDay(day, 'nl'))}: nog niet geweest`,
  topics: 'Waar het het meest over ging',
  questions: (questions: number) => counted(questions, 'vraag', 'vragen', 'nl'),
};

export type WeekMessages = typeof weekNl;
