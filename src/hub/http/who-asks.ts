/** Who is asking: a tablet by its token, a person by a session, or nobody. Roles are decided here and nowhere else. */
import { hashOf } from '#hub/tokens.ts';
import type { Role } from '#wire/accounts.ts';
import type { Problem } from '#wire/problem.ts';
import { notAllowed, notSignedIn, unknownTablet } from './problems.ts';

type Person = { userId: string; name: string; email: string; organisation: string };
export type TabletCaller = { kind: 'tablet'; organisation: string; tablet: string };
type Coordinator = Person & { kind: 'coordinator' };
type MunicipalOfficer = Person & { kind: 'municipal-officer'; municipality: string };
export type AnyoneSignedIn = Coordinator | MunicipalOfficer;

/** Each kind of access, and who is known to ask when a route with that access is reached. */
export type Callers = {
  public: undefined;
  tablet: TabletCaller;
  coordinator: Coordinator;
  'municipal-officer': MunicipalOfficer;
  'signed-in': AnyoneSignedIn;
  'tablet-or-coordinator': TabletCaller | Coordinator;
};
export type Access = keyof Callers;

export type Doorkeeper = {
  signedIn: (headers: Headers) => Promise<{ userId: string; name: string; email: string } | undefined>;
  roleOf: (userId: string) => Promise<{ organisation: string; role: Role; municipality: string | null } | undefined>;
  tabletByToken: (tokenHash: string) => Promise<{ organisation: string; tablet: string } | undefined>;
};

export type Known<A extends Access> = { caller: Callers[A] } | { problem: Problem };

export async function whoAsks(door: Doorkeeper, access: Access, headers: Headers): Promise<Known<Access>> {
  if (access === 'public') return { caller: undefined };
  const token = tokenIn(headers);
  if (access === 'tablet' || (access === 'tablet-or-coordinator' && token)) return knownTablet(door, token);
  const person = await knownPerson(door, headers);
  if (!person) return { problem: notSignedIn };
  const isWelcome =
    access === 'signed-in' || person.kind === (access === 'tablet-or-coordinator' ? 'coordinator' : access);
  return isWelcome ? { caller: person } : { problem: notAllowed };
}

async function knownTablet(door: Doorkeeper, token: string | undefined): Promise<Known<'tablet'>> {
  const tablet = token && (await door.tabletByToken(hashOf(token)));
  return tablet ? { caller: { kind: 'tablet', ...tablet } } : { problem: unknownTablet };
}

async function knownPerson(door: Doorkeeper, headers: Headers): Promise<AnyoneSignedIn | undefined> {
  const account = await door.signedIn(headers);
  const given = account && (await door.roleOf(account.userId));
  if (!account || !given) return undefined;
  const { organisation, role, municipality } = given;
  if (role === 'coordinator') return { kind: 'coordinator', ...account, organisation };
  return municipality === null ? undefined : { kind: 'municipal-officer', ...account, organisation, municipality };
}

function tokenIn(headers: Headers): string | undefined {
  return headers.get('authorization')?.match(/^Bearer ([A-Za-z0-9_-]{43})$/)?.[1];
}
