/** A locked file as a short series of QR codes. What stands in each is written in docs/hand-over-format.md. */
import { fromBase45, toBase45 } from './base45.ts';

const version = 1;
/** With these a code is version 20 at level M: 97 by 97 modules, which a tablet's camera reads from an arm's length. */
const mostCharacters = 930;
/** More than anybody would hold up; a file is quicker long before. */
const mostCodes = 200;
const form = /^BALIEBOEK\/(\d{1,3})\/([0-9A-F]{8})\/(\d{1,3})\/(\d{1,3})\/([0-9A-F]{8})\/([0-9A-Z $%*+\-./:]+)$/;

type Bytes = Uint8Array<ArrayBuffer>;
/** `number` counts from 1; `id` is the name of the whole. */
export type Part = { id: string; number: number; count: number; data: Bytes };
export type CodeFault = 'foreign' | 'newer-code' | 'damaged-code';

/** `undefined` when it is too much for codes. */
export async function cutIntoCodes(file: Bytes): Promise<string[] | undefined> {
  const pairs = Math.ceil(file.length / 2);
  const count = Math.ceil((pairs * 3) / mostCharacters);
  if (count > mostCodes) return undefined;
  const size = Math.ceil(pairs / count) * 2; // all as full as each other: none is harder to read than it has to be
  const id = await nameOf(file);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const said = `${id}/${at + 1}/${count}`;
      const data = toBase45(file.subarray(at * size, (at + 1) * size));
      return `BALIEBOEK/${version}/${said}/${await checkOf(said, data)}/${data}`;
    }),
  );
}

export async function readCode(text: string): Promise<Part | { fault: CodeFault }> {
  const [, of, id = '', number, count, check, data = ''] = form.exec(text) ?? [];
  if (of === undefined) return { fault: text.startsWith('BALIEBOEK/') ? 'damaged-code' : 'foreign' };
  if (Number(of) > version) return { fault: 'newer-code' };
  const bytes = fromBase45(data);
  const isTrue = check === (await checkOf(`${id}/${number}/${count}`, data));
  const part = { id, number: Number(number), count: Number(count) };
  if (!bytes || !isTrue || part.number < 1 || part.number > part.count) return { fault: 'damaged-code' };
  return { ...part, data: bytes };
}

/** The file, when all parts are there and make up the whole that they name. */
export async function joinParts(parts: readonly Part[]): Promise<Bytes | undefined> {
  const inOrder = [...parts].sort((one, other) => one.number - other.number);
  const [first] = inOrder;
  if (first?.count !== inOrder.length) return undefined;
  const file = new Uint8Array(await new Blob(inOrder.map(({ data }) => data)).arrayBuffer());
  return (await nameOf(file)) === first.id ? file : undefined;
}

function checkOf(said: string, data: string): Promise<string> {
  return nameOf(new TextEncoder().encode(`${said}/${data}`));
}

/** The first four bytes of SHA-256: enough to tell one from another, not to prove anything. The file has its own proof. */
async function nameOf(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
}
