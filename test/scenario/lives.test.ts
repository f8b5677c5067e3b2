import { expect, test } from 'vitest';
import { lifeOf } from '#storage/life.ts';
import * as outbox from '#storage/outbox.ts';
import { visitsOn } from '#storage/visits.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import {
  admissionsPath,
  decisionsPath,
  heldRevisionsAnswerSchema,
  heldRevisionsPath,
  revocationsPath,
  tabletsAnswerSchema,
  tabletsPath,
} from '#wire/tablets.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInfoPointMore, type Library } from '../support/hub-people.ts';
import { aCode, aCopyOf, aWholeTablet, lostAnswer, type WholeTablet } from '../support/places.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

async function aLibraryWithATablet() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aWholeTablet(hub, library);
  const visit = (wishes = {}) => aVisit({ infoPoint: library.infoPoint, day: today, ...wishes });
  return { hub, library, tablet, visit };
}

async function visitsAtHub({ get }: Library, month = '2026-03') {
  return monthFiguresSchema.parse(await (await get(`${monthFiguresPath}?maand=${month}`)).json()).totals.visits;
}

async function fleet({ get }: Library) {
  return tabletsAnswerSchema.parse(await (await get(tabletsPath)).json());
}

async function held({ get }: Library) {
  return heldRevisionsAnswerSchema.parse(await (await get(heldRevisionsPath)).json());
}

/** What a tablet would hand over: its waiting months, sealed, and noted on its disk before they leave. */
async function sealedBy({ database }: WholeTablet) {
  const revisions = [];
  const life = await lifeOf(database);
  if (!life) throw new Error('expected a life');
  for (const { buildsOn, ...numbered } of await outbox.waitingSheets(database)) {
    const revision = await sealRevision(numbered, buildsOn, life.privateKey);
    await outbox.noteSent(database, numbered, revision);
    revisions.push(revision);
  }
  return revisions;
}

test('a copied tablet: the later one begins a new life, and what both had unsent is named as possibly double', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit(), visit(), visit());
  await tablet.send(hub.door); // 3 received
  await tablet.log(visit(), visit()); // 2 unsent at the moment of copying
  const copy = await aCopyOf(tablet);
  await tablet.log(visit()); // 1 of the first's own
  await copy.log(visit(), visit(), visit(), visit()); // 4 of the copy's own
  const oldLife = await tablet.life();

  await tablet.send(hub.door);
  const result = await copy.send(hub.door);

  // 3 common + 2 common twice + 1 + 4
  expect(await visitsAtHub(library)).toBe(12);
  expect(result.kept).toBe(0);
  expect(await copy.line()).toMatchObject({ isComplete: true, waiting: 0, refused: [] });
  expect([await tablet.life(), (await copy.life()) === oldLife]).toEqual([oldLife, false]);
  const [seen] = await fleet(library);
  // Truly double are 2; from counts the hub knows no better than the 3 that the first delivered since.
  expect(seen).toMatchObject({ possiblyDouble: 3, leftBehind: 0 });

  await tablet.log(visit());
  await copy.log(visit());
  await tablet.send(hub.door);
  await copy.send(hub.door);
  expect(await visitsAtHub(library)).toBe(14);
  expect([(await tablet.line()).isComplete, (await copy.line()).isComplete]).toEqual([true, true]);
});

test('a copy with fewer changes than the hub has numbers is found out as well', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit());
  await tablet.send(hub.door);
  const copy = await aCopyOf(tablet);
  await tablet.log(visit(), visit(), visit());
  await tablet.send(hub.door);
  await copy.log(visit());

  await copy.send(hub.door);

  expect(await visitsAtHub(library)).toBe(5);
  expect(await copy.line()).toMatchObject({ isComplete: true, refused: [] });
});

test('what the hub took and could not answer is not taken along into a new life', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit(), visit());
  await tablet.send(lostAnswer(hub.door));
  const copy = await aCopyOf(tablet);
  await tablet.log(visit());
  await tablet.send(hub.door);
  await copy.log(visit());

  await copy.send(hub.door);

  expect(await visitsAtHub(library)).toBe(4);
  expect((await fleet(library))[0]).toMatchObject({ possiblyDouble: 1 });
});

test('in a new life the visits of the old one can be read, and only the new ones taken back', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const early = visit();
  await tablet.log(early);
  await tablet.send(hub.door);
  const copy = await aCopyOf(tablet);
  await tablet.log(visit());
  await tablet.send(hub.door);
  const late = visit();
  await copy.log(late);
  await copy.send(hub.door);

  await expect(copy.takeBack(early)).rejects.toThrow();
  await copy.takeBack(late);
  await copy.send(hub.door);

  expect((await visitsOn(copy.database, today)).map(({ isFixed, voided }) => [isFixed, voided])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(await visitsAtHub(library)).toBe(2);
  expect(await copy.line()).toMatchObject({ isComplete: true });
});

test('a change to a visit from before the copying cannot move, and its number is named', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const early = visit();
  await tablet.log(early, visit());
  await tablet.send(hub.door);
  const copy = await aCopyOf(tablet);
  await tablet.log(visit());
  await tablet.send(hub.door);
  await copy.takeBack(early);
  await copy.log(visit());

  await copy.send(hub.door);

  expect(await visitsAtHub(library)).toBe(4); // the taking back stays behind: 3 and the copy's 1
  expect((await fleet(library))[0]).toMatchObject({ leftBehind: 1 });
});

