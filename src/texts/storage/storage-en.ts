/** What the tablet says when its memory does not work as it should, in English. */
import { counted, formatDay } from '#texts/format.ts';
import type { StorageMessages } from './storage-nl.ts';

export const storageEn: StorageMessages = {
  trouble: {
    full: 'The tablet is full. New visits cannot be saved now. Make room, or note them on paper for now.',
    closed: 'The storage of this tablet is closed. New visits cannot be saved now.',
    silent: 'The storage of this tablet gives no answer. Look for “Saved” at every visit.',
    newer: 'There is a new version in another window. Reload this window.',
    blocked: 'Another window with an old version holds the storage. Close that window.',
    wiped: 'The browser wiped the storage of this tablet. Reload this window.',
  },
  tryAgain: 'Try again',
  reload: 'Reload',
  start: {
    heading: 'Balieboek cannot open the storage',
    kept: 'What was saved is not gone. Only nothing can be added now.',
  },
  evicted: {
    heading: 'The browser wiped visits',
    body: (visits: number, day: string) =>
      `This tablet held ${counted(visits, 'visit', 'visits', 'en')}, the last on ${formatDay(day, 'en')}. What the hub had is still there. What was still to be sent is gone.`,
    what: 'Call the coordinator, who can see at the hub until when all is there. Then link the tablet again.',
    done: 'I have read this',
  },
  log: {
    heading: 'Faults',
    none: 'Nothing went wrong.',
    some: (faults: number) => `${counted(faults, 'fault', 'faults', 'en')} on this tablet.`,
    hint: 'The fault log holds no visits and no text. Send it to whoever looks into the fault.',
    download: 'Download fault log',
  },
};
