/** Bytes in the 45 characters that a QR code packs closest, as RFC 9285 has it: two bytes are three characters. */

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const base = characters.length;

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    let rest = low === undefined ? high : high * 256 + low;
    for (let place = 0; place < (low === undefined ? 2 : 3); place += 1) {
      text += characters[rest % base];
      rest = Math.floor(rest / base);
    }
  }
  return text;
}

/** `undefined` for what no bytes can have become. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((character) => characters.indexOf(character));
    const value = digits.reduceRight((sum, digit) => sum * base + digit, 0);
    const isWhole = digits.length === 3;
    if (digits.length === 1 || digits.includes(-1) || value > (isWhole ? 0xffff : 0xff)) return undefined;
    bytes.push(...(isWhole ? [value >> 8, value & 0xff] : [value]));
  }
  return new Uint8Array(bytes);
}
