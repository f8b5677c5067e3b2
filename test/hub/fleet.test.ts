import { expect, test } from 'vitest';
import {
  enrolmentAnswerSchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodesPath,
  enrolmentsPath,
} from '#wire/enrolment.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { type Tablet, tabletNamesPath, tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInfoPointMore, asJson, aTabletAt, type HubTablet, type Library } from '../support/hub-people.ts';

withDatabases();

async function fleet({ get }: Library): Promise<Tablet[]> {
  return tabletsAnswerSchema.parse(await (await get(tabletsPath)).json());
}

test('a coordinator gives a tablet another name, and no one gives a name to another library’s', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  const other = await aLibrary(hub);

  const stamp = () => hub.store.monthsStamp(library.organisation, [library.infoPoint], ['2026-03']);
  const before = await stamp();
  expect((await library.post(tabletNamesPath, { tablet: tablet.id, name: '  Balie boven ' })).status).toBe(200);
  expect(await stamp()).not.toEqual(before); // months that are remembered carry the name
  expect((await other.post(tabletNamesPath, { tablet: tablet.id, name: 'Van ons' })).status).toBe(404);
  expect((await library.post(tabletNamesPath, { tablet: tablet.id, name: ' ' })).status).toBe(400);

  expect(await fleet(library)).toMatchObject([{ id: tablet.id, name: 'Balie boven' }]);
});

test('of each tablet it is told what its memory logged and what arrived of it, its version, storage and clock', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  const contact = tablet.contact({ logged: 9, clock: '2026-03-10T08:30:00.000Z' });

  await tablet.deliver(await tablet.seal({ visits: 4 }), contact);

  expect(await fleet(library)).toMatchObject([
    {
      ...{ appVersion: '0.1.0', listVersion: 1, storage: 'persistent', clockDifferenceSeconds: -1800 },
      lives: [{ logged: 9, received: 4, months: 1 }],
    },
  ]);
});

test('a tablet that moves counts for the new point from that day, and still delivers what it counted at the old one', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  const tablet = await aTabletAt(hub, library, library.infoPoint);

  const asked = { infoPoint: zuid, tabletName: 'Balie 1', tablet: tablet.id };
  const { code } = enrolmentCodeAnswerSchema.parse(await (await library.post(enrolmentCodesPath, asked)).json());
  const typed = await hub.door(enrolmentsPath, asJson({ code, life: tablet.life, publicKey: tablet.publicKey }));
  const { token, infoPoints } = enrolmentAnswerSchema.parse(await typed.json());

  expect(infoPoints.map(({ id }) => id)).toEqual([zuid]);
  expect(await fleet(library)).toMatchObject([{ id: tablet.id, infoPoints: [zuid] }]);
  const [old, later] = [await tablet.seal({ visits: 2 }), await tablet.seal({ month: '2026-04' })];
  const moved: HubTablet['deliver'] = (revision) =>
    hub.door(reportsPath, asJson({ contact: tablet.contact(), revision }, { authorization: `Bearer ${token}` }));
  hub.at('2026-04-10T09:00:00Z');
  expect((await moved(old)).status).toBe(200);
  expect((await moved(later)).status).not.toBe(200);
  expect((await moved(await tablet.seal({ month: '2026-04', infoPoint: zuid }))).status).toBe(200);
});
