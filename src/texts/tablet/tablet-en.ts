/** The same words in English; a missing key does not compile. */
import { counted, formatDay } from '#texts/format.ts';
import type { TabletMessages } from './tablet-nl.ts';

export const tabletEn: TabletMessages = {
  refusal: {
    reasons: {
      'not-json': 'The report did not arrive in good order.',
      'too-large': 'The report is too large.',
      schema: 'The report is not what the hub expects.',
      digest: 'The report was changed on its way.',
      'does-not-add-up': 'The numbers in the report do not add up.',
      'unknown-tablet': 'The hub does not know this tablet any more.',
      'info-point': 'This tablet did not belong to this info point in that month.',
      signature: 'The signature of this tablet is not right.',
      unreadable: 'The tablet cannot read its own count of this month.',
      forked: 'There is a second tablet with the same data.',
    },
    otherReason: 'The hub did not accept the report.',
    callCoordinator: 'Call the coordinator. The visits stay saved on this tablet.',
    tryAgain: 'Send again',
    sendNow: 'Send now',
    busy: 'Sending …',
  },

  tablet: {
    heading: 'This tablet',
    handOver: 'Hand over without a network',
    place: 'Place',
    of: (tablet: string, organisation: string) => `${tablet}, of ${organisation}`,
    infoPoint: 'Info point',
    language: 'Language',
    storage: 'Storage',
    storageState: {
      persistent: 'The browser keeps the visits for good.',
      'best-effort':
        'The browser may erase the visits when the tablet runs full. Put Balieboek on the home screen, then ask again.',
      unknown: 'This browser does not say whether it keeps the visits for good. So send every day.',
    },
    askPersistence: 'Ask to keep for good',
    sending: 'Sending',
    export: 'Month figures of this tablet',
    exportHint: 'Numbers only, no single visits. Works without a network too.',
    noMonths: 'There are no months to download yet.',
    month: 'Month',
    xlsx: 'Download for Excel (XLSX)',
    csv: 'Download as CSV',
    notDownloaded: 'The file could not be made. Try again.',
    practice: 'Practice',
    practiceHint: 'Practise on the same form. What you do there does not count.',
    version: (version: string) => `Version ${version}`,
  },

  afterwards: {
    title: 'Enter afterwards',
    lead: 'Forgotten, or a consultation hour without a tablet? Choose the day and the part of the day. Then enter as many visits as you like.',
    day: 'Which day?',
    part: 'Which part of the day?',
    parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    entered: (visits: number, day: string) => `${counted(visits, 'visit', 'visits', 'en')} on ${formatDay(day, 'en')}`,
    marked: 'These visits are marked as entered afterwards.',
    closed: 'The coordinator has closed this month. What you enter now is shown to the coordinator separately.',
    none: 'There is no earlier day yet: this tablet counts from this month on.',
  },

  enrol: {
    heading: 'Connect this tablet',
    why: 'This tablet does not belong to an info point yet. Ask the coordinator for a connection code.',
    code: 'Connection code',
    codeHint: 'Eight characters, for instance ABCD-1234. The code works once, for a quarter of an hour.',
    submit: 'Connect',
    busy: 'Connecting …',
    wrongForm: 'A connection code has eight letters and digits. Check the code again.',
    noAnswer: 'No connection with the hub. See whether this tablet has internet and try again.',
    office: 'I am a coordinator',
    ipad: 'An iPad? Put Balieboek on the home screen first and open it there. Otherwise Safari erases the visits after seven days without use.',
  },
};
