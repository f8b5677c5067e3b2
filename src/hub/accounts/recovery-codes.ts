/** Recovery codes: so long that their SHA-256 gives nothing away, and that is all of them that is kept. */
import { symmetricDecrypt } from 'better-auth/crypto';
import * as z from 'zod/mini';
import { hashOf, randomLetters } from '#hub/tokens.ts';

/** 120 bits: from 112 on a plain hash will do (OWASP ASVS 6.5.2). */
const length = 24;
const codesSchema = z.array(z.string());

export function recoveryCodesKept(secret: string) {
  return {
    amount: 10,
    customBackupCodesGenerate: () => Array.from({ length: 10 }, newRecoveryCode),
    storeBackupCodes: {
      /** Also called with what is left after a code was used: those are hashes already. */
      encrypt: async (codes: string) => JSON.stringify(codesSchema.parse(JSON.parse(codes)).map(hashedOnce)),
      /** What was kept before these were hashed, is shorter and encrypted; it stays good until it is used. */
      decrypt: async (kept: string) => {
        if (kept.startsWith('[')) return kept;
        const codes = codesSchema.parse(JSON.parse(await symmetricDecrypt({ key: secret, data: kept })));
        return JSON.stringify(codes.map(hashOf));
      },
    },
  };
}

/** As better-auth finds it among those that are kept: with small letters and without dashes it is the same code. */
export function recoveryCodeAsKept(typed: string): string {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '');
  return hashOf(bare.length === length ? bare : typed);
}

function newRecoveryCode(): string {
  return randomLetters(length).replace(/(.{4})(?=.)/g, '$1-');
}

function hashedOnce(code: string): string {
  return /^[0-9a-f]{64}$/.test(code) ? code : recoveryCodeAsKept(code);
}
