/** The lists, opened: what a screen or a command asks for, once, when a note is to be written. */
import { type Lists, type LocalWords, openLists } from '#anonymiser/words/lists.ts';
import { packed } from './packed.ts';

export const openNoteLists = (local: LocalWords = []): Lists => openLists(packed, local);
