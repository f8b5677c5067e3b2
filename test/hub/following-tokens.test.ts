import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hashOf, newToken } from '#hub/tokens.ts';
import { contactAnswerSchema, contactsPath, reportAnswerSchema, reportsPath } from '#wire/report-exchange.ts';
import { revocationsPath } from '#wire/tablets.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { aLibrary, asJson, aTabletAt, type HubTablet } from '../support/hub-people.ts';

withDatabases();

const days = (count: number) => new Date(Date.parse('2026-01-05T09:00:00Z') + count * 86_400_000).toISOString();

async function aTablet() {
  const hub = await aHub({ now: days(0) });
  const library = await aLibrary(hub);
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  return { hub, library, tablet };
}

const ask = (hub: TestHub, { contact }: HubTablet, token: string) =>
  hub.door(contactsPath, asJson({ contact: contact() }, { authorization: `Bearer ${token}` }));

/** What the hub says to go on with; nothing while the one that asks will do. */
async function heard(hub: TestHub, tablet: HubTablet, token: string): Promise<string | undefined> {
  const answer = await ask(hub, tablet, token);
  expect(answer.status).toBe(200);
  return contactAnswerSchema.parse(await answer.json()).hub.token;
}

/** A token of thirty-two bytes that nobody was ever told. */
const nobodys = newToken;

test('after a month of service a tablet hears a new token; both work until the new one was used for a month', async () => {
  const { hub, tablet } = await aTablet();

  hub.at(days(29));
  expect(await heard(hub, tablet, tablet.token)).toBeUndefined();
  hub.at(days(30));
  const next = (await heard(hub, tablet, tablet.token)) ?? '';
  expect(next).toMatch(/^[A-Za-z0-9_-]{43}$/);
  hub.at(days(200));
  expect((await ask(hub, tablet, tablet.token)).status).toBe(200);

  expect((await ask(hub, tablet, next)).status).toBe(200);
  hub.at(days(229));
  expect((await ask(hub, tablet, tablet.token)).status).toBe(200);
  hub.at(days(230));
  expect((await ask(hub, tablet, tablet.token)).status).toBe(401);
  expect((await ask(hub, tablet, next)).status).toBe(200);
  expect((await ask(hub, tablet, nobodys())).status).toBe(401);
});

test('the answer to a month brings it as well, and of a token only its SHA-256 is kept', async () => {
  const { hub, tablet } = await aTablet();
  hub.at(days(40));

  const { hub: word } = reportAnswerSchema.parse(await (await tablet.deliver(await tablet.seal())).json());

  const kept = JSON.stringify(await hub.contents());
  expect(kept).toContain(hashOf(word.token ?? ''));
  for (const token of [tablet.token, word.token ?? '']) expect(kept).not.toContain(token);
});

test('answers that are lost, however many, shut no tablet out and leave no heap of tokens', async () => {
  const { hub, tablet } = await aTablet();
  hub.at(days(31));
  for (let lost = 0; lost < 20; lost += 1) await heard(hub, tablet, tablet.token);

  const last = (await heard(hub, tablet, tablet.token)) ?? '';

  const { rows } = await sql<{ count: number }>`select count(*)::int as count from tablet_token`.execute(hub.database);
  expect(rows[0]?.count).toBeLessThanOrEqual(4);
  expect((await ask(hub, tablet, last)).status).toBe(200);
});

test('two copies with one token each hear a follower of their own, and go on side by side', async () => {
  const { hub, tablet } = await aTablet();
  hub.at(days(30));
  const first = (await heard(hub, tablet, tablet.token)) ?? '';
  expect(await heard(hub, tablet, first)).toBeUndefined();

  hub.at(days(45));
  const second = (await heard(hub, tablet, tablet.token)) ?? '';

  expect(second).not.toBe(first);
  expect(await heard(hub, tablet, second)).toBeUndefined();
  hub.at(days(100));
  for (const token of [first, second]) expect((await ask(hub, tablet, token)).status).toBe(200);
  expect((await ask(hub, tablet, tablet.token)).status).toBe(401);
});

test('a tablet that was shut out, or linked anew, opens nothing with any token of before', async () => {
  const { hub, library, tablet } = await aTablet();
  hub.at(days(30));
  const next = (await heard(hub, tablet, tablet.token)) ?? '';
  await library.post(revocationsPath, { tablet: tablet.id });
  for (const token of [tablet.token, next]) expect((await ask(hub, tablet, token)).status).toBe(401);

  const other = await aTablet();
  other.hub.at(days(30));
  const following = (await heard(other.hub, other.tablet, other.tablet.token)) ?? '';
  const life = { life: other.tablet.life, publicKey: other.tablet.publicKey };
  const again = { ...life, name: 'Balie', infoPoint: other.library.infoPoint, fromDay: '2026-02-04' };
  await other.hub.store.enrolTablet(other.library.organisation, {
    ...again,
    now: new Date(days(30)),
    tokenHash: hashOf(nobodys()),
  });
  for (const token of [other.tablet.token, following]) {
    expect((await ask(other.hub, other.tablet, token)).status).toBe(401);
  }
});

test('a month that another tablet brings is delivered under the new token too', async () => {
  const { hub, tablet } = await aTablet();
  hub.at(days(30));
  const next = (await heard(hub, tablet, tablet.token)) ?? '';
  const revision = await tablet.seal();

  const body = { contact: tablet.contact(), revision };
  const answer = await hub.door(reportsPath, asJson(body, { authorization: `Bearer ${next}` }));

  expect(answer.status).toBe(200);
});
