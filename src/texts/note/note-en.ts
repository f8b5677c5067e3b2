/** The note without persons, in English. */
import { listed } from '#texts/format.ts';
import type { NoteMessages } from './note-nl.ts';

export const noteEn: NoteMessages = {
  label: 'What was it about? (optional)',
  hint: 'Write no names or numbers. The note stays on this tablet for 28 days.',
  notNow: 'A note is not possible now. Just save the visit without one.',
  opening: 'The word list is being opened …',
  kept: 'This is kept:',
  gaps: (kinds) => `Left out: ${listed(kinds, 'en')}.`,
  kinds: {
    nummer: 'a number',
    'e-mail': 'an e-mail address',
    adres: 'an address',
    datum: 'a date',
    geheim: 'a password or code',
    naam: 'a name',
    woord: 'an unknown word',
    link: 'a link',
  },
  restore: (word) => `Keep “${word}”`,
  removeMore: 'Leave out a word',
  removeWord: (word) => `${word}: leave out`,
  away: 'Remove the note',
  dropped: 'Nothing of this note is kept. The visit is saved as usual.',
  notKept: {
    failed: 'This note cannot be kept. Write it shorter, without names or numbers.',
    slow: 'This note is too hard to check. Write it shorter.',
    'little-left': 'Too little is left to keep. Only write what it was about.',
    long: 'This note is too long. Make it shorter.',
  },
  onVisit: {
    heading: 'Note',
    remove: 'Remove the note',
    removed: 'The note has been removed.',
    notRemoved: 'That did not work. The note is still there. Try again.',
  },
  returning: {
    heading: 'Words under Something else',
    about:
      'These words often came back in the notes of this tablet in the last 28 days. When the coordinator adds a topic for one, nobody has to write it down any more.',
    word: (word, notes) => `${word}: in ${notes} notes`,
    none: 'No word was in ten notes yet. When a word comes back that often, you see it here.',
    stays: 'These words stay on this tablet. Pass them on yourself if you want a new topic.',
  },
};
