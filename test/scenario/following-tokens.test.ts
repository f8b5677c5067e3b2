import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { tokensOn } from '#storage/tokens.ts';
import { contactsPath } from '#wire/report-exchange.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary } from '../support/hub-people.ts';
import { aCopyOf, aWholeTablet, lostAnswer, type WholeTablet } from '../support/places.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

const tokens = ({ database }: WholeTablet) => tokensOn(database).all();

/** A tablet that was linked a month ago, when the hub's clock is at the day of the tablet. */
async function aMonthAfterLinking() {
  const hub = await aHub({ now: '2026-02-01T09:00:00Z' });
  const library = await aLibrary(hub);
  const tablet = await aWholeTablet(hub, library);
  hub.at('2026-03-10T09:00:00Z');
  const arrives = async () => {
    await tablet.log(aVisit({ day: today, infoPoint: library.infoPoint }));
    expect(await tablet.send(hub.door)).toMatchObject({ settled: 1, kept: 0 });
    expect(await tablet.line()).toMatchObject({ isComplete: true, refused: [] });
  };
  return { hub, tablet, arrives };
}

test('a tablet goes over to the token it hears with an answer, and asks with it from then on', async () => {
  const { hub, tablet, arrives } = await aMonthAfterLinking();
  const [first] = await tokens(tablet);

  await arrives();
  await arrives();

  const [second, ...before] = await tokens(tablet);
  expect(second).not.toBe(first);
  expect(before).toEqual([first]);
  const { rows } = await sql<{ used: number }>`
    select count(used_at)::int as used from tablet_token where follows is not null`.execute(hub.database);
  expect(rows).toEqual([{ used: 1 }]);
});

test('an answer with a token that never comes leaves the tablet with one that works', async () => {
  const { hub, tablet, arrives } = await aMonthAfterLinking();
  const [first] = await tokens(tablet);

  for (let lost = 0; lost < 5; lost += 1) expect(await tablet.greet(lostAnswer(hub.door))).toBe(false);
  expect(await tokens(tablet)).toEqual([first]);

  await arrives();
});

test('two tabs that each hear a token, and a browser profile that was copied, all go on', async () => {
  const { hub, tablet, arrives } = await aMonthAfterLinking();
  const copy = await aCopyOf(tablet);

  expect(await Promise.all([tablet.greet(hub.door), tablet.greet(hub.door)])).toEqual([true, true]);
  await arrives();
  expect(await copy.greet(hub.door)).toBe(true);
  expect(await copy.greet(hub.door)).toBe(true);

  expect((await tokens(copy))[0]).not.toBe((await tokens(tablet))[0]);
});

test('a hub that was put back to before a token knows the tablet by the one of then', async () => {
  const { hub, tablet, arrives } = await aMonthAfterLinking();
  await arrives();
  await arrives();
  const [newest, oldest] = await tokens(tablet);

  await sql`delete from tablet_token where follows is not null`.execute(hub.database);
  await sql`update tablet_token set until = null`.execute(hub.database);
  await arrives();

  const [now, ...before] = await tokens(tablet);
  expect(before).toEqual(expect.arrayContaining([newest, oldest]));
  expect(before).not.toContain(now);
});

test('a tablet that the hub turned away asks with all it has, and stays turned away', async () => {
  const { hub, tablet, arrives } = await aMonthAfterLinking();
  await arrives();
  await sql`update tablet set revoked_at = now()`.execute(hub.database);
  let asked = 0;
  const counting: typeof fetch = (input, init) => {
    if (input === contactsPath) asked += 1;
    return hub.door(input, init);
  };

  expect(await tablet.greet(counting)).toBe(false);

  expect(asked).toBe(2);
});
