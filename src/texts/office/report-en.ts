/** The words of the report of a month or year: its sections, what they rest on, and the page on paper, in English. */
import { formatMonth, formatNumber, formatShare } from '#texts/format.ts';
import type { reportNl } from './report-nl.ts';

const number = (value: number) => formatNumber(value, 'en');
const share = (part: number, of: number) => (of > 0 ? ` (${formatShare(part / of, 'en')})` : '');

export const reportEn: typeof reportNl = {
  kind: 'Period',
  byMonth: 'By month',
  byYear: 'By year',
  year: (year: string, isRunning: boolean) => (isRunning ? `How is ${year} going?` : `How was ${year}?`),
  emptyYear: (year: string) => `No visits yet in ${year}.`,
  where: 'Of whom',
  municipality: (name: string) => `Municipality of ${name}`,
  than: {
    nothing: (period: string) => `${period}: nothing recorded`,
    before: (count: number, period: string) => `${period}: ${number(count)} in all`,
  },
  sections: {
    months: 'Through the year',
    kinds: 'What kind of question',
    courses: 'To a course',
    people: 'Who came',
    help: 'Help with what',
    when: 'When',
    setting: 'Where',
    arrival: 'How they came',
    length: 'How long',
    signs: 'What was noticed',
    points: 'By info point',
  },
  mostly: (label: string, count: number, of: number) => `Most often “${label}”: ${number(count)} of ${number(of)}`,
  tie: 'Nothing stands out',
  notNoted: 'This was not noted',
  none: 'Not noted in this time',
  length: (long: number, known: number) =>
    `${number(long)} of the ${number(known)} took longer than 20 minutes${share(long, known)}`,
  lengthKnown: (known: number, of: number) =>
    `The length was filled in for ${number(known)} of the ${number(of)}. The rest does not count here.`,
  courses: (pointedTo: number, enrolled: number) =>
    `Pointed to a course: ${number(pointedTo)}, helped to enrol: ${number(enrolled)}`,
  noCourses: 'Nobody was pointed to a course',
  when: (day: string, part: string, count: number) => `Busiest: ${day}, ${part} (${number(count)})`,
  busiest: (month: string, count: number) => `The busiest month was ${month}: ${number(count)}`,
  eachMonth: 'Visitors and questions by month',
  visits: 'Visitors',
  questions: 'Questions',
  ended: {
    title: (group: string, count: number, of: number) =>
      `Help with “${group}” went on elsewhere most often: ${number(count)} of ${number(of)}`,
    none: 'All questions stayed at the info point',
    parts: ['Without a referral', 'Referred', 'To a course'],
  },
  flow: {
    title: (from: string, to: string, count: number) => `Most often from “${from}” to “${to}”: ${number(count)}`,
    rest: 'Others',
  },
  points: {
    title: (name: string, count: number) => `Most visitors per 10 hours open: ${name} (${number(count)})`,
    unknown: 'No fair comparison yet: the opening hours are not known of every point',
  },
  rests: {
    heading: 'What this rests on',
    open: (days: number, withEntries: number, quiet: number, unrecorded: number) =>
      `Open days: ${number(days)}. With visitors: ${number(withEntries)}. Truly nobody: ${number(quiet)}. Not recorded: ${number(unrecorded)}.`,
    hoursUnknown: (withEntries: number) =>
      `The opening hours are not known of every day. Days with visitors: ${number(withEntries)}.`,
    quiet: (slots: number) => `Parts of a day on which the desk says nobody came: ${number(slots)}.`,
    tablets: (delivered: number, of: number) => `Tablets that delivered: ${number(delivered)} of ${number(of)}.`,
    silent: (tablet: string, point: string, when: string) => `Nothing yet of ${tablet} (${point}): ${when}.`,
    afterwards: (count: number, of: number) =>
      `Entered afterwards: ${number(count)} of ${number(of)}${share(count, of)}.`,
    corrections: (count: number) => `Corrections by the coordinator: ${number(count)}.`,
    running: 'This time is still going on: the figures still grow.',
    notClosed: 'Not closed yet.',
    closed: 'Closed.',
    partlyClosed: (closed: number, of: number) => `Closed: ${number(closed)} of ${number(of)} in all.`,
    addendum: (point: string, month: string, visits: number, changed: number) =>
      `After closing ${formatMonth(month, 'en')} at ${point}: ${visits < 0 ? '' : '+'}${number(visits)}, ${number(changed)} changed.`,
  },
  standing: {
    toClosed: 'See the figures as they were closed',
    toNow: 'To the figures of now',
    closed: 'These are the figures as they were closed.',
    closedAndMore: 'These are the figures as they were closed. What came later is not in them.',
  },
  downloadTable: 'Save as a file',
  paper: {
    open: 'See it on paper',
    print: 'Print, or save as PDF',
    back: 'Back to the figures',
    title: (period: string) => `Report of ${period}`,
    of: (organisation: string) => `Info point for digital government · ${organisation}`,
    lead: (visits: number, questions: number) =>
      `Visitors: ${number(visits)}. Questions they brought: ${number(questions)}. This report shows what they were about, how they ended and what is still missing.`,
    short: 'In short',
    figure: 'What',
    now: 'Number',
    tables: 'The figures',
    empty: (titles: string) => `Nothing was counted here in this period: ${titles}.`,
    inFiles:
      'Counts by day, and topics beside outcomes, target groups or referrals, are in the files that go with this report.',
    means: 'What the figures mean',
    made: (organisation: string, day: string) => `Made by ${organisation} on ${day}, with Balieboek.`,
  },
};
