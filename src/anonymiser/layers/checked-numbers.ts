/** Numbers that prove themselves: a BSN by its 11-test, a card by Luhn, an IBAN by its remainder, in every notation. */
import { type Note, take } from '#anonymiser/note.ts';
import { type Digits, digitRows, lookalike } from '#anonymiser/words/number-words.ts';

export function takeChecked(note: Note): void {
  for (const found of note.text.matchAll(
    /(?<![\p{L}\p{N}])[A-Za-z][\s.\-/]{0,3}[A-Za-z](?:[\s.\-/]{0,3}[0-9OIlSBZ]){2}(?:[\s.\-/]{0,3}[A-Za-z0-9]){10,30}/gu,
  ))
    takeIban(note, found.index, found[0]);
  for (const row of digitRows(note.text)) takeRow(note, row);
}

/** Of the countries that are met most. */
const ibanLengths: Record<string, number> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  ES: 24,
  IT: 27,
  PT: 25,
  GB: 22,
  IE: 22,
  LU: 20,
  AT: 20,
  CH: 21,
  PL: 28,
  RO: 24,
  BG: 22,
  HU: 28,
  CZ: 24,
  SK: 24,
  GR: 27,
  TR: 26,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
  LT: 20,
  LV: 21,
  EE: 20,
  HR: 21,
  UA: 29,
};

/** Countries' IBANs differ in length: the longest part that gives remainder one, or looks like a bank's, goes. */
function takeIban(note: Note, start: number, found: string): void {
  const ends: number[] = [];
  for (let at = 0, count = 0; at < found.length; at += 1) {
    if (/[A-Za-z0-9]/.test(found.charAt(at))) count += 1;
    if (count >= 15 && /[A-Za-z0-9]/.test(found.charAt(at)) && !/[A-Za-z0-9]/.test(note.text.charAt(start + at + 1)))
      ends.push(at + 1);
  }
  for (const end of [...ends].reverse()) {
    const letters = found.slice(0, end).replace(/[^A-Za-z0-9]/g, '');
    const length = ibanLengths[letters.slice(0, 2).toUpperCase()];
    if (letters.length !== (length ?? letters.length) || !ibanReadings(letters).some(isIban)) continue;
    take(note, start, start + end, 'nummer');
    return;
  }
  const dutch =
    /^[A-Za-z][\s.\-/]*[A-Za-z][\s.\-/]*[0-9OIlSBZ][\s.\-/]*[0-9OIlSBZ][\s.\-/]*(?:[A-Za-z][\s.\-/]*){4}(?:[\s.\-/]*[0-9OIlSBZ]){8,10}/.exec(
      found,
    );
  if (dutch) take(note, start, start + dutch[0].length, 'nummer');
}

function ibanReadings(letters: string): string[] {
  const upper = letters.toUpperCase();
  const digits = (text: string) =>
    [...text].map((letter) => (/\d/.test(letter) ? letter : (lookalike(letter) ?? letter))).join('');
  return [
    upper,
    upper.slice(0, 2) + digits(letters.slice(2, 4)) + upper.slice(4, 8) + digits(letters.slice(8)),
    upper.slice(0, 2) + digits(letters.slice(2)),
  ];
}

function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** All neighbouring units of a row that make a valid number together. */
function takeRow(note: Note, row: Digits[]): void {
  for (let first = 0; first < row.length; first += 1) {
    let digits = '';
    for (let last = first; last < row.length && digits.length < 20; last += 1) {
      digits += row[last]?.digits ?? '';
      const start = row[first]?.start ?? 0;
      const end = row[last]?.end ?? 0;
      const isYears =
        last > first &&
        row.slice(first, last + 1).some(({ digits: part }) => /^(19|20)\d\d$/.test(part)) &&
        digits.length < 9;
      if (isBsn(digits) && !isYears) take(note, start, end, 'nummer');
      else if (digits.length >= 13 && digits.length <= 19 && isCard(digits)) take(note, start, end, 'nummer');
    }
  }
}

/** Nine digits, or eight of an older letter. */
function isBsn(digits: string): boolean {
  if (digits.length !== 9 && digits.length !== 8) return false;
  if (/^0[89]00/.test(digits) && digits.length === 8) return false; // what many may call
  const nine = digits.padStart(9, '0');
  if (/^0+$/.test(nine)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(nine.charAt(at)) * (at === 8 ? -1 : 9 - at);
  return sum % 11 === 0;
}

function isCard(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at)) * (at % 2 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
