/** Hundreds of thousands of words as sorted numbers: each key is hashed, and the gaps between the hashes are Rice-coded. */

/** What a word can be: a Dutch or loan word, a first name, a family name, a place, an organisation or brand. */
export type WordKind = 'word' | 'first' | 'family' | 'place' | 'organisation';
/** `mistaken`: what is known that the hashes would take for something else as well; it is not. */
export type WordTable = { count: number; range: number; hashes: Uint32Array; mistaken: ReadonlySet<string> };

/** One in this many unknown words is taken for a known one. */
const spread = 1024;
/** Bits of a gap that are written plainly; what is above them is written as so many ones and a zero. */
const plainBits = 9;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function hasWord(table: WordTable, kind: WordKind, word: string): boolean {
  const key = keyOf(kind, word);
  if (table.mistaken.has(key)) return false;
  const wanted = hashOf(key) % table.range;
  let low = 0;
  let high = table.count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const hash = table.hashes[middle] ?? 0;
    if (hash === wanted) return true;
    if (hash < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The inverse of `packWords`. */
export function openWords(packed: string): WordTable {
  const [size = '0', coded = '', mistaken = ''] = packed.split(' ');
  const count = Number(size);
  const bits = bitsOf(coded);
  const hashes = new Uint32Array(count);
  let at = 0;
  let hash = 0;
  const next = () => {
    const bit = ((bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    at += 1;
    return bit;
  };
  for (let i = 0; i < count; i += 1) {
    let gap = 0;
    while (next()) gap += 1;
    for (let bit = 0; bit < plainBits; bit += 1) gap = gap * 2 + next();
    hash += gap;
    hashes[i] = hash;
  }
  return { count, range: rangeFor(count), hashes, mistaken: new Set(mistaken.split(',')) };
}

/**
 * `words` per kind; as text, since a script can be kept and loaded like all other scripts. `innocent` are words that
 * stand in no list, since they follow from others, and may not be taken for a name either.
 */
export function packWords(words: Iterable<readonly [WordKind, string]>, innocent: Iterable<string> = []): string {
  const all = [...words];
  const keys = new Set(all.map(([kind, word]) => keyOf(kind, word)));
  const range = rangeFor(keys.size);
  const hashes = [...keys].map((key) => hashOf(key) % range).sort((a, b) => a - b);
  const bytes: number[] = [];
  let byte = 0;
  let filled = 0;
  const write = (bit: number) => {
    byte = byte * 2 + bit;
    filled += 1;
    if (filled < 8) return;
    bytes.push(byte);
    byte = 0;
    filled = 0;
  };
  let last = 0;
  for (const hash of hashes) {
    const gap = hash - last;
    last = hash;
    for (let ones = gap >> plainBits; ones > 0; ones -= 1) write(1);
    write(0);
    for (let bit = plainBits - 1; bit >= 0; bit -= 1) write((gap >> bit) & 1);
  }
  while (filled > 0) write(0);
  const taken = new Set(hashes);
  const isName = ([kind]: readonly [WordKind, string]) => kind === 'first' || kind === 'family';
  const names = all.filter(isName).map(([, name]) => name);
  const others = [...innocent, ...all.filter((one) => !isName(one)).map(([, word]) => word)];
  const mistaken = [
    ...names.flatMap((name) => (['word', 'place', 'organisation'] as const).map((kind) => keyOf(kind, name))),
    ...others.flatMap((word) => (['first', 'family'] as const).map((kind) => keyOf(kind, word))),
    ...others
      .filter((word) => word.length < 5)
      .flatMap((word) => (['place', 'organisation'] as const).map((kind) => keyOf(kind, word))),
  ].filter((key) => /:[a-z-]+$/.test(key) && !keys.has(key) && taken.has(hashOf(key) % range));
  return `${hashes.length} ${textOf(bytes)} ${[...new Set(mistaken)].join(',')}`;
}

const keyOf = (kind: WordKind, word: string) => `${kind.slice(0, 2)}:${word}`;

const rangeFor = (count: number) => count * spread + 1;

/** FNV-1a with murmur's last mixing. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function textOf(bytes: number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += letters.charAt((three >> shift) & 63);
  }
  return text;
}

function bitsOf(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < letters.length; i += 1) values[letters.charCodeAt(i)] = i;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const value = (step: number) => values[text.charCodeAt(i + step)] ?? 0;
    const three = (value(0) << 18) | (value(1) << 12) | (value(2) << 6) | value(3);
    bytes[at++] = three >> 16;
    bytes[at++] = (three >> 8) & 255;
    bytes[at++] = three & 255;
  }
  return bytes;
}
