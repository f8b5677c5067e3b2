/** Who is asking: a tablet by its token, a person by a session, or nobody. Roles are decided here and nowhere else. */
import type { How } from '#hub/accounts/sessions.ts';
import { hashOf } from '#hub/tokens.ts';
import type { Role } from '#wire/accounts.ts';
import type { Problem } from '#wire/problem.ts';
import { notAllowed, notSignedIn, secondFactorOwed, unknownTablet } from './problems.ts';

type Account = { userId: string; name: string; email: string; session: string; how: How };
type Person = Account & { organisation: string };
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
  /** Also who still owes a second factor: to sign out, and to get one. */
  'own-account': AnyoneSignedIn;
  'tablet-or-coordinator': TabletCaller | Coordinator;
};
export type Access = keyof Callers;

/** What `work` asks of the store shows rows of this organisation only; of none when it is nobody's. */
export type WorkFor = <T>(asker: { organisation?: string }, work: () => Promise<T>) => Promise<T>;

export type Doorkeeper = {
  signedIn: (headers: Headers) => Promise<Account | undefined>;
  roleOf: (userId: string) => Promise<{ organisation: string; role: Role; municipality: string | null } | undefined>;
  needsSecondFactor: (role: string) => boolean;
  tabletByToken: (tokenHash: string) => Promise<{ organisation: string; tablet: string } | undefined>;
};

export type Known<A extends Access> = { caller: Callers[A] } | { problem: Problem };

export async function whoAsks(door: Doorkeeper, access: Access, headers: Headers): Promise<Known<Access>> {
  if (access === 'public') return { caller: undefined };
  const token = tokenIn(headers);
  if (access === 'tablet' || (access === 'tablet-or-coordinator' && token)) return knownTablet(door, token);
  const person = await knownPerson(door, headers);
  if (!person) return { problem: notSignedIn };
  if (access === 'own-account') return { caller: person };
  if (door.needsSecondFactor(person.kind) && !isStrong(person.how)) return { problem: secondFactorOwed };
  const isWelcome =
    access === 'signed-in' || person.kind === (access === 'tablet-or-coordinator' ? 'coordinator' : access);
  return isWelcome ? { caller: person } : { problem: notAllowed };
}

/** Whether a session began with two factors, or with what stands for them. */
export function isStrong(how: How): boolean {
  return how === 'two-step' || how === 'passkey' || how === 'identity-provider';
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
