/** The same words in English; a missing key does not compile. */
import { counted, formatMonth, formatNumber } from '#texts/format.ts';
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
    heading: 'Hand over what waits',
    about:
      'You hand over month figures only, no single visits. Another tablet or the coordinator passes them on. What arrives twice counts once.',
    nothing: 'Nothing waits here. All of this tablet has been received.',
    title: 'As a file',
    file: 'For somebody who has a connection later or elsewhere. Put it on a stick, for instance.',
    make: 'Make the file',
  },
  codes: {
    title: 'With QR codes',
    about: 'For a tablet that lies beside this one. Its camera reads the codes from the screen.',
    make: 'Make the codes',
    words: 'The codes open with these five words only:',
    after: 'Write them down. You will type them on the other tablet. They are not on the screen with the codes.',
    show: (count: number) => (count === 1 ? 'Show the code' : `Show the ${formatNumber(count, 'en')} codes`),
    failed: 'The codes could not be made. Nothing has changed. Try again.',
    tooMany: 'This is too much for codes. Make a file.',
    heading: 'Let the other tablet read this',
    close: 'Done',
    series: {
      place: (number: number, count: number) => `Code ${formatNumber(number, 'en')} of ${formatNumber(count, 'en')}`,
      previous: 'Previous code',
      next: 'Next code',
      run: 'Let it go on by itself',
      hold: 'Hold still',
    },
  },
  takeIn: {
    heading: 'Take in from another tablet',
    about: 'This tablet passes the months on as soon as there is a connection. They remain those of the other tablet.',
    file: 'The file',
    byCodes: 'Or read QR codes',
    byFile: 'A file after all',
    codes: {
      reader: {
        aim: 'Hold the code of the other tablet straight before the camera. The order does not matter.',
        camera: {
          starting: 'The camera is starting. Say yes if the tablet asks.',
          refused: 'The camera may not be used here. Allow it in the settings of the browser, or choose photos below.',
          none: 'This device has no camera that works. Take photos of the codes and choose them below.',
          failed: 'The camera does not start. Close other apps that use it, or choose photos below.',
        },
        picture: 'What the camera sees',
        photos: 'Or choose photos of the codes',
        photosHint: 'Several at once is fine. One code on each photo.',
        photosBusy: 'Reading the photos …',
        unread: (count: number) =>
          count === 1
            ? 'On 1 photo no code can be read. Take it again, straight from the front.'
            : `On ${formatNumber(count, 'en')} photos no code can be read. Take them again, straight from the front.`,
      },
      progress: (read: number, count: number) => `${formatNumber(read, 'en')} of ${formatNumber(count, 'en')} read.`,
      missing: (numbers: string) => `Not yet: ${numbers}.`,
      whole: (count: number) =>
        `${count === 1 ? 'The code has been read.' : `All ${formatNumber(count, 'en')} codes have been read.`} Now type the five words.`,
      faults: {
        foreign: 'This is a code of something else. Point at a code of Balieboek.',
        'newer-code': 'This code is from a newer version. Update this device first.',
        'damaged-code': 'This code is not right. Read it again. What was read already stays.',
      },
    },
    words: 'The five words',
    wordsHint: 'As they stood on the other tablet, with a space in between.',
    submit: 'Take in',
    busy: 'Opening …',
    monthsTaken: (tablet: string, count: number) => `Taken in: ${months(count)} of ${tablet}.`,
    backupTaken: (tablet: string, count: number, sent: number) =>
      `Put back from ${tablet}: ${visits(count)}. You can read them here, not change them. ${months(sent)} go to the hub.`,
    faults: {
      incomplete: 'Choose a file and fill in the five words.',
      'incomplete-codes': 'Read all codes first, then fill in the five words.',
      'no-file-of-ours': 'This file is not from Balieboek. Choose another file.',
      newer: 'This comes from a newer version. Update this device first.',
      damaged: 'This file is damaged or not whole. Make it again on the other tablet.',
      'wrong-words': 'These words do not belong to it. Check them and try again.',
      'other-organisation': 'This is from another library. It is not taken in here.',
      'no-answer': 'The hub does not answer. Try again later. What arrives twice counts once.',
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
