/** The words around the figures: the coordinator's month and the municipality's quarters, in English. */
import { counted, formatMonth, formatNumber } from '#texts/format.ts';
import type { monthNl, quartersNl } from './month-nl.ts';

const number = (value: number) => formatNumber(value, 'en');
/** Of a month its name, of a year the year. */
const monthName = (period: string) => (period.length === 4 ? period : formatMonth(period, 'en').replace(/ \d+$/, ''));
const inSentence = (name: string) => `“${name}”`;

export const monthEn: typeof monthNl = {
  title: (month: string, isRunning: boolean) =>
    isRunning ? `How is ${monthName(month)} going?` : `How was ${monthName(month)}?`,
  chooseMonth: 'Month',
  infoPoint: 'Info point',
  all: 'All info points together',
  previous: (month: string) => `To ${month.length === 4 ? month : formatMonth(month, 'en')}`,
  tablets: (tablets: number) =>
    tablets === 0
      ? 'No tablet has delivered for this month yet.'
      : `${counted(tablets, 'tablet', 'tablets', 'en')} delivered for this month.`,
  empty: (month: string) => `No visits yet in ${formatMonth(month, 'en')}.`,
  emptyWhy:
    'That can be right if nobody came yet. Was a tablet in use? Look under Tablets when it was last in contact.',
  toFirstSteps: 'To the first steps',
  emptyNewest: (month: string) => `To ${formatMonth(month, 'en')}, the last month with visits`,
  headline: {
    visits: 'visitors',
    questions: 'questions',
    warm: 'warm referrals',
    courses: 'times a course',
  },
  more: (difference: number, month: string) => `${number(difference)} more than in ${monthName(month)}`,
  fewer: (difference: number, month: string) => `${number(difference)} fewer than in ${monthName(month)}`,
  same: (month: string) => `as many as in ${monthName(month)}`,
  noneBefore: (month: string) => `nothing counted in ${monthName(month)}`,
  wholeBefore: (before: number, month: string) => `all of ${monthName(month)}: ${number(before)}`,
  table: 'Table',
  sections: { topics: 'What about', outcomes: 'How it ended', referrals: 'To whom' },
  groups: 'Per group of topics',
  topics: 'The questions asked most',
  byTarget: 'To whom',
  byWay: 'How',
  most: {
    topic: (name: string) => `Asked most: ${name}`,
    target: (name: string) => `Referred most to: ${name}`,
    way: (name: string) => `Most often like this: ${name}`,
  },
  share: {
    all: (name: string) => `All questions were about ${name}`,
    part: (part: string, name: string) => `${name} is ${part} of all questions`,
    count: (count: number, of: number, name: string) =>
      `${number(count)} of the ${counted(of, 'question', 'questions', 'en')} ${count === 1 ? 'was' : 'were'} about ${name}`,
  },
  outcome: {
    all: (name: string) => `All questions ended in ${inSentence(name)}`,
    part: (part: string, name: string) => `Of the questions, ${part} ended in ${inSentence(name)}`,
    count: (count: number, of: number, name: string) =>
      `${number(count)} of the ${counted(of, 'question', 'questions', 'en')} ended in ${inSentence(name)}`,
  },
  parts: {
    exact: {
      half: 'half',
      third: 'a third',
      quarter: 'a quarter',
      fifth: 'a fifth',
      twoThirds: 'two thirds',
      threeQuarters: 'three quarters',
    },
    almost: (part: string) => `almost ${part}`,
    over: (part: string) => `a little more than ${part}`,
  },
  referrals: {
    none: 'Nobody was referred this month',
    one: (isWarm: boolean) => (isWarm ? 'The one referral was warm' : 'The one referral was cold'),
    allWarm: (of: number) => `All ${number(of)} referrals were warm`,
    noneWarm: (of: number) => `None of the ${number(of)} referrals was warm`,
    some: (warm: number, of: number) =>
      `${number(warm)} of the ${number(of)} referrals ${warm === 1 ? 'was' : 'were'} warm`,
    warm: (count: number) => `${number(count)} warm`,
    cold: (count: number) => `${number(count)} cold`,
    ofWhichWarm: (all: number, warm: number) =>
      warm === 0 ? number(all) : warm === all ? `${number(all)} warm` : `${number(all)}, of which ${number(warm)} warm`,
  },
  files: {
    xlsx: 'Download for Excel (XLSX)',
    ods: 'Download for LibreOffice (ODS)',
    csv: 'Download as CSV',
    csvw: 'Download CSV with metadata for programs (CSVW)',
    json: 'Download as JSON',
  },
  moreFiles: 'Files for programs',
  moreFilesWhy: 'For whoever reads the figures into another program. They hold the same as the other files.',
  makingFile: 'The file is being fetched …',
  fileSteps: {
    tables: 'Making the file: building the tables …',
    writing: 'Making the file: writing the tables …',
    packing: 'Making the file: packing it …',
  },
  stopFile: 'Stop',
  stopFileOf: (name: string) => `Stop: ${name}`,
  notMade: 'The file could not be made. Try again.',
};

export const quartersEn: typeof quartersNl = {
  title: (municipality: string) => `What was done for the people of ${municipality}?`,
  lead: (municipality: string) => `All info points in ${municipality} together, per quarter.`,
  rounding: (fewest: number) =>
    `All numbers are rounded to fives. So nobody can be recognised in them. A quarter with fewer than ${fewest} visitors is not shown.`,
  tooFew: 'too few to show',
  none: 'There are no quarters to show yet. They appear here as soon as visits have been counted.',
  visits: 'Visitors',
  questions: 'Questions',
  quarter: 'Quarter',
  visitsTitle: (shown: number, quarter: string) => `${number(shown)} visitors in the ${quarter}`,
  questionsTitle: (shown: number, quarter: string) => `${number(shown)} questions in the ${quarter}`,
  caption: 'Visitors and questions per quarter, in fives',
  csv: 'Download as CSV',
  notForYou: 'This page is for the municipality.',
  toOffice: 'To the figures of the month',
};
