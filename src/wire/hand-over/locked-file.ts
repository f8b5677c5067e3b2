/** A file that only somebody with its words can open. What its bytes are stands in docs/hand-over-format.md. */

const mark = 'BALIEBOEK';
/** From 2 on the content is zipped before it is locked. */
const version = 2;
/** Of PBKDF2 with SHA-256. A file says how often itself; fewer is never taken, nor so many that a tablet stands still. */
const rounds = { own: 600_000, most: 5_000_000 };
const lengths = { salt: 16, nonce: 12, proof: 32 };
const saltAt = mark.length + 5;
const mebibyte = 1024 * 1024;
/** Far beyond any life of a tablet, and little enough for its memory. */
const largest = { file: 32 * mebibyte, content: 64 * mebibyte };
const headLength = saltAt + lengths.salt + lengths.nonce;

type Bytes = Uint8Array<ArrayBuffer>;
/** Chance is the caller's: so many random bytes. */
export type Random = (length: number) => Bytes;
export type LockedFault = 'no-file-of-ours' | 'newer' | 'damaged' | 'wrong-words';

export async function lockFile(content: object, words: string, random: Random): Promise<Bytes> {
  const head = new Uint8Array(headLength);
  head.set(new TextEncoder().encode(mark));
  head[mark.length] = version;
  new DataView(head.buffer).setUint32(mark.length + 1, rounds.own);
  head.set(random(lengths.salt + lengths.nonce), saltAt);
  const { key, nonce } = await opened(head, words, 'encrypt');
  const written = new TextEncoder().encode(JSON.stringify(content));
  const plain = written.length > largest.content ? undefined : await through(new CompressionStream('gzip'), written);
  if (!plain) throw new Error('expected no more than a file may hold');
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, plain);
  return withProof(joined(head, new Uint8Array(locked)));
}

/** What was locked, as JSON that still has to be parsed; or why not. A damaged file is told from wrong words. */
export async function unlockFile(file: Bytes, words: string): Promise<{ content: unknown } | { fault: LockedFault }> {
  const known = new TextDecoder().decode(file.slice(0, mark.length));
  if (known !== mark || file.length > largest.file) return { fault: 'no-file-of-ours' };
  if ((file[mark.length] ?? 0) > version) return { fault: 'newer' };
  const body = file.slice(0, -lengths.proof);
  if (body.length <= headLength || !isSame(await withProof(body), file)) return { fault: 'damaged' };
  const head = body.slice(0, headLength);
  const asked = roundsOf(head);
  if (asked < rounds.own || asked > rounds.most) return { fault: 'damaged' };
  const { key, nonce } = await opened(head, words, 'decrypt');
  try {
    const settings = { name: 'AES-GCM', iv: nonce, additionalData: head };
    const plain = await crypto.subtle.decrypt(settings, key, body.slice(headLength));
    const isZipped = head[mark.length] !== 1;
    const text = isZipped ? await through(new DecompressionStream('gzip'), new Uint8Array(plain)) : plain;
    if (!text) return { fault: 'damaged' };
    return { content: JSON.parse(new TextDecoder().decode(text)) };
  } catch {
    return { fault: 'wrong-words' };
  }
}

/** Words as they are typed: capitals, dashes and too many spaces make no difference. */
function plainWords(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean)
    .join(' ');
}

async function opened(head: Bytes, words: string, purpose: 'encrypt' | 'decrypt') {
  const salt = head.slice(saltAt, saltAt + lengths.salt);
  const nonce = head.slice(saltAt + lengths.salt);
  const raw = new TextEncoder().encode(plainWords(words));
  const base = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: roundsOf(head) };
  const key = await crypto.subtle.deriveKey(derived, base, { name: 'AES-GCM', length: 256 }, false, [purpose]);
  return { key, nonce };
}

/** Nothing as soon as more comes out than a file may hold: what is small when zipped need not be small. */
async function through(change: CompressionStream | DecompressionStream, bytes: Bytes): Promise<Bytes | undefined> {
  const parts: Bytes[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough<Bytes>(change).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > largest.content) {
      await reader.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function roundsOf(head: Bytes): number {
  return new DataView(head.buffer, head.byteOffset).getUint32(mark.length + 1);
}

async function withProof(body: Bytes): Promise<Bytes> {
  return joined(body, new Uint8Array(await crypto.subtle.digest('SHA-256', body)));
}

function joined(one: Bytes, other: Bytes): Bytes {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
