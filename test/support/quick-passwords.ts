/** Passwords kept by scrypt as the hub keeps them, a thousand times cheaper: of what is tried here most signs somebody in first. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Passwords } from '#hub/accounts/auth-options.ts';

const bytes = 32;
const cheap = { N: 16, r: 1, p: 1 };

export const quickPasswords: Passwords = {
  hash: async (password) => {
    const salt = randomBytes(16).toString('hex');
    return `${salt}:${scryptSync(password, salt, bytes, cheap).toString('hex')}`;
  },
  verify: async ({ hash, password }) => {
    const [salt = '', kept = ''] = hash.split(':');
    const key = Buffer.from(kept, 'hex');
    return key.length === bytes && timingSafeEqual(key, scryptSync(password, salt, bytes, cheap));
  },
};
