/** Secrets that are said once and kept only as their SHA-256: they are long or short-lived enough to need no slow hash. */
import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in 43 characters that can stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters: 40 bits, which with one use, 15 minutes and few wrong tries is plenty. */
export function newEnrolmentCode(): string {
  return randomLetters(8);
}

/** Of Crockford's alphabet, which has no two that look alike: five bits each, as there are 32 of them. */
export function randomLetters(count: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(drawn, (byte) => letters[byte % letters.length]).join('');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
