/** The words about the tablet's memory, in its language. */
import { useLanguage } from '#texts/language.ts';
import { storageEn } from './storage-en.ts';
import { type StorageMessages, storageNl } from './storage-nl.ts';

export function useStorageTexts(): StorageMessages {
  return useLanguage() === 'nl' ? storageNl : storageEn;
}
