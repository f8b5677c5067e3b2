/** Who is signed in, and for whom. */
import { type Route, route } from '#hub/http/route.ts';
import type { AnyoneSignedIn } from '#hub/http/who-asks.ts';
import { type OwnAccount, ownAccountPath, ownAccountSchema } from '#wire/accounts.ts';
import { isMunicipal, may } from '#wire/roles.ts';

export type NameStore = {
  organisationNamed: (organisation: string) => Promise<{ id: string; name: string }>;
  municipalityNamed: (code: string) => { code: string; name: string } | undefined;
};

export function ownAccount(store: NameStore, owesSecondFactor: (caller: AnyoneSignedIn) => boolean): Route {
  return route({
    method: 'GET',
    path: ownAccountPath,
    access: 'own-account',
    operation: 'leesMijnAccount',
    summary: 'Het eigen account lezen',
    tag: 'accounts',
    answer: ownAccountSchema,
    status: 200,
    handle: async ({ caller }) => ({ value: await accountOf(store, caller, owesSecondFactor(caller)) }),
  });
}

type Whose = { name: string; email: string; organisation: string };
type Part = Pick<AnyoneSignedIn, 'kind'> & { municipality?: string | null };

export async function accountOf(
  store: NameStore,
  { name, email, organisation, ...part }: Whose & Part,
  owesSecondFactor: boolean,
): Promise<OwnAccount> {
  const { kind: role } = part;
  const municipality = isMunicipal(role) ? (store.municipalityNamed(part.municipality ?? '') ?? null) : null;
  const ofLibrary = may(role, 'read-figures') ? await store.organisationNamed(organisation) : null;
  return { name, email, role, organisation: ofLibrary, municipality, owesSecondFactor };
}
