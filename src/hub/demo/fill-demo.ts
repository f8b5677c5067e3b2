/** Puts the made-up year of the demo into an empty store by the same doors that real tablets use: enrolled, sealed, judged, kept. */

import { madeUpHours } from '#demo/made-up-hours.ts';
import { madeUpMunicipalities, madeUpOrganisation, madeUpPoints, madeUpTablets } from '#demo/made-up-library.ts';
import { madeUpYear } from '#demo/made-up-year.ts';
import { type Day, firstDayOf, type Month, monthOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { MonthSheet } from '#domain/month-sheet.ts';
import type { SignUps } from '#hub/accounts/add-person.ts';
import { startingLists } from '#hub/starting-lists.ts';
import type { Store } from '#hub/store/open-store.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { publicKeySchema } from '#wire/enrolment.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { operators, type Role } from '#wire/roles.ts';
import { sealRevision } from '#wire/seal-revision.ts';

const password = 'voorbeeld voorbeeld';
const [firstMunicipality] = madeUpMunicipalities;

type DemoPerson = { who: string; email: string; password: string; role: Role; municipality: string | null };

export const demoPeople: readonly DemoPerson[] = [
  { who: 'Coördinator', email: 'coordinator@voorbeeld.example', password, role: 'coordinator', municipality: null },
  {
    who: `Gemeente ${firstMunicipality?.name}`,
    email: 'gemeente@voorbeeld.example',
    password,
    role: 'municipal-officer',
    municipality: firstMunicipality?.code ?? null,
  },
  { who: 'Lezer', email: 'lezer@voorbeeld.example', password, role: 'library-reader', municipality: null },
  { who: 'Beheerder', email: 'beheerder@voorbeeld.example', password, role: 'operator', municipality: null },
];

const seed = 20_240_401;

export async function fillWithMadeUpYear(store: Store, accounts: SignUps, lastMonth: Month, today: Day): Promise<void> {
  const catalogue = startingLists();
  const { id: organisation } = await store.addOrganisation(madeUpOrganisation.name, catalogue);
  await store.makeRoomForOperators();
  await store.workFor({ organisation }, () =>
    fillLibrary(store, accounts, { organisation, catalogue, lastMonth, today }),
  );
}

type Wanted = { organisation: string; catalogue: Catalogue; lastMonth: Month; today: Day };

async function fillLibrary(store: Store, accounts: SignUps, { organisation, catalogue, lastMonth, today }: Wanted) {
  for (const { who, email, role, municipality } of demoPeople) {
    const added = await accounts.addAccount({ name: who, email, password });
    if (added === 'email-taken') throw new Error('expected an empty store');
    const where = role === 'operator' ? operators : organisation;
    await store.workFor({ organisation: where }, () =>
      store.giveRole(added.userId, { organisation: where, role, municipality }),
    );
  }
  const pointIds = await addPoints(store, organisation);
  for (const point of madeUpPoints) {
    const hours = madeUpHours(point, lastMonth);
    await store.keepOpeningHours(organisation, { infoPoint: pointIds[point.id] ?? '', version: 0, hours });
  }
  const months = madeUpYear({ seed, lastMonth, catalogue });
  for (const tablet of madeUpTablets) {
    const own = months.filter((month) => month.tablet.id === tablet.id);
    const here = own.map(({ infoPoint, sheet }) => ({ ...sheet, infoPoint: pointIds[infoPoint] ?? '' }));
    await deliverYear(store, organisation, { name: tablet.name, sheets: here, today });
  }
}

type Year = { name: string; sheets: MonthSheet[]; today: Day };

/** One tablet with a life and a key of its own, enrolled wherever it counted, and its months sealed and kept. */
async function deliverYear(store: Store, organisation: string, { name, sheets, today }: Year): Promise<void> {
  const life = crypto.randomUUID();
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const born = { name, life, publicKey: publicKeySchema.parse({ kty, crv, x, y }), tokenHash: hashOf(newToken()) };
  const fromDay = firstDayOf(sheets.map(({ month }) => month).sort()[0] ?? monthOf(today));
  const receivedAt = new Date(`${today}T07:00:00Z`);
  const enrolled: Awaited<ReturnType<Store['enrolTablet']>>[] = [];
  for (const infoPoint of new Set(sheets.map((sheet) => sheet.infoPoint))) {
    enrolled.push(await store.enrolTablet(organisation, { ...born, infoPoint, fromDay, now: receivedAt }));
  }
  const [tablet] = enrolled;
  if (tablet === undefined || typeof tablet === 'string') throw new Error('expected a new tablet');
  const logged = sheets.reduce((sum, { totals }) => sum + totals.visits, 0);
  const about = { life, logged, oldestUnsentDays: null, appVersion: 'voorbeeld', listVersion: 1 };
  const contact = { ...about, storage: 'persistent' as const, clock: receivedAt.toISOString() };
  for (const sheet of sheets) {
    const revision = await sealRevision({ life, number: sheet.totals.visits, listVersion: 1, sheet }, [], privateKey);
    await store.keepRevision({ ...tablet, contact }, { revision, receivedAt, today });
  }
}

/** The store gives info points their own ids; the answer says which is which. */
async function addPoints(store: Store, organisation: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { id, name, place, municipality } of madeUpPoints) {
    const added = await store.addInfoPoint(organisation, { name, place, municipality: municipality.code });
    if (!added) throw new Error(`expected ${municipality.name} to be on the list`);
    ids[id] = added.id;
  }
  return ids;
}
