import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase45, toBase45 } from '#wire/hand-over/base45.ts';
import { cutIntoCodes, readCode } from '#wire/hand-over/codes.ts';
import { openCollection } from '#wire/hand-over/collect-codes.ts';

const aFile = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
const codesOf = async (file: Uint8Array<ArrayBuffer>) => (await cutIntoCodes(file)) ?? [];

test('the examples of RFC 9285 are written as it says, and read back', () => {
  for (const [text, written] of [
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
  ] as const) {
    const bytes = new TextEncoder().encode(text);

    expect(toBase45(bytes)).toBe(written);
    expect(fromBase45(written)).toEqual(bytes);
  }
  for (const wrong of ['A', 'BB8A', 'ab8', ':::', '::']) expect(fromBase45(wrong), wrong).toBeUndefined();
});

test('a file of any length comes back whole, from codes in any order and read more than once', async () => {
  const anOrder = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 4_000 }), fc.array(fc.nat(), { maxLength: 20 }));
  await fc.assert(
    fc.asyncProperty(anOrder, async ([bytes, again]) => {
      const codes = await codesOf(Uint8Array.from(bytes));
      const collect = openCollection();

      for (const at of again) await collect(codes[at % codes.length] ?? '');
      const read = [];
      for (const code of [...codes].reverse()) read.push(await collect(code));

      expect(read.at(-1)).toMatchObject({ count: codes.length, file: Uint8Array.from(bytes) });
    }),
    { numRuns: 50 },
  );
});

test('a typical month is three to five codes, each of which a camera of a tablet can read', async () => {
  const codes = await codesOf(aFile(2_400));

  expect(codes).toHaveLength(4);
  for (const code of codes) {
    expect(code.length).toBeLessThanOrEqual(970); // version 20, level M
    expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/); // all that the closest packing of a QR code knows
  }
});

test('it is said what has been read, also when it is read again', async () => {
  const codes = await codesOf(aFile(2_400));
  const collect = openCollection();

  expect(await collect(codes[2]!)).toEqual({ count: 4, read: [3] });
  expect(await collect(codes[2]!)).toEqual({ count: 4, read: [3] });
  expect(await collect(codes[0]!)).toEqual({ count: 4, read: [1, 3] });
});

test('codes of two series do not mix, and whoever goes back to the first goes on where it was', async () => {
  const [first, second] = [await codesOf(aFile(2_400)), await codesOf(aFile(2_402))];
  const collect = openCollection();
  await collect(first[0]!);

  expect(await collect(second[1]!)).toEqual({ count: 4, read: [2] });
  expect(await collect(first[3]!)).toEqual({ count: 4, read: [1, 4] });
});

test('a code of something else, a damaged one and one of a later version each say what they are, and harm nothing', async () => {
  const file = aFile(1_000);
  const [first, second] = await codesOf(file);
  const collect = openCollection();
  await collect(first!);
  const changed = second!.slice(0, -4) + (second!.at(-4) === 'A' ? 'B' : 'A') + second!.slice(-3);

  expect(await collect('https://www.bibliotheek.example')).toEqual({ fault: 'foreign' });
  expect(await collect('')).toEqual({ fault: 'foreign' });
  expect(await collect(changed)).toEqual({ fault: 'damaged-code' });
  expect(await collect(second!.slice(0, -3))).toEqual({ fault: 'damaged-code' });
  expect(await collect(second!.replace('/2/2/', '/1/2/'))).toEqual({ fault: 'damaged-code' });
  expect(await collect(second!.replace('BALIEBOEK/1', 'BALIEBOEK/2'))).toEqual({ fault: 'newer-code' });
  expect(await collect(second!)).toEqual({ count: 2, read: [1, 2], file });
});

test('codes that name a whole they do not make up give no file', async () => {
  const [first, second] = await codesOf(aFile(1_000));
  const id = first!.split('/')[2]!;
  const [other] = (await codesOf(aFile(1_002))).slice(1);
  const data = other!.split('/').slice(6).join('/');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id}/2/2/${data}`));
  const check = Buffer.from(hash).subarray(0, 4).toString('hex').toUpperCase();
  const collect = openCollection();
  await collect(first!);

  expect(await collect(`BALIEBOEK/1/${id}/2/2/${check}/${data}`)).toEqual({ fault: 'damaged-code' });
  expect(await collect(first!)).toEqual({ count: 2, read: [1] });
  expect(await collect(second!)).toMatchObject({ count: 2, file: aFile(1_000) });
});

test('what would take more than two hundred codes is for a file', async () => {
  expect(await cutIntoCodes(aFile(124_000))).toHaveLength(200);
  expect(await cutIntoCodes(aFile(124_002))).toBeUndefined();
});

test('a code says its place in plain letters', async () => {
  const [code] = await codesOf(aFile(10));

  expect(code).toMatch(/^BALIEBOEK\/1\/[0-9A-F]{8}\/1\/1\/[0-9A-F]{8}\//);
  expect(await readCode(code!)).toMatchObject({ number: 1, count: 1 });
});
