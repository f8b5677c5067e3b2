import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import words from '#lists/passphrase-words.json' with { type: 'json' };
import { lockFile, unlockFile } from '#wire/hand-over/locked-file.ts';
import { drawPassphrase } from '#wire/hand-over/passphrase.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const content = { kind: 'months', visits: 3 };
const file = await lockFile(content, 'appel brug kaars molen zee', random);

test('a file opens with its words, however they are typed', async () => {
  expect(await unlockFile(file, ' Appel  brug-kaars molen ZEE ')).toEqual({ content });
});

test('with other words it stays shut', async () => {
  expect(await unlockFile(file, 'appel brug kaars molen zon')).toEqual({ fault: 'wrong-words' });
});

test('a file that was cut, damaged anywhere, empty, of somebody else or of a later version says which', async () => {
  const damagedAt = (place: number) => file.map((byte, index) => (index === place ? byte ^ 1 : byte));
  const other = new TextEncoder().encode('%PDF-1.7 and so on, for more than a hundred bytes'.repeat(3));

  expect(await unlockFile(file.slice(0, -5), 'a')).toEqual({ fault: 'damaged' });
  for (const place of [12, 20, 50, file.length - 1]) {
    expect(await unlockFile(damagedAt(place), 'a')).toEqual({ fault: 'damaged' });
  }
  expect(await unlockFile(new Uint8Array(), 'a')).toEqual({ fault: 'no-file-of-ours' });
  expect(await unlockFile(other, 'a')).toEqual({ fault: 'no-file-of-ours' });
  expect(
    await unlockFile(
      file.map((byte, index) => (index === 9 ? 3 : byte)),
      'a',
    ),
  ).toEqual({ fault: 'newer' });
});

test('a file that is larger than any of ours, or unpacks to that, is not taken in', async () => {
  const large = new Uint8Array(33 * 1024 * 1024);
  large.set(file);
  const packed = await aFileOf(gzipSync(Buffer.alloc(65 * 1024 * 1024, ' ')));

  expect(packed.length).toBeLessThan(100_000);
  expect(await unlockFile(large, 'appel brug kaars molen zee')).toEqual({ fault: 'no-file-of-ours' });
  expect(await unlockFile(packed, 'appel brug kaars molen zee')).toEqual({ fault: 'damaged' });
  await expect(lockFile({ text: ' '.repeat(65 * 1024 * 1024) }, 'a', random)).rejects.toThrow(/no more/);
});

/** As docs/hand-over-format.md says it, around bytes that we would not pack ourselves. */
async function aFileOf(zipped: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const head = file.slice(0, 42);
  const key = pbkdf2Sync('appel brug kaars molen zee', head.slice(14, 30), 600_000, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, head.slice(30)).setAAD(head);
  const body = Buffer.concat([head, cipher.update(zipped), cipher.final(), cipher.getAuthTag()]);
  return Uint8Array.from([...body, ...createHash('sha256').update(body).digest()]);
}

test('a file that an earlier version made still opens', async () => {
  const kept =
    'QkFMSUVCT0VLAQAJJ8A9KgaXPHL+jwwn+pErwS7XW0pgcAnGeUVZe4Y9r0ub5t5VuVgF9lnXogzvq+ACy4hH2Edz9wNZPWWgKH2NO3gx3KCo+Jz4u1yjPD2/UnR00BRp6Xu/n3iDrwL268wB+Ss1oI79FhiPfpy72f9t';

  const opened = await unlockFile(Uint8Array.from(Buffer.from(kept, 'base64')), 'appel brug kaars molen zee');

  expect(opened).toEqual({ content: { kept: 'sinds de eerste versie' } });
});

test('a month takes far less room locked than written out', async () => {
  const month = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`digid-app/reden-${at}`, at]));

  const locked = await lockFile(month, 'appel brug kaars molen zee', random);

  expect(locked.length).toBeLessThan(JSON.stringify(month).length / 3);
});

test('nothing of the content can be read in the file, and no two files are alike', async () => {
  const again = await lockFile(content, 'appel brug kaars molen zee', random);

  expect(new TextDecoder('latin1').decode(file)).not.toContain('visits');
  expect(again).not.toEqual(file);
});

test('five words are drawn from at least 1,296 different ones, each as likely as the next', () => {
  const drawn = drawPassphrase(words, random).split(' ');

  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThanOrEqual(1_296);
  expect(drawn).toHaveLength(5);
  expect(drawn.every((word) => words.includes(word))).toBe(true);
  expect(drawPassphrase(['a', 'b', 'c'], (length) => new Uint8Array(length).fill(0))).toBe('a a a a a');
});
