/** Made-up BSNs, IBANs, cards, phone numbers and plates, and thirty ways to write each down. */
import fc from 'fast-check';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

/** The last digit follows from the eight before it; where it would be ten there is none. */
export const bsns = digits(8)
  .map((eight) => {
    const sum = [...eight].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
    return `${eight}${sum % 11}`;
  })
  .filter((bsn) => bsn.length === 9 && !bsn.startsWith('00'));

export const cards = fc.tuple(fc.constantFrom('4', '51', '52', '55'), digits(15)).map(([start, rest]) => {
  const fifteen = (start + rest).slice(0, 15);
  const sum = [...fifteen].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${fifteen}${(10 - (sum % 10)) % 10}`;
});

export const ibans = fc
  .tuple(fc.constantFrom('INGB', 'RABO', 'ABNA', 'TRIO', 'SNSB', 'BUNQ', 'ASNB', 'KNAB'), digits(10))
  .map(([bank, account]) => {
    const rest = [...`${bank}${account}NL00`].map((sign) => Number.parseInt(sign, 36)).join('');
    return `NL${String(98n - (BigInt(rest) % 97n)).padStart(2, '0')}${bank}${account}`;
  });

export const phones = fc
  .tuple(fc.constantFrom('06', '06', '010', '020', '033', '0318', '0591'), digits(9))
  .map(([start, rest]) => (start + rest).slice(0, 10));

const letters = [...'BDFGHJKLNPRSTVXZ'];
const codes = [
  'LL-99-99',
  '99-99-LL',
  '99-LL-99',
  'LL-99-LL',
  'LL-LL-99',
  '99-LL-LL',
  '99-LLL-9',
  '9-LLL-99',
  'LL-999-L',
  'L-999-LL',
  'LLL-99-L',
];
const plates = fc
  .tuple(fc.constantFrom(...codes), digits(6), fc.array(fc.constantFrom(...letters), { minLength: 6, maxLength: 6 }))
  .map(([code, numbers, signs]) =>
    [...code]
      .map((sign, at) => (sign === '-' ? '-' : sign === '9' ? numbers.charAt(at % 6) : (signs[at % 6] ?? 'X')))
      .join(''),
  );

const words = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const groups = (text: string, sizes: number[], sign: string) => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.filter(Boolean).join(sign);
};
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const scanned = (text: string) => text.replace(/0/, 'O').replace(/1/, 'l').replace(/5/, 'S').replace(/8/, 'B');
const spelled = (text: string, sign: string) =>
  text
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .replace(/\d/g, (digit) => `${words[Number(digit)]}${sign}`)
    .trim();

type Way = (value: string) => string;
const ways: Way[] = [
  (value) => value,
  ...[' ', '.', '-', '\u00a0', ' - ', '/', '\n', '  '].flatMap((sign): Way[] => [
    (value) => groups(value, [3, 3, 3, 3, 3, 3], sign),
    (value) => groups(value, [4, 2, 3, 4, 4], sign),
  ]),
  (value) => [...value].join(' '),
  (value) => [...value].join('-'),
  wide,
  (value) => wide(groups(value, [2, 2, 2, 2, 2, 2, 2, 2], ' ')),
  scanned,
  (value) => scanned(groups(value, [5, 4, 4, 4], ' ')),
  (value) => spelled(value, ' '),
  (value) => spelled(value, ', '),
  (value) => spelled(groups(value, [2, 3, 2, 3, 4, 4], ' '), ' '),
  (value) => value.toLowerCase(),
  (value) => groups(value, [4, 4, 4, 4, 4], '\u2013'),
  (value) => `(${value})`,
  (value) => `"${groups(value, [4, 4, 4, 4, 4], ' ')}".`,
];

/** Plates are not read out digit by digit: they have signs of their own between their parts. */
const plateWays: Way[] = ['-', '', ' ', '.', '\u2013', '\u2011'].flatMap((sign): Way[] => [
  (value) => value.replaceAll('-', sign),
  (value) => value.toLowerCase().replaceAll('-', sign === ' ' ? '-' : sign),
  (value) => `kenteken ${value.replaceAll('-', sign)}`,
  (value) => `(${value.replaceAll('-', sign)})`,
  (value) => wide(value.replaceAll('-', sign)),
]);

const sentences = [
  '%',
  'bsn %',
  'Meneer gaf % door aan de balie',
  'nummer: %',
  '% klopt niet',
  'Brief over toeslag, %, samen gelezen.',
  'Mevrouw vroeg naar huurtoeslag. % is haar nummer',
  'zorgpas en % gekopieerd',
];

export const notations = (values: fc.Arbitrary<string>, own: Way[] = ways) =>
  fc.tuple(values, fc.constantFrom(...own), fc.constantFrom(...sentences)).map(([value, way, sentence]) => {
    const written = way(value);
    const at = sentence.indexOf('%');
    return { value, note: sentence.replace('%', () => written), start: at, end: at + written.length };
  });
export const plateNotations = notations(plates, plateWays);
