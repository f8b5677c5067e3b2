import { expect, test } from 'vitest';
import { startingLists } from '#hub/starting-lists.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { monthFiguresPath } from '#wire/figures.ts';
import { signInPath } from '#wire/sign-in.ts';
import { aUuid } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aKeyPair, anAccount, asJson, noord, sealed, signedInBy } from '../support/hub-people.ts';

withDatabases();

test('a made-up year can be put into an empty store and read like any other', async () => {
  const { store, parts, door } = await aHub();
  const account = anAccount();
  const { privateKey, publicKey } = await aKeyPair();
  const life = aUuid();

  const { id: organisation } = await store.addOrganisation('Bibliotheek Verzonnen', startingLists());
  const point = await store.addInfoPoint(organisation, noord);
  const infoPoint = point?.id ?? '';
  const added = await parts.accounts.addAccount(account);
  if (added === 'email-taken') throw new Error('expected a new account');
  await store.giveRole(added.userId, { organisation, role: 'coordinator', municipality: null });
  const wishes = { name: 'Balie 1', infoPoint, life, publicKey, tokenHash: hashOf(newToken()), fromDay: '2025-01-06' };
  const now = new Date('2025-01-06T09:00:00Z');
  const tablet = await store.enrolTablet(organisation, { ...wishes, now });
  if (typeof tablet === 'string') throw new Error('expected a new tablet');
  for (let month = 1; month <= 12; month += 1) {
    const revision = await sealed(
      { life, infoPoint, visits: 10 + month, month: `2025-${String(month).padStart(2, '0')}` },
      privateKey,
    );
    const clock = '2026-01-02T08:00:00.000Z';
    const about = { life, logged: 200, oldestUnsentDays: null, appVersion: '0.1.0', listVersion: 1 };
    const contact = { ...about, storage: 'persistent' as const, clock };
    await store.keepRevision({ ...tablet, contact }, { revision, receivedAt: new Date(clock), today: '2026-01-02' });
  }

  const coordinator = signedInBy(
    { door },
    await door(signInPath, asJson({ email: account.email, password: account.password })),
  );
  const december = await (await coordinator.get(`${monthFiguresPath}?maand=2025-12`)).json();
  expect(december).toMatchObject({ totals: { visits: 22 }, tablets: 1 });
  expect((december as { months: string[] }).months).toHaveLength(12);
});
