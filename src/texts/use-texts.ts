/** The words of the desk in the tablet's language, given from above so that a second language is loaded only when chosen. */
import { createContext, useContext } from 'react';
import { type Messages, nl } from './nl.ts';

export const TextsContext = createContext<Messages>(nl);

export function useTexts(): Messages {
  return useContext(TextsContext);
}
