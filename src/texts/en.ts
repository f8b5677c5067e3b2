/** The same words in English; a missing key does not compile. */
import { capitalised, counted, formatClock, formatDay, formatMonth, formatWeekday } from './format.ts';
import type { Messages } from './nl.ts';

export const en: Messages = {
  appName: 'Balieboek',
  skipToContent: 'Skip to content',

  nav: {
    label: 'Main menu',
    desk: 'Desk',
    rush: 'Rush',
    today: 'Today',
    afterwards: 'Afterwards',
    tablet: 'This tablet',
    office: 'Office',
  },

  visitForm: {
    heading: 'New visit',
    favourites: 'Often chosen',
    step: {
      group: 'What is it about?',
      topic: 'What exactly?',
      outcome: 'How did it end?',
      target: 'To whom do you refer?',
      way: 'How did you refer?',
    },
    answered: 'Finished',
    refer: 'Refer',
    warm: 'Warm referral',
    cold: 'Information given',
    search: 'Search the list',
    nothingFound: 'Nothing found. Try another word.',
    unknownTarget: 'Not on the list',
    doesThisCount: 'Does this count?',
    back: 'Back',
    backTo: (step: string) => `Back to ${step}`,
    anotherQuestion: 'Another question',
    saveWithout: 'Save, no more questions',
    anotherQuestionHint: 'First choose how this question ended. Then comes the next question.',
    clear: 'Clear',
    sameAgain: 'Same again',
    leftAlone: {
      heading: 'A visit is still open',
      body: 'The answers are hidden for now, because nobody touched the tablet.',
      goOn: 'Go on',
    },
    soFar: 'This visit so far',
    empty: 'Tap what it is about.',
    question: (number: number) => `Question ${number}`,
    saving: 'Saving …',
    saved: 'Saved on this tablet',
    saveAgain: 'Save again',
    notSaved: {
      full: 'The tablet is full. This visit is not saved yet. Make room and save again, or write it on paper for now.',
      closed:
        'The storage of this tablet does not respond. This visit is not saved yet. Close other tabs of Balieboek and save again.',
      silent: 'The storage gives no answer. This visit is not saved yet. Save again, or note it on paper for now.',
      newer: 'Another window has a new version. This visit is not saved yet. Reload this window.',
      blocked: 'Another window holds the storage. This visit is not saved yet. Close other windows.',
      wiped: 'The browser wiped the storage. This visit is not saved yet. Note it down and reload this window.',
      unknown: 'This visit is not saved yet. Your answers are still here. Try again, or write it on paper for now.',
      elsewhere: 'This visit was saved in another window. Look at Today. Is this another visitor? Then save again.',
    },
    noNoteNow: 'A note is not possible now. Just save the visit without one.',
    noteDropped: 'The note was not kept.',
    draftNotKept: 'Note: this tablet cannot keep an unfinished visit right now. Do not reload this page.',
  },

  details: {
    heading: 'Know more? (optional)',
    done: 'Done',
    notFilled: 'not filled in',
    setting: 'Where',
    arrival: 'How they came',
    targetGroups: 'Target group',
    targetGroupsHint: 'Choose what you see yourself. Do not ask.',
    length: 'Length',
    signs: 'Signs',
    helpArea: 'Help with',
  },

  today: {
    heading: 'Today',
    helped: (visits: number) =>
      visits === 0 ? 'Nobody helped yet today' : `${counted(visits, 'visitor', 'visitors', 'en')} helped today`,
    warm: (referrals: number) => `${referrals} referred warmly`,
    all: 'All visits of today',
    empty: 'No visits yet today. What you save at the desk appears here at once.',
    toDesk: 'To the desk',
    practise: 'Practise first',
    undo: 'Undo',
    remove: 'Remove',
    correct: 'Change',
    correctOf: (visit: string) => `Change: ${visit}`,
    earlier: 'Earlier visits',
    removeOf: (visit: string) => `Remove: ${visit}`,
    undoOf: (visit: string) => `Undo: ${visit}`,
    restoreOf: (visit: string) => `Put back: ${visit}`,
    removed: 'Visit removed. It does not count.',
    restore: 'Put back',
    fixed: 'Counted before this tablet started anew. This visit can no longer change.',
    notChanged: 'That did not work. The visit has not changed. Try again.',
    part: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  },

  sending: {
    label: 'Sending',
    nothingYet: 'No visits yet this month',
    received: (visits: number, at: Date) => `${visits} of ${visits} received at ${formatClock(at, 'en')}`,
    waiting: (visits: number, oldest: string) =>
      `${counted(visits, 'visit', 'visits', 'en')} not sent yet, oldest from ${oldest}`,
    today: 'today',
    weekday: (day: string) => formatWeekday(day, 'en'),
    longAgo: (day: string) => formatDay(day, 'en'),
    savedHere: 'Saved on this tablet.',
    obstacle: {
      'no-network': 'No connection. Carry on, everything stays saved.',
      stranger: 'The wifi does not let Balieboek through yet. Carry on, everything stays saved.',
      trouble: 'The hub cannot receive anything now. Carry on, everything stays saved.',
      tablet: 'Sending does not work now. Carry on, everything stays saved.',
    },
    overdue: 'That is a day or longer. Find wifi, or call the coordinator.',
    unlinked: 'This tablet is not linked any more. Carry on, everything stays saved.',
    linkAgain: 'Link again',
    refused: (month: string) => `${capitalised(formatMonth(month, 'en'))} of this tablet was not accepted.`,
  },

  update: {
    ready: 'There is a new version. It will be used as soon as you are ready.',
    use: 'Use now',
    finishFirst: 'Finish this visit first.',
  },

  crash: {
    heading: 'Something went wrong',
    body: 'What was saved is still saved. Open Balieboek again to go on.',
    reload: 'Open again',
    details: 'For who looks into it',
  },

  noStorage: {
    heading: 'This browser cannot keep anything',
    body: 'Balieboek cannot hold visits here. Do not use a private window, allow storage for this site and open Balieboek again.',
  },

  insecure: {
    heading: 'This address is not safe enough',
    body: (address: string) =>
      `You opened Balieboek at ${address}, without https. The browser then does not allow visits to be kept and signed without a network. So Balieboek does not start here.`,
    action: 'Open the same address with https:// in front. No luck? Ask the coordinator for the right address.',
    forTheCoordinator: 'For the administrator: set TLS_CERT and TLS_KEY, or put the hub behind a proxy with https.',
  },

  notFound: {
    heading: 'This page does not exist',
    body: 'The address is wrong or the page has moved.',
    toDesk: 'To the desk',
  },
  loading: 'Opening …',
  offlinePage: 'This page could not be opened. Try again when there is a connection.',
};
