import { symmetricEncrypt } from 'better-auth/crypto';
import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { recoveryCodesKept } from '#hub/accounts/recovery-codes.ts';
import { hashOf } from '#hub/tokens.ts';
import { ownCodesConfirmPath, ownCodesPath, preparedCodesSchema } from '#wire/own-security.ts';
import { secondStepPath, signInPath } from '#wire/sign-in.ts';
import { codeFrom } from '../../support/authenticator.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, aPassword, asJson, type Library, signedInBy } from '../../support/hub-people.ts';

withDatabases();
afterEach(() => vi.restoreAllMocks());

const prepare = async ({ post }: Library) =>
  preparedCodesSchema.parse(await (await post(ownCodesPath, { password: aPassword })).json());

async function withCodes() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { uri, recoveryCodes } = await prepare(library);
  expect((await library.post(ownCodesConfirmPath, { code: codeFrom(uri) })).status).toBe(200);
  return { hub, library, recoveryCodes };
}

async function use(hub: TestHub, { account: { email } }: Library, recoveryCode: string): Promise<number> {
  const half = signedInBy(hub, await hub.door(signInPath, asJson({ email, password: aPassword })));
  return (await half.post(secondStepPath, { recoveryCode })).status;
}

async function kept(hub: TestHub): Promise<string[]> {
  const { rows } = await sql<{ codes: string }>`select "backupCodes" as codes from "twoFactor"`.execute(hub.database);
  return JSON.parse(rows[0]?.codes ?? '[]');
}

test('of a recovery code of 120 bits only the SHA-256 is kept, also of those that are left when one was used', async () => {
  const { hub, library, recoveryCodes } = await withCodes();
  const [first = '', ...others] = recoveryCodes;
  const hashed = (codes: string[]) => codes.map((code) => hashOf(code.replaceAll('-', '')));
  // 24 signs, each one of 32.
  for (const code of recoveryCodes) expect(code.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/);
  expect(await kept(hub)).toEqual(hashed(recoveryCodes));

  expect(await use(hub, library, first)).toBe(201);

  expect(await kept(hub)).toEqual(hashed(others));
  const all = JSON.stringify(await hub.contents());
  for (const code of recoveryCodes)
    for (const form of [code, code.replaceAll('-', '')]) expect(all).not.toContain(form);
});

test('a recovery code may be typed small and without its dashes, and what is kept of it opens nothing', async () => {
  const { hub, library, recoveryCodes } = await withCodes();
  const [first = '', second = '', third = ''] = recoveryCodes;

  expect(await use(hub, library, first.toLowerCase().replaceAll('-', ' '))).toBe(201);
  expect(await use(hub, library, second.replaceAll('-', ''))).toBe(201);
  expect(await use(hub, library, hashOf(third.replaceAll('-', '')).slice(0, 40))).toBe(401);
  expect(await use(hub, library, third.slice(0, -1))).toBe(401);
});

test('the codes of before they were hashed open the door once more, and are hashed from then on', async () => {
  const { hub, library } = await withCodes();
  const old = ['AbCde-12fGh', 'ZyXwv-98uTs'];
  const encrypted = await symmetricEncrypt({ key: await hub.store.accountSecret(), data: JSON.stringify(old) });
  await sql`update "twoFactor" set "backupCodes" = ${encrypted}`.execute(hub.database);

  expect(await use(hub, library, 'abcde-12fgh')).toBe(401);
  expect(await use(hub, library, 'AbCde-12fGh')).toBe(201);
  expect(await use(hub, library, 'AbCde-12fGh')).toBe(401);

  expect(await kept(hub)).toEqual([hashOf('ZyXwv-98uTs')]);
  expect(await use(hub, library, 'ZyXwv-98uTs')).toBe(201);
});

test("recovery codes and the secret of the app come from the system's own source of chance, and from no other", async () => {
  const hub = await aHub();
  const [one, other] = [await aLibrary(hub), await aLibrary(hub)];
  const secretOf = (uri: string) => new URL(uri).searchParams.get('secret') ?? '';
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const [before, after] = [await prepare(one), await prepare(other)];
  expect(secretOf(before.uri)).not.toBe(secretOf(after.uri));
  expect(new Set([...before.recoveryCodes, ...after.recoveryCodes]).size).toBe(20);

  // Stopped, that source makes them all the same.
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
    new Uint8Array((bytes as Uint8Array).buffer).fill(7);
    return bytes;
  });
  const stopped = recoveryCodesKept('').customBackupCodesGenerate();
  const secret = secretOf((await prepare(one)).uri);
  expect(new Set(stopped)).toEqual(new Set(['7777-7777-7777-7777-7777-7777']));
  expect(secretOf((await prepare(other)).uri)).toBe(secret);
});
