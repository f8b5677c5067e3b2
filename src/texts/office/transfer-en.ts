/** The words of the transfer sheet to the national form, in English. */
import { formatDate, formatMonth, formatNumber } from '#texts/format.ts';
import type { transferNl } from './transfer-nl.ts';

const number = (value: number) => formatNumber(value, 'en');

export const transferEn: typeof transferNl = {
  title: 'Copy into the national form',
  lead: 'By info point, in the order of the form in the Bibliotheekmonitor. Tick what you have copied; your colleagues see it too.',
  infoPoint: 'Info point',
  kind: 'Period',
  byMonth: 'By month',
  byWeek: 'By week',
  week: (day: string) => `Week of ${formatDate(day, 'en')}`,
  inMonth: (month: string) => formatMonth(month, 'en'),
  fetching: 'The transfer sheet is being fetched …',
  noPoints: 'There is no info point yet.',
  choice: 'Choice',
  count: 'Number',
  done: 'Copied',
  tick: (name: string) => `Copied: ${name}`,
  tickedOn: (day: string) => `on ${formatDate(day, 'en')}`,
  changed: (then: number) => `Copied as ${number(then)}. The number has changed since.`,
  progress: (done: number, of: number) => `Copied: ${number(done)} of ${number(of)}.`,
  elsewhere: 'Does not belong in this part',
  total: 'Total',
  notTicked: 'Your tick was not kept. Try again.',
  visitors: 'Visitors',
  weekOnly:
    'By week only the number of visitors can be copied. Topics and outcomes leave the tablet by month only, so that nobody can be recognised. Copy those by month.',
  notMapped: 'Has no place in the form',
  notMappedWhy: 'These choices of ours have no place yet. Nothing is dropped: here they are with their number.',
  allMapped: 'All topics and outcomes have a place.',
  ours: 'Our choice',
  mapping: {
    heading: 'Change the mapping',
    why: 'The exact choices of the form are behind a login. Are they different? Change here where our choices go.',
    version: (version: number) =>
      version === 0
        ? 'This is the mapping that comes with Balieboek.'
        : `This is version ${number(version)} of your own mapping.`,
    none: 'Not in this part',
    newOption: 'New choice of the form',
    add: 'Add it',
    save: 'Save the mapping',
    undo: 'Leave all as it was',
    saved: 'The mapping is saved.',
    overtaken: 'A colleague has just changed the mapping. Open the page again and make your change once more.',
    notSaved: 'The mapping was not saved. Try again.',
  },
};
