import { expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import { setUpPath } from '#wire/accounts.ts';
import { problemSchema } from '#wire/problem.ts';
import { largestReportBody, reportsPath } from '#wire/report-exchange.ts';
import { aUuid } from '../support/builders.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { aKeyPair, aLibrary, anInfoPointMore, asJson, aTabletAt, sealed } from '../support/hub-people.ts';

withDatabases();

async function anEnrolledTablet() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  await tablet.deliver(await tablet.seal({ visits: 2 }));
  return { hub, library, tablet };
}

/** The answer, and proof that nothing in the database changed by it but a note that there was a refusal. */
async function refusal(hub: TestHub, ask: () => Promise<Response>) {
  const before = await hub.contents();
  const response = await ask();
  const said = problemSchema.parse(await response.json());
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('api-version')).toBe('1.0.0');
  expect(said.status).toBe(response.status);
  expect({ ...(await hub.contents()), refused_revision: [] }).toEqual({ ...before, refused_revision: [] });
  expect(hub.mistakes).toEqual([]);
  return said;
}

test('a body that is no JSON is refused', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const headers = { authorization: `Bearer ${tablet.token}`, 'content-type': 'application/json' };

  const said = await refusal(hub, () => hub.door(reportsPath, { method: 'POST', headers, body: '<html>Welkom' }));

  expect(said).toMatchObject({ status: 400, answer: 'refused', reason: 'not-json', digest: null });
});

test('a body over 256 kB is turned away, also when its length was not announced', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const headers = { authorization: `Bearer ${tablet.token}`, 'content-type': 'application/json' };
  const large = new Uint8Array(largestReportBody + 1).fill(0x20);
  const unannounced = new Blob([large]).stream();

  const announced = await refusal(hub, () =>
    hub.door(reportsPath, {
      method: 'POST',
      headers: { ...headers, 'content-length': `${large.length}` },
      body: large,
    }),
  );
  const streamed = await refusal(hub, () =>
    hub.door(reportsPath, { method: 'POST', headers, body: unannounced, duplex: 'half' } as RequestInit),
  );

  expect(announced).toMatchObject({ status: 413, answer: 'refused', reason: 'too-large' });
  expect(streamed).toMatchObject({ status: 413, answer: 'refused', reason: 'too-large' });
});

test('a body that does not fit is refused with all its faults at once, and the month it was about', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const revision = await tablet.seal({ number: 2 });
  const smuggled = { ...revision, month: '2026-13', remark: 'mevrouw Jansen', number: -1 };

  const said = await refusal(hub, () => tablet.post(reportsPath, { contact: tablet.contact(), revision: smuggled }));

  expect(said).toMatchObject({ status: 400, answer: 'refused', reason: 'schema', digest: revision.digest });
  expect(said.errors?.map(({ path }) => path).sort()).toEqual(['revision', 'revision.month', 'revision.number']);
});

test('a shape newer than the hub knows is no refusal: the tablet keeps it and tries again later', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const revision = { ...(await tablet.seal({ number: 2 })), shape: 2, newTable: { 'digid-app': 1 } };

  const said = await refusal(hub, () => tablet.post(reportsPath, { contact: tablet.contact(), revision }));

  expect(said.status).toBe(503);
  expect(said.answer).toBeUndefined();
});

test('a tablet that is not known is refused', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const revision = await tablet.seal({ number: 2 });
  const authorization = `Bearer ${'x'.repeat(43)}`;

  const body = { contact: tablet.contact(), revision };
  const stranger = await refusal(hub, () => hub.door(reportsPath, asJson(body, { authorization })));
  const nameless = await refusal(hub, () => hub.door(reportsPath, asJson(body)));

  const expected = { status: 401, answer: 'refused', reason: 'unknown-tablet', digest: revision.digest };
  expect(stranger).toMatchObject(expected);
  expect(nameless).toMatchObject(expected);
});

test('a content that does not belong to its digest is refused', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const revision = await tablet.seal({ number: 2 });
  const changed = { ...revision, totals: { ...revision.totals, enteredAfterwards: 1 } };

  const said = await refusal(hub, () => tablet.deliver(changed));

  expect(said).toMatchObject({ status: 400, answer: 'refused', reason: 'digest', digest: revision.digest });
});

test('tables that do not add up are refused, truly signed or not', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const sheet = emptySheet(tablet.infoPoint, '2026-03');
  const revision = await tablet.seal({ number: 2, sheet: { ...sheet, totals: { ...sheet.totals, visits: 5 } } });

  const said = await refusal(hub, () => tablet.deliver(revision));

  expect(said).toMatchObject({ status: 400, answer: 'refused', reason: 'does-not-add-up', digest: revision.digest });
});

test('a month signed with another key, or of a life that is not this tablet, is refused', async () => {
  const { hub, library, tablet } = await anEnrolledTablet();
  const other = await aTabletAt(hub, library, library.infoPoint);
  const { privateKey } = await aKeyPair();
  const wishes = { life: tablet.life, infoPoint: tablet.infoPoint, number: 2 };
  const forged = await sealed(wishes, privateKey);
  const strange = await sealed({ ...wishes, life: aUuid() }, privateKey);

  for (const revision of [forged, strange]) {
    const said = await refusal(hub, () => tablet.deliver(revision));

    expect(said).toMatchObject({ status: 403, answer: 'refused', reason: 'signature', digest: revision.digest });
  }
  // Whoever brings a month speaks for itself only.
  const revision = await tablet.seal({ number: 2 });
  const said = await refusal(hub, () => tablet.deliver(revision, other.contact()));
  expect(said).toMatchObject({ status: 403, answer: 'refused', reason: 'signature', digest: revision.digest });
});

test('a month for an info point where the tablet was not enrolled is refused', async () => {
  const { hub, library, tablet } = await anEnrolledTablet();
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });

  for (const infoPoint of [zuid, 'nergens']) {
    const revision = await tablet.seal({ infoPoint });

    const said = await refusal(hub, () => tablet.deliver(revision));

    expect(said).toMatchObject({ status: 403, answer: 'refused', reason: 'info-point', digest: revision.digest });
  }
});

test('a tablet delivers the months in which it was enrolled somewhere, and no month before or after', async () => {
  const { hub, library, tablet } = await anEnrolledTablet(); // enrolled on 10 March
  const key = { organisation: library.organisation, tablet: tablet.id };
  await hub.store.endEnrolment(key, library.infoPoint, '2026-05-01');
  hub.at('2026-07-01T09:00:00Z');

  const statuses: Record<string, number> = {};
  for (const month of ['2026-02', '2026-04', '2026-05', '2026-06']) {
    statuses[month] = (await tablet.deliver(await tablet.seal({ month }))).status;
  }

  expect(statuses).toEqual({ '2026-02': 403, '2026-04': 200, '2026-05': 200, '2026-06': 403 });
});

test('a mistake of ours is answered without a word of what was asked, and refuses nothing', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  await (hub.parts.store as TestHub['store']).shared.db.destroy();

  const response = await tablet.deliver(await tablet.seal({ number: 2 }));

  expect(response.status).toBe(500);
  expect(problemSchema.parse(await response.json()).answer).toBeUndefined();
});

test('every address under /api that does not exist is a problem and never a page', async () => {
  const hub = await aHub();

  const missing = await hub.door('/api/v1/bezoeken');
  const wrongWay = await hub.door(setUpPath);

  expect([missing.status, wrongWay.status]).toEqual([404, 405]);
  expect(missing.headers.get('content-type')).toBe('application/problem+json');
  expect(wrongWay.headers.get('allow')).toBe('POST, OPTIONS');
});
