/** The words of the note, in the language of the tablet. */
import { useLanguage } from '#texts/language.ts';
import { noteEn } from './note-en.ts';
import { type NoteMessages, noteNl } from './note-nl.ts';

export function useNoteTexts(): NoteMessages {
  return useLanguage() === 'nl' ? noteNl : noteEn;
}
