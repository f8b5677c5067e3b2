/** Which words come back in the notes of one tablet: what many visitors asked may deserve a topic of its own. */
import { placeholder } from './note.ts';

export type ReturningWord = { word: string; notes: number };

/** A word that fewer notes hold says too little, and could tell of one visitor. */
const fewestNotes = 10;
const shortestWord = 3;
const wordShape = /\p{L}[\p{L}'-]*/gu;

/** `notes` as they were kept. In each a word counts once; the commonest come first. */
export function returningWords(notes: readonly string[]): ReturningWord[] {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const word of wordsOf(note)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fewestNotes)
    .map(([word, count]) => ({ word, notes: count }))
    .sort((one, other) => other.notes - one.notes || one.word.localeCompare(other.word, 'nl'));
}

function wordsOf(note: string): Set<string> {
  const words = note.replace(placeholder, ' ').toLowerCase().match(wordShape) ?? [];
  return new Set(words.filter((word) => word.length >= shortestWord && !sayNothing.has(word)));
}

/** Words that stand in any note, whatever it is about. */
const sayNothing = new Set(
  `aan af al alle alleen als altijd ander andere anders bij bijna bleek daar dan dat de deze die dit doen door dus een
  eens eerst eigenlijk elke en er even gaan gaat gedaan geen geeft gegeven geholpen geweest ging had hadden haar heb
  hebben heeft hem het hier hij hoe hun iemand iets ik in is je jij kan keer komen komt kon krijgen krijgt kreeg kunnen
  zoek zoekt zoeken zocht belt belde bellen gebeld naam man vrouw heer laten lukt lukte maar maken maakt met meer meneer mensen met mevrouw mijn moest moet moeten mocht naar niet niets nog
  nodig nu of om omdat ons ook onder ontvangen over pas samen sinds soms staan staat steeds te tegen terug toch toen tot
  uit van vanaf vandaag veel verder via voor vraag vraagt vragen vroeg waar wanneer want waren was wat weer weet wel welke
  weten werd werken werkt wie wij wil wilde willen word worden wordt zei zelf ze zij zijn zo zou zonder zijn
  about also and any are ask asked asks but can cannot could did does for from get had has have help helped her him his
  how into its just more needs new not now off only our out own she some still that the their them then there they this
  too use want wanted wants was were what when where which who why will with would you your`.split(/\s+/),
);
