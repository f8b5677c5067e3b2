/** Names that are nobody's: of a school, a street's cinema, a museum. */
import type { Note } from '#anonymiser/note.ts';
import { calledAfter, shops } from '#anonymiser/words/called-after.ts';
import { houses, institutions, particles, people } from '#anonymiser/words/person-words.ts';

/** "park Sonsbeek", "Anne Frank Huis", "zwembad de Vijver": a word beside it tells that nobody is meant. */
/** "Anne Frankplein", "Titus Brandsmahuis", "Schilderswijk": the house, the street or the quarter in one word with a name. */
const always =
  /\p{L}{3}(?:straat|laan|plein|school|ziekenhuis|kade|singel|gracht|steeg|college|lyceum|bibliotheek|museum|theater|stadion|sluis|tunnel|viaduct)$/u;
/** These end family names too: an article must stand before them. */
const withArticle =
  /\p{L}{3}(?:huis|wijk|buurt|park|hof|brug|kerk|dijk|weg|haven|markt|polder|bos|toren|poort|hal|zaal|fonds|prijs|dag|route|team|bus)$/u;

const isNameOf = ({ lists }: Note, stem: string) =>
  stem.length > 2 && (lists.isName(stem) || (stem.endsWith('s') && lists.isName(stem.slice(0, -1))));
const built = /(?:brug|park|kerk|toren|tunnel|hal|zaal|haven|fonds|prijs|dag|route|sluis)$/;

function isNamedAfter(note: Note, at: number): boolean {
  const word = note.words[at];
  if (!word?.capital) return false;
  if (always.test(word.low)) return true;
  if (!withArticle.test(word.low)) return false;
  const stem = word.low.replace(
    /(?:s|e|en)?(?:huis|wijk|buurt|park|hof|brug|kerk|dijk|weg|haven|markt|polder|bos|toren|poort|hal|zaal|fonds|prijs|dag|route|team|bus)$/,
    '',
  );
  if (stem.length > 4 && note.lists.is('family', stem) && !note.lists.isWord(stem)) return true;
  // "Wilhelminabrug", "Beatrixpark": no family is called after somebody's first name with one of these.
  if (word.low.endsWith('huis') && note.lists.is('first', word.low.slice(0, -4)) && word.low.length > 9) return true;
  if (built.test(word.low) && isNameOf(note, word.low.replace(built, ''))) return true;
  for (let before = at - 1; before >= at - 3 && before >= 0; before -= 1) {
    const { low = '', capital = false } = note.words[before] ?? {};
    if (/^(?:de|het|t)$/.test(low)) return true;
    if (!capital && !particles.has(low)) return false;
  }
  return false;
}

