/** Numbers as they are spoken: digits in words, letters that a scanner takes for digits. */
const single = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const values = new Map<string, string>(single.map((word, value) => [word, String(value)]));
tens.forEach((ten, index) => {
  values.set(ten, String((index + 2) * 10));
  single.slice(1, 10).forEach((one, value) => {
    values.set(`${one}en${ten}`, String((index + 2) * 10 + value + 1));
  });
});
for (const [word, value] of Object.entries({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  oh: 0,
  zeuven: 7,
  nulle: 0,
}))
  values.set(word, String(value));

const numberOf = (low: string): string | undefined => values.get(low);

/** What a scanner or a hurried hand writes for a digit. */
const lookalikes: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  L: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  b: '6',
  G: '6',
  g: '9',
  q: '9',
  T: '7',
  A: '4',
};
export const lookalike = (letter: string): string | undefined => lookalikes[letter];

/** Units of a row of digits: as many digits as were written or spoken at once, and where. */
export type Digits = { digits: string; start: number; end: number; spoken: boolean };

const piece = /[\p{L}\p{N}|]+/gu;

/** Rows of digits, however they were parted: by spaces, dots, dashes, brackets, a line's end. */
export function digitRows(text: string): Digits[][] {
  const rows: Digits[][] = [];
  let row: Digits[] = [];
  let end = 0;
  let twice = '';
  for (const found of text.matchAll(piece)) {
    const word = found[0];
    const start = found.index;
    const low = word.toLowerCase();
    if (/^(dubbel|dubbele|driedubbel|twee ?keer|plus)$/.test(low)) {
      twice = low;
      continue;
    }
    // "vier keer aangemaand": how often.
    const isOften = /^\p{L}+$/u.test(word) && /^\s(?:keer|maal)(?!\p{L}|\sde\s)/u.test(text.slice(start + word.length));
    const digits = isOften ? undefined : readDigits(word, low);
    const gap = text.slice(end, start);
    if (
      row.length > 0 &&
      (!digits || isTold(gap, word) || !(/^[\s.,\-_/()+:*]{0,4}$/.test(gap) || (twice && gap.length < 14)))
    ) {
      rows.push(row);
      row = [];
    }
    if (digits)
      row.push({
        digits: twice.startsWith('dubbel') ? digits + digits : digits,
        start,
        end: start + word.length,
        spoken: !/\d/.test(word),
      });
    twice = '';
    end = start + word.length;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** "8830 1174: twee termijnen": behind a colon a word begins something else. */
const isTold = (gap: string, word: string) =>
  (gap.includes(':') && /^\p{L}+$/u.test(word)) || (/\.\s$/.test(gap) && /^\p{Lu}\p{Ll}+$/u.test(word));

function readDigits(word: string, low: string): string | undefined {
  if (/^\d+$/.test(word)) return word;
  const spoken = numberOf(low) ?? spokenRow(low);
  if (spoken !== undefined) return spoken;
  const read = [...word].map((letter) => (/\d/.test(letter) ? letter : lookalike(letter)));
  const digits = word.replace(/\D/g, '').length;
  if (read.includes(undefined) || digits === 0) return undefined;
  if (/^\d{1,3}(?:gb|tb|GB|TB|Gb|[gbsdait])$/.test(word)) return undefined;
  return digits >= word.length - digits ||
    (digits > 1 && word.length > 4) ||
    (word.length > 3 && /^[\dA-Zl]+$/.test(word)) ||
    word.length >= 8
    ? read.join('')
    : undefined;
}

/** Spoken digits written as one word: "eentweedrievier". */
function spokenRow(low: string): string | undefined {
  if (low.length < 9 || !/^(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen)+$/.test(low)) return undefined;
  return (low.match(/nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen/g) ?? [])
    .map((word) => single.indexOf(word))
    .join('');
}