test('a hub put back to before a new life hears of it again by itself', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit());
  await tablet.send(hub.door);
  const copy = await aCopyOf(tablet);
  await tablet.log(visit());
  await tablet.send(hub.door);
  await copy.log(visit());
  await copy.send(hub.door);
  const life = await copy.life();
  for (const table of ['report_revision', 'superseded_revision', 'life_split', 'tablet_life'] as const) {
    await hub.database.deleteFrom(table).where('life', '=', life).execute();
  }
  await copy.log(visit());

  await copy.send(hub.door);
  await copy.send(hub.door);

  expect(await visitsAtHub(library)).toBe(4);
  expect(await copy.line()).toMatchObject({ isComplete: true, refused: [] });
});

test('a wiped tablet is a new life of the same tablet: what it delivered stays, and what may be missing is named', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit(), visit(), visit());
  await tablet.send(hub.door);
  await tablet.log(visit(), visit());
  await tablet.greet(hub.door); // the hub hears of 5 logged, of which 3 arrived
  await tablet.log(visit()); // of the sixth it never hears
  const [known] = await fleet(library);
  if (!known) throw new Error('expected a tablet');

  const wiped = await aWholeTablet(hub, library, await aCode(library, { tablet: known.id }));
  await wiped.log(visit());
  await wiped.send(hub.door);

  expect(await visitsAtHub(library)).toBe(4);
  expect(await fleet(library)).toMatchObject([{ id: known.id, possiblyMissing: 2, possiblyDouble: 0 }]);
});

test('the count that staff last saw on a wiped tablet says more than its last word', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit(), visit(), visit());
  await tablet.send(hub.door);
  await tablet.greet(hub.door);
  await tablet.log(visit(), visit(), visit());
  const [known] = await fleet(library);
  if (!known) throw new Error('expected a tablet');

  await aWholeTablet(hub, library, await aCode(library, { tablet: known.id, seenVisits: 6 }));

  expect(await fleet(library)).toMatchObject([{ id: known.id, possiblyMissing: 3 }]);
});

test('the months of a revoked tablet wait for a yes when somebody else brings them', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit(), visit());
  await tablet.send(hub.door);
  const [known] = await fleet(library);
  await library.post(revocationsPath, { tablet: known?.id ?? '' });
  await tablet.log(visit(), visit(), visit());
  await tablet.send(hub.door);
  expect(await tablet.line()).toMatchObject({ waiting: 3, refused: [{ reason: 'unknown-tablet' }] });
  await outbox.tryRefusedAgain(tablet.database);
  const [revision] = await sealedBy(tablet);

  const answer = (await (await library.post(reportsPath, { revision: revision ?? {} })).json()) as object;
  expect(answer).toMatchObject({ answer: 'held' });
  expect(await visitsAtHub(library)).toBe(2);
  const [waiting] = await held(library);
  expect(waiting).toMatchObject({ tabletName: 'Balie 1', month: '2026-03', visits: 5 });
  const { life, infoPoint, month, digest } = waiting ?? {};
  const yes = await library.post(decisionsPath, { life, infoPoint, month, digest, decision: 'accept' });

  expect(yes.status).toBe(200);
  expect(await held(library)).toEqual([]);
  expect(await visitsAtHub(library)).toBe(5);
});

test('a no keeps the month of a revoked tablet out, and a tablet that is let in again goes on by itself', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const [known] = await fleet(library);
  await library.post(revocationsPath, { tablet: known?.id ?? '' });
  await tablet.log(visit());
  const [revision] = await sealedBy(tablet);
  await library.post(reportsPath, { revision: revision ?? {} });
  const [waiting] = await held(library);
  const { life, infoPoint, month, digest } = waiting ?? {};
  await library.post(decisionsPath, { life, infoPoint, month, digest, decision: 'decline' });
  await library.post(reportsPath, { revision: revision ?? {} });

  expect(await held(library)).toEqual([]);
  expect(await visitsAtHub(library)).toBe(0);
  await tablet.send(hub.door);
  await library.post(admissionsPath, { tablet: known?.id ?? '' });
  await tablet.greet(hub.door);
  await tablet.send(hub.door);
  expect(await visitsAtHub(library)).toBe(1);
  expect(await tablet.line()).toMatchObject({ isComplete: true, refused: [] });
});

test("a moved tablet's earlier month counts, by its own hand or another's, and a later one does not", async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const other = await aWholeTablet(hub, library);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  const [known] = (await fleet(library)).filter(({ lastContact }) => lastContact === null);
  await tablet.log(visit(), visit());
  hub.at('2026-05-12T09:00:00Z');
  const owner = await hub.store.ownerOfLife(library.organisation, await tablet.life());
  await hub.store.endEnrolment(
    { organisation: library.organisation, tablet: owner?.tablet ?? '' },
    library.infoPoint,
    '2026-03-31',
  );
  await tablet.log(visit({ day: '2026-05-11' }));
  expect([known !== undefined, zuid]).toEqual([true, zuid]);

  const months = await sealedBy(tablet);
  const contact = {
    life: await other.life(),
    logged: 0,
    oldestUnsentDays: null,
    appVersion: '0.1.0',
    listVersion: 1,
    storage: 'persistent',
    clock: '2026-05-12T09:00:00.000Z',
  };
  const { token } = (await other.database.enrolment.get('enrolment')) ?? { token: '' };
  const statuses = [];
  for (const revision of months) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ contact, revision });
    statuses.push([revision.month, (await hub.door(reportsPath, { method: 'POST', headers, body })).status]);
  }

  expect(statuses).toEqual([
    ['2026-03', 200],
    ['2026-05', 403],
  ]);
  expect([await visitsAtHub(library), await visitsAtHub(library, '2026-05')]).toEqual([2, 0]);
});
