/** The same words in English; a missing key does not compile. */
import { counted, formatMonth } from '#texts/format.ts';
import type { HandOverMessages } from './hand-over-nl.ts';

const visits = (count: number) => counted(count, 'visit', 'visits', 'en');
const months = (count: number) => counted(count, 'month', 'months', 'en');

const answers = {
  waiting: 'waits for a connection',
  refused: 'not accepted by the hub',
  accepted: 'received by the hub',
  'already-known': 'the hub had it already',
  superseded: 'the hub had a newer one',
  held: 'waits for the coordinator to say yes',
};

export const handOverEn: HandOverMessages = {
  heading: 'Hand over without a network',
  made: {
    busy: 'Working …',
    words: 'The file is with the downloads. It opens with these five words only:',
    once: 'Write them down now. They are nowhere else and do not come back.',
    failed: 'The file could not be made. Nothing has changed. Try again.',
  },
  months: {
    heading: 'Hand over what waits as a file',
    about:
      'The file holds month figures only, no single visits. Another tablet or the coordinator passes them on. What arrives twice counts once.',
    make: 'Make the file',
  },
  takeIn: {
    heading: 'Take in a file of another tablet',
    about: 'This tablet passes the months on as soon as there is a connection. They remain those of the other tablet.',
    file: 'The file',
    words: 'The five words',
    wordsHint: 'As they stood on the other tablet, with a space in between.',
    submit: 'Take in',
    busy: 'Opening …',
    monthsTaken: (tablet: string, count: number) => `Taken in: ${months(count)} of ${tablet}.`,
    backupTaken: (tablet: string, count: number, sent: number) =>
      `Put back from ${tablet}: ${visits(count)}. You can read them here, not change them. ${months(sent)} go to the hub.`,
    faults: {
      incomplete: 'Choose a file and fill in the five words.',
      'no-file-of-ours': 'This file is not from Balieboek. Choose another file.',
      newer: 'This file is from a newer version. Update this tablet first.',
      damaged: 'This file is damaged or not whole. Make it again on the other tablet.',
      'wrong-words': 'These words do not belong to this file. Check them and try again.',
      'other-organisation': 'This file is from another library. This tablet does not take it in.',
      own: 'This is a backup of this very tablet. Everything is here already.',
      'not-kept': 'It could not be kept here. Make room on the tablet. The file stays good.',
    },
  },
  carried: (
    month: string,
    count: number,
    answer: 'waiting' | 'accepted' | 'already-known' | 'superseded' | 'held' | 'refused',
  ) => `${formatMonth(month, 'en')}, ${visits(count)}: ${answers[answer]}`,
  backup: {
    heading: 'Backup of this tablet',
    about:
      'Do this together with the coordinator. This file also holds the single visits, without notes. Keep it in a safe place.',
    make: 'Make a backup',
  },
  empty: {
    heading: 'Empty this tablet',
    about: 'Everything on this tablet goes. What the hub has received still counts.',
    act: 'Empty …',
    sure: 'Are you sure? This cannot be undone.',
    now: 'Yes, empty it',
    cancel: 'Never mind',
    stillHere: (unsent: number, unsentMonths: number, carried: number) =>
      `Not now. Still waiting: ${[
        ...(unsent > 0 ? [`${visits(unsent)} of this tablet`] : []),
        ...(unsent === 0 && unsentMonths > 0 ? [`${months(unsentMonths)} of this tablet`] : []),
        ...(carried > 0 ? [`${months(carried)} of other tablets`] : []),
      ].join(' and ')}.`,
    send: 'Hand it over above, or go to a place with a network. It can be emptied once this tablet hears that all of it arrived.',
    refused: (count: number) =>
      `The hub did not accept ${months(count)}. Call the coordinator. The page Tablet says why.`,
    failed: 'It could not be emptied. Nothing is gone. Try again.',
  },
};