export function isInInstitution(note: Note, at: number): boolean {
  const touches = (left: number) =>
    /^\.?\s?["“„']?$/.test(note.text.slice(note.words[left]?.end, note.words[left + 1]?.start));
  if (isInPhrase(note, at)) return true;
  // "in De Meerpaal": a house.
  const article = note.words[at - 1];
  if (article?.capital && /^(?:de|het|t)$/.test(article.low) && note.words[at - 2]?.low === 'in') return true;
  const isFirst = (index: number) => note.lists.is('first', note.words[index]?.low ?? '');
  // "Wolters & Zoon" is a firm, "Reza & Shirin" are two people.
  const joins = (index: number) =>
    /^\s?&/.test(note.text.slice(note.words[index]?.end)) && !(isFirst(index) && isFirst(index + 1));
  const isPartOfName = (index: number) => note.words[index]?.capital || particles.has(note.words[index]?.low ?? '');
  for (let before = at - 1; before >= at - 4 && before >= 0 && touches(before); before -= 1) {
    const low = note.words[before]?.low ?? '';
    if (institutions.has(low) || isHouse(note, low) || /^(?:sint|st|mgr)$/.test(low))
      return !isOwned(note, before, at) && !isOwner(note, before, at);
    if (!isPartOfName(before)) break;
  }
  if (/&\s?$/.test(note.text.slice(0, note.words[at]?.start)) && !(isFirst(at - 1) && isFirst(at))) return true;
  for (let after = at + 1; after <= at + 5 && after < note.words.length && touches(after - 1); after += 1) {
    const word = note.words[after];
    // "Bram Schuurman van de GGD": who works there.
    if (word?.low === 'van' && /^(?:de|het|t|een)$/.test(note.words[after + 1]?.low ?? '') && isFirst(at)) break;
    if (word && institutions.has(word.low) && (word.capital || houses.has(word.low))) return true;
    if (isNamedAfter(note, after)) return true;
    if (!isPartOfName(after)) break;
    if (joins(after)) return true;
  }
  return joins(at) || isNamedAfter(note, at);
}

/** "het bedrijf van Tarik Aydin": somebody's, with a first name and a family's. */
function isOwned(note: Note, firm: number, at: number): boolean {
  const [of, first, family] = note.words.slice(firm + 1, firm + 4);
  return (
    at > firm + 1 &&
    owned.test(note.words[firm]?.low ?? '') &&
    of?.text === 'van' &&
    first?.capital === true &&
    family?.capital === true &&
    note.lists.is('first', first.low)
  );
}

/** "kapper Soufiane wil": who does what only somebody does. */
const isOwner = ({ words, lists }: Note, firm: number, at: number) =>
  at === firm + 1 &&
  /^(?:kapper|slager|garage|bakker|fysio|praktijk|apotheek|opticien|salon|winkel|makelaar)$/.test(
    words[firm]?.low ?? '',
  ) &&
  lists.is('first', words[at]?.low ?? '') &&
  people.test(words[at + 1]?.low ?? '');

/** "koffiehuis", "theetuin", "rijksmuseum": what its last part says. */
const isHouse = ({ lists }: Note, low: string) =>
  /\p{L}{2}(?:museum|theater|tuin|room|winkel|club|vereniging|school|bakkerij|boerderij|kwekerij|[tw]heehuis|koffiehuis|eethuis|wijnhuis|pannenkoekenhuis|hotel|manege|makelaar)$/u.test(
    low,
  ) && lists.isWord(low);

const owned =
  /^(?:uitvaart|huis|cursus|bedrijf|firma|winkel|garage|salon|restaurant|bakkerij|praktijk|atelier|slagerij|kapper|autobedrijf)$/;

const anyOf = (names: readonly string[], unless = '') =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\p{N}])${unless}`,
    'gu',
  );
const phrase = anyOf(calledAfter);
const shop = anyOf(shops, `(?!\\s(?:${people.source.slice(1, -1)}))`);
const phrasesOf = new WeakMap<Note, { start: number; end: number }[]>();

/** "bij Van der Valk": where somebody is or goes; a family without the word before it. */
const inns = /(?<=(?<!\p{L})(?:bij|naar|in|van|hotel|restaurant|motel|tegenover|naast)\s)van der valk(?!\p{L})/gu;

/** The name itself is the house's: "Jeroen Bosch", "Jan Modaal"; whole, and not the beginning of a longer one. */
export function isInPhrase(note: Note, at: number): boolean {
  const phrases =
    phrasesOf.get(note) ??
    [phrase, shop, inns]
      .flatMap((shape) => [...note.lower.matchAll(shape)])
      .map((found) => ({ start: found.index, end: found.index + found[0].length }));
  phrasesOf.set(note, phrases);
  const word = note.words[at];
  return !!word && phrases.some(({ start, end }) => start <= word.start && word.end <= end);
}

/** "Philips Lumea": what a maker calls a thing. */
export function isMade(note: Note, at: number): boolean {
  const maker = note.words[at - 1];
  return !!maker && makers.test(maker.low) && /^\s$/.test(note.text.slice(maker.end, note.words[at]?.start));
}

const makers =
  /^(?:kobo|kindle|tolino|pocketbook|galaxy|iphone|ipad|hema|philips|acer|asus|lenovo|dell|hp|samsung|huawei|xiaomi|oppo|nokia|motorola|sony|lg|canon|epson|brother|garmin|microsoft|google|apple|amazon|medion|toshiba|logitech|tomtom|kobo|bosch|siemens|miele|opel|renault|peugeot|toyota|volkswagen|ford|kia|hyundai|citroen|fiat|volvo|audi|bmw|mercedes|skoda|seat|suzuki|mazda|dacia|tesla|nissan|mitsubishi|gazelle|batavus|sparta)$/;
