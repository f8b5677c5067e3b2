/** Whether a lower-case word can be read as Dutch: as it stands, inflected, or put together from words. */

type Has = (word: string) => boolean;

/** Parts of two and three letters that Dutch builds words with; any other part has at least four. */
const shortParts = new Set(
  `aan acht af afd app arm auto bad bal bed bel bij bon bos box bsn btw bus cao cel cv dag dak dek dia dik dna doe drie
  één een eet eis erf fax fee fit gas gat geo gft gps hal hof hok huis ict id ijs in ink iq jas jeu kap kas kat kip kit
  kop lab lap las laag led les lid los lot map mat mee mes met mid mis na nek nep net nul om oma on oog oor op opa oud ov pak
  pan pas pen per pet pgb pil pin pot pre pro put rij rol rug sap ski sms sok som spa tas tel tien tol top tv twee uit
  usb sim pdf apk kvk gsm mri vak val vat ver vet via vier vijf vis vol wal was web weg wet wit zak zee zes zin zit zon ww wmo wlz`.split(
    /\s+/,
  ),
);
/** Stand between the parts of a compound. */
const links = ['', 's', 'en', 'e', 'n', '-'];
/** Ends under which the word itself is looked up. */
const endings = [
  's',
  "'s",
  'en',
  'e',
  'je',
  'jes',
  'tje',
  'tjes',
  'pje',
  'pjes',
  'etje',
  'etjes',
  'ers',
  'er',
  'ing',
  'ingen',
];
const longestWord = 36;
/** A slip is looked for in words of the length that is written in one go. */
const longestSlip = 18;

export function isKnownWord(word: string, has: Has): boolean {
  if (word.length > longestWord) return false;
  if (has(word) || isInflected(word, has)) return true;
  if (word.includes('-') || word.includes("'")) {
    const parts = word.split(/[-']/).filter(Boolean);
    return parts.length > 1 && parts.every((part) => part.length < 2 || shortParts.has(part) || isKnownWord(part, has));
  }
  return word.length >= 6 && isCompound(word, has, 4);
}

/** Of a listed word, and of nothing that could be made of it: a letter doubled, left single, or two that changed places. */
export function isSlip(word: string, has: Has): boolean {
  if (word.length < 6 || word.length > longestSlip || word.includes('-')) return false;
  return [...word].some((letter, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const swapped = before + after.charAt(0) + letter + after.slice(1);
    return (
      has(before + letter + letter + after) ||
      (letter === after.charAt(0) && has(before + after)) ||
      (after !== '' && swapped !== word && has(swapped))
    );
  });
}

/** A slip of the keys in a longer word: a letter doubled, left single, left out of a pair, or two that changed places. */
export function isNearlyKnown(word: string, has: Has): boolean {
  if (word.length < 6 || word.length > longestSlip || word.includes('-')) return false;
  const isKnown = (form: string) =>
    has(form) || (form.length > 7 && isInflected(form, has)) || (form.length > 10 && isCompound(form, has, 2));
  for (let at = 0; at < word.length; at += 1) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    if (isKnown(before + letter + letter + after)) return true;
    if (letter === word.charAt(at + 1) && isKnown(before + after)) return true;
    const swapped = before + after.charAt(0) + letter + after.slice(1);
    if (after && swapped !== word && has(swapped)) return true;
    // "woensdg": a vowel that was not struck.
    if (at > 0 && word.length > 6 && [...'aeiou'].some((vowel) => has(before + vowel + letter + after))) return true;
  }
  // "boekn": the last e that was not struck.
  if (/[^aeiou]n$/.test(word) && isKnown(`${word.slice(0, -1)}en`)) return true;
  // "ingevult", "wordtt": d and t at the end.
  return /[dt]$/.test(word) && ['d', 't', 'dt'].some((end) => isKnownWord(word.replace(/(?:dt|tt|d|t)$/, end), has));
}

/** What is left of an inflected form is a word of at least four letters. */
function isInflected(word: string, has: Has): boolean {
  return endings.some((end) => {
    if (!word.endsWith(end)) return false;
    const stem = word.slice(0, -end.length);
    return stem.length >= 4 && has(stem);
  });
}

function isCompound(word: string, has: Has, parts: number): boolean {
  for (let at = 2; at <= word.length - 3; at += 1) {
    const begin = word.slice(0, at);
    if (!isPart(begin, has)) continue;
    for (const link of links) {
      if (!word.startsWith(link, at)) continue;
      const rest = word.slice(at + link.length);
      if (rest.length < 3) continue;
      if (isPart(rest, has) || (rest.length >= 5 && isInflected(rest, has))) return true;
      if (parts > 2 && rest.length >= 6 && isCompound(rest, has, parts - 1)) return true;
    }
  }
  return false;
}

const isPart = (part: string, has: Has) =>
  part.length < 4 ? shortParts.has(part) : has(part) || (part.length > 5 && isInflected(part, has));
