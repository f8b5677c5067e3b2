/** A note as it is searched: plain letters, digits, dashes and spaces, each knowing where it stood in what was typed. */
export type Plain = { text: string; lower: string; from: number[]; to: number[] };

const changed: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};
const invisible = /^[\p{Cf}\p{M}]$/u;

export function normalise(typed: string): Plain {
  const plain: Plain = { text: '', lower: '', from: [], to: [] };
  let at = 0;
  for (const letter of typed) {
    const end = at + letter.length;
    if (letter < '\u0080') {
      plain.text += letter < ' ' ? ' ' : letter;
      plain.from.push(at);
      plain.to.push(end);
    } else if (!invisible.test(letter)) {
      const spelled = changed[letter] ?? spell(letter);
      for (let i = 0; i < spelled.length; i += 1) {
        plain.from.push(at);
        plain.to.push(end);
      }
      plain.text += spelled;
    } else if (plain.to.length > 0) plain.to[plain.to.length - 1] = end;
    at = end;
  }
  plain.lower = plain.text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return plain;
}

/** Full-width and other digits, letters with their accents, every kind of dash and space. */
function spell(letter: string): string {
  if (/\p{Pd}|−/u.test(letter)) return '-';
  if (/\p{Z}/u.test(letter)) return ' ';
  const spelled = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^\p{Nd}$/u.test(spelled) && spelled > '\u0080') return digitOf(spelled);
  return spelled || letter;
}

/** In every script the ten digits stand in a row that begins after something that is no digit. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
