/** The same words in English; a missing key does not compile. */
import { counted } from '#texts/format.ts';
import type { PracticeMessages } from './practice-nl.ts';

export const practiceEn: PracticeMessages = {
  practice: {
    heading: 'Practice',
    banner: 'Practice. What you do here does not count.',
    stop: 'Stop practising',
    beginAgain: 'Begin again',
    tryThis: 'Try this',
    steps: {
      visit: 'Save a visit in three taps.',
      undo: 'Undo a visit.',
      warm: 'Give somebody a warm referral.',
    },
    done: 'done',
    sum: (visits: number) =>
      visits === 0 ? 'Nothing practised yet' : `${counted(visits, 'visit', 'visits', 'en')} practised`,
    kept: 'Practised. This does not count.',
    notKept: 'Practising does not work now: the tablet cannot remember the visit. Try again.',
  },
};
