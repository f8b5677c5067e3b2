import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { makeBackup } from '#hub/backup/make-backup.ts';
import { hashOf } from '#hub/tokens.ts';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { tokensOn } from '#storage/tokens.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { signInPath } from '#wire/sign-in.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { aLibrary, aPassword, asJson, type Library, signedInBy } from '../support/hub-people.ts';
import { aCopyOf, aWholeTablet, type WholeTablet } from '../support/places.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

const place = mkdtempSync(join(tmpdir(), 'bb-token-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const tokens = ({ database }: WholeTablet) => tokensOn(database).all();
/** Of the same month as the day on which the tablet counts. */
const at = (day: string) => `2026-${day}T09:00:00Z`;

async function aTabletOfJanuary() {
  const hub = await aHub({ now: at('01-10') });
  const library = await aLibrary(hub);
  const tablet = await aWholeTablet(hub, library);
  const log = (visits: number, on = tablet) =>
    on.log(...Array.from({ length: visits }, () => aVisit({ day: today, infoPoint: library.infoPoint })));
  const backup = join(place, `${library.infoPoint}.balieboek`);
  const backUp = () => makeBackup(hub.store, backup, hub.parts.clock());
  return { hub, library, tablet, log, backup, backUp };
}

/** All that a tablet does by itself at a hub that is back: it says hello, hears that the hub is another, and sends. */
async function getsOnAt(hub: TestHub, tablet: WholeTablet) {
  expect(await tablet.greet(hub.door)).toBe(true);
  expect(await tablet.send(hub.door)).toMatchObject({ kept: 0 });
  expect(await tablet.line()).toMatchObject({ isComplete: true, refused: [] });
}

/** The session of before a backup is gone: the coordinator signs in anew. */
async function visitsAt(hub: TestHub, { account }: Library): Promise<number> {
  const response = await hub.door(signInPath, asJson({ email: account.email, password: aPassword }));
  const answer = await signedInBy(hub, response).get(`${monthFiguresPath}?maand=2026-03`);
  return monthFiguresSchema.parse(await answer.json()).totals.visits;
}

async function isKnown(hub: TestHub, token = '') {
  const { rows } = await sql`select from tablet_token where sha256 = ${hashOf(token)}`.execute(hub.database);
  return rows.length > 0;
}

test('a hub put back to before a tablet got its newer token gets every visit, from the tablet itself', async () => {
  const { hub, library, tablet, log, backup, backUp } = await aTabletOfJanuary();
  await log(2);
  await tablet.send(hub.door);
  await backUp();
  hub.at(at('03-10'));
  await log(3);
  await tablet.send(hub.door);
  await log(1);
  await tablet.send(hub.door);
  const [newer, first] = await tokens(tablet);
  expect([await isKnown(hub, newer), await visitsAt(hub, library)]).toEqual([true, 6]);

  const again = await aHub({ now: at('03-11'), backup });
  expect([await isKnown(again, newer), await isKnown(again, first)]).toEqual([false, true]);
  expect(await visitsAt(again, library)).toBe(2);
  await log(4);
  await getsOnAt(again, tablet);

  // Two before the backup, four after it of which the hub had forgotten, and four after it was put back.
  expect(await visitsAt(again, library)).toBe(10);
  expect((await verifyStore(again.store)).differences).toEqual([]);
  const [now, ...before] = await tokens(tablet);
  expect([await isKnown(again, now), before.includes(newer ?? ''), again.mistakes]).toEqual([true, true, []]);
});

test('a year of tokens later the one of the backup still opens, and the tablet sends with a new one from then on', async () => {
  const { hub, library, tablet, log, backup, backUp } = await aTabletOfJanuary();
  await log(1);
  await tablet.send(hub.door);
  await backUp();
  const [first] = await tokens(tablet);
  // No token is followed sooner than after thirty days: of these there are twelve in a year.
  for (let month = 1; month <= 12; month += 1) {
    hub.at(new Date(Date.parse(at('01-10')) + month * 30 * 86_400_000).toISOString());
    await log(1);
    await tablet.send(hub.door);
  }
  const all = await tokens(tablet);
  expect([all.length, all.at(-1), await isKnown(hub, first)]).toEqual([13, first, false]);
  expect(await visitsAt(hub, library)).toBe(13);

  const again = await aHub({ now: '2027-01-09T09:00:00Z', backup });
  await getsOnAt(again, tablet);
  await log(1);
  await getsOnAt(again, tablet);

  expect(await visitsAt(again, library)).toBe(14);
  const [now] = await tokens(tablet);
  expect([all.includes(now ?? ''), await isKnown(again, now)]).toEqual([false, true]);
});

test('a backup of between two tokens knows both, and its days went by: the tablet gets on with either', async () => {
  const { hub, library, tablet, log, backup, backUp } = await aTabletOfJanuary();
  await log(2);
  hub.at(at('02-10'));
  const old = await aCopyOf(tablet);
  await tablet.send(hub.door);
  await log(1);
  await tablet.send(hub.door); // the newer one was used: the first has thirty days left
  await backUp();

  const again = await aHub({ now: at('08-01'), backup });
  await getsOnAt(again, tablet);

  expect(await visitsAt(again, library)).toBe(3);
  // A copy that kept only the first is told to be linked anew, as it would have been without a backup.
  expect(await old.greet(again.door)).toBe(false);
  hub.at(at('08-01'));
  expect(await old.greet(hub.door)).toBe(false);
});
