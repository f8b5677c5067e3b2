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

/** How long an IBAN is, by country: the register of SWIFT. */
const ibanLengths = new Map(
  'NL18 BE16 DE22 FR27 ES24 IT27 PT25 GB22 IE22 LU20 AT20 CH21 PL28 RO24 BG22 HU28 CZ24 SK24 GR27 TR26 DK18 SE24 NO15 FI18 LT20 LV21 EE20 HR21 UA29 AL28 AD24 AZ28 BH22 BY28 BA20 BR29 CR22 CY28 DO28 EG29 FO18 GE22 GI23 GL18 GT28 IS26 IL23 IQ23 JO30 KZ20 XK20 KW30 LB28 LY25 LI21 MT31 MR27 MU30 MD24 MC27 ME22 MK19 PK24 PS29 QA29 LC32 SM27 ST25 SA24 RS22 SC31 SI19 SO23 SD18 TL23 TN24 VA22 AE23 VG24'
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);

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
    // "is 91 en heeft zelf een tablet" and "bellen op 088 898 92 94" give remainder one as well.
    if (letters.replace(/\D/g, '').length < 6 || !/^[A-Z]{2}|^..\d|^...\d/.test(letters)) continue;
    const length = ibanLengths.get(letters.slice(0, 2).toUpperCase());
    if (letters.length !== length || !ibanReadings(letters).some(isIban)) continue;
    take(note, start, start + end, 'nummer');
    return;
  }
  // Nor does an IBAN begin with four letters, whatever a scanner made of its check digits.
  if (!/^[A-Z][\s.\-/]*[A-Z]|^[A-Za-z][\s.\-/]*[A-Za-z][\s.\-/]*(?:\d|[OIlSBZ][\s.\-/]*\d)/.test(found)) return;
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
  // Part of a telephone number may pass the 11-test; whether it is an office's is asked later.
  if (
    /^0[1-9]\d{8}$/.test(row.map(({ digits }) => digits).join('')) &&
    row.length > 1 &&
    row.every(({ spoken }) => !spoken)
  )
    return;
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
