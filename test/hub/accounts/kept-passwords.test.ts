import { scryptSync } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, aPassword } from '../../support/hub-people.ts';

withDatabases();

test('a hub in use keeps a password by scrypt, salted, at the cost that the pages name', async () => {
  const hub = await aHub({ passwords: 'as in use' });
  await aLibrary(hub);

  const { rows } = await sql<{ password: string }>`select password from account`.execute(hub.database);

  const [salt = '', kept = ''] = rows[0]?.password.split(':') ?? [];
  const cost = { N: 2 ** 14, r: 16, p: 1, maxmem: 2 ** 27 };
  expect(Buffer.from(salt, 'hex')).toHaveLength(16);
  expect(kept).toBe(scryptSync(aPassword, salt, 64, cost).toString('hex'));
});
