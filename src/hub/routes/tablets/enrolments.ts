/** How a browser becomes a tablet: a short code for the coordinator, one use of it by the tablet, which gets the lists along. */

import { type Day, dutchDayOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { noSuchTablet, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { WorkFor } from '#hub/http/who-asks.ts';
import { codeFrom, type TryStore, takeTries } from '#hub/routes/accounts/limits.ts';
import { hashOf, newEnrolmentCode, newToken } from '#hub/tokens.ts';
import {
  enrolmentAnswerSchema,
  enrolmentBodySchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodeBodySchema,
  enrolmentCodesPath,
  enrolmentsPath,
  type PublicKey,
} from '#wire/enrolment.ts';

type NewCode = {
  hash: string;
  infoPoint: string;
  tabletName: string;
  expiresAt: Date;
  now: Date;
  tablet?: string | undefined;
  seenVisits?: number | undefined;
};
type CodeUse = { codeHash: string; tokenHash: string; life: string; publicKey: PublicKey; now: Date; today: Day };
type Enrolled = { organisation: string; tablet: string; name: string; infoPoints: string[] };

export type EnrolmentStore = TryStore & {
  workFor: WorkFor;
  addEnrolmentCode: (organisation: string, code: NewCode) => Promise<void>;
  enrolByCode: (use: CodeUse) => Promise<Enrolled | 'no-such-code' | 'other-key' | 'other-tablet'>;
  infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
  tabletsOf: (organisation: string) => Promise<{ id: string; name: string }[]>;
  organisationNamed: (organisation: string) => Promise<{ id: string; name: string }>;
  currentCatalogue: (organisation: string) => Promise<Catalogue>;
};

const quarterOfAnHour = 15 * 60_000;

export function enrolmentRoutes(store: EnrolmentStore): Route[] {
  return [enrolmentCodes(store), enrolments(store)];
}

function enrolmentCodes(store: EnrolmentStore): Route {
  return route({
    method: 'POST',
    path: enrolmentCodesPath,
    access: 'keep-library',
    operation: 'maakKoppelcode',
    summary: 'Een koppelcode maken voor een nieuwe of een bekende tablet: één keer en een kwartier te gebruiken',
    tag: 'tablets',
    body: enrolmentCodeBodySchema,
    answer: enrolmentCodeAnswerSchema,
    status: 201,
    problems: [404],
    handle: async ({ caller, body: { infoPoint, tabletName: name, tablet, seenVisits }, now }) => {
      const own = await store.infoPointsOf(caller.organisation);
      if (!own.some(({ id }) => id === infoPoint)) return { problem: noSuchInfoPoint };
      const known = tablet === undefined ? [] : await store.tabletsOf(caller.organisation);
      const same = known.find(({ id }) => id === tablet);
      if (tablet !== undefined && !same) return { problem: noSuchTablet };
      const tabletName = same?.name ?? name;
      const code = newEnrolmentCode();
      const expiresAt = new Date(now.getTime() + quarterOfAnHour);
      const again = { tablet, seenVisits };
      const drawn = { hash: hashOf(code), infoPoint, tabletName, expiresAt, now, ...again };
      await store.addEnrolmentCode(caller.organisation, drawn);
      return { value: { code, expiresAt: expiresAt.toISOString() } };
    },
  });
}

function enrolments(store: EnrolmentStore): Route {
  return route({
    method: 'POST',
    path: enrolmentsPath,
    access: 'public',
    operation: 'koppelTablet',
    summary: 'Een browser met een koppelcode tot tablet maken',
    tag: 'tablets',
    body: enrolmentBodySchema,
    answer: enrolmentAnswerSchema,
    status: 201,
    problems: [409, 410, 429],
    handle: async ({ body: { code, life, publicKey }, now, address }) => {
      const full = await takeTries(store, [codeFrom(address)], now);
      if (full) return full;
      const token = newToken();
      const use = {
        codeHash: hashOf(code),
        tokenHash: hashOf(token),
        life,
        publicKey,
        now,
        today: dutchDayOf(now).day,
      };
      const enrolled = await store.enrolByCode(use);
      if (enrolled === 'no-such-code') return { problem: noSuchCode };
      await store.giveBackTry(codeFrom(address));
      if (enrolled === 'other-key') return { problem: otherKey };
      if (enrolled === 'other-tablet') return { problem: otherTablet };
      // The code said for whom it was drawn.
      return store.workFor(enrolled, async () => {
        const all = await store.infoPointsOf(enrolled.organisation);
        const value = {
          tablet: { id: enrolled.tablet, name: enrolled.name },
          token,
          organisation: await store.organisationNamed(enrolled.organisation),
          infoPoints: all.filter(({ id }) => enrolled.infoPoints.includes(id)),
          catalogue: await store.currentCatalogue(enrolled.organisation),
        };
        return { value };
      });
    },
  });
}

const noSuchInfoPoint = problem(
  404,
  'geen-informatiepunt',
  'Dit informatiepunt bestaat niet',
  'Kies een informatiepunt van de eigen organisatie.',
);

/** One answer for used, expired and never made: a guess learns nothing from it. */
const noSuchCode = problem(
  410,
  'koppelcode',
  'Deze koppelcode werkt niet',
  'De code is al gebruikt, verlopen of verkeerd overgenomen. Vraag de coördinator om een nieuwe code.',
);

const otherKey = problem(
  409,
  'andere-sleutel',
  'Deze tablet is al bekend met een andere sleutel',
  'Wis de gegevens van deze website op de tablet en koppel opnieuw.',
);

const otherTablet = problem(
  409,
  'andere-tablet',
  'Deze code is voor een andere tablet',
  'Deze tablet is al bekend onder een andere naam. Vraag de coördinator om een code voor deze tablet.',
);
