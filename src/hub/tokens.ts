/** Secrets that are said once and kept only as their SHA-256: they are long or short-lived enough to need no slow hash. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 random bytes in 43 characters that can stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters of Crockford's alphabet: 40 bits, which with one use, 15 minutes and few wrong tries is plenty. */
export function newEnrolmentCode(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
