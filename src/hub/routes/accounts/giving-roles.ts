/** Which role somebody may give to another, by invitation or afterwards. */
import type { InfoPoint } from '#domain/enrolment.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { peopleRolesPath } from '#wire/access.ts';
import { type InvitationBody, roleChangeBodySchema } from '#wire/accounts.ts';
import type { Problem } from '#wire/problem.ts';
import { type Role, rolesGivenBy } from '#wire/roles.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { type AccessStore, noPerson, notYourself } from './access.ts';
import type { Note } from './limits.ts';

export type GivingStore = { infoPointsOf: (organisation: string) => Promise<InfoPoint[]> };
type Giver = { kind: Role; organisation: string };

/** For a role that is bound to one. */
export function municipalityOf(asked: InvitationBody): string | null {
  return 'municipality' in asked ? asked.municipality : null;
}

/** Why this giver may not give that role; nothing when it may. */
export async function roleRefused(
  store: GivingStore,
  giver: Giver,
  asked: InvitationBody,
): Promise<Problem | undefined> {
  if (!rolesGivenBy(giver.kind).includes(asked.role)) return notYoursToGive;
  const municipality = municipalityOf(asked);
  if (municipality === null) return undefined;
  const own = await store.infoPointsOf(giver.organisation);
  return own.some((point) => point.municipality.code === municipality) ? undefined : noInfoPointThere;
}

type Parts = { store: GivingStore & Pick<AccessStore, 'personOf' | 'changeRole'>; note: Note };

export function roleChanges({ store, note }: Parts): Route {
  return route({
    method: 'POST',
    path: peopleRolesPath,
    access: 'give-access',
    operation: 'wijzigRol',
    summary: 'Iemand een andere rol geven; zij geldt vanaf de volgende vraag',
    tag: 'toegang',
    body: roleChangeBodySchema,
    answer: doneSchema,
    status: 200,
    problems: [404, 409],
    handle: async ({ caller, body, now }) => {
      const { organisation, email: who } = caller;
      const person = await store.personOf(organisation, body.id);
      if (!person) return { problem: noPerson };
      if (body.id === caller.userId) return { problem: notYourself };
      const refused = await roleRefused(store, caller, body);
      if (refused) return { problem: refused };
      await store.changeRole(organisation, body.id, { role: body.role, municipality: municipalityOf(body) });
      await note({ organisation, what: 'role-changed', who, about: person.email }, now);
      return { value: { done: true as const } };
    },
  });
}

const notYoursToGive = problem(
  403,
  'rol-niet-te-geven',
  'Deze rol kun je niet geven',
  'Kies een andere rol, of vraag de beheerder van de hub.',
);
const noInfoPointThere = problem(
  409,
  'geen-informatiepunt-in-gemeente',
  'In deze gemeente is geen informatiepunt van u',
  'Voeg eerst een informatiepunt in deze gemeente toe, of kies een andere gemeente.',
);
