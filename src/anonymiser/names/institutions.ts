/** Names that are nobody's: of a school, a street's cinema, a museum. */
import type { Note } from '#anonymiser/note.ts';
import { houses, institutions, particles } from '#anonymiser/words/person-words.ts';

/** "park Sonsbeek", "Anne Frank Huis", "zwembad de Vijver": a word beside it tells that nobody is meant. */
export function isInInstitution(note: Note, at: number): boolean {
  const touches = (left: number) => /^\s?$/.test(note.text.slice(note.words[left]?.end, note.words[left + 1]?.start));
  const joins = (index: number) => /^\s?&/.test(note.text.slice(note.words[index]?.end));
  const isPartOfName = (index: number) => note.words[index]?.capital || particles.has(note.words[index]?.low ?? '');
  for (let before = at - 1; before >= at - 4 && before >= 0 && touches(before); before -= 1) {
    const low = note.words[before]?.low ?? '';
    if (institutions.has(low) || /^(?:sint|st)$/.test(low)) return true;
    if (!isPartOfName(before)) break;
  }
  if (/&\s?$/.test(note.text.slice(0, note.words[at]?.start))) return true;
  for (let after = at + 1; after <= at + 3 && after < note.words.length && touches(after - 1); after += 1) {
    const word = note.words[after];
    if (word && institutions.has(word.low) && (word.capital || houses.has(word.low))) return true;
    if (!isPartOfName(after)) break;
    if (joins(after)) return true;
  }
  return joins(at);
}
