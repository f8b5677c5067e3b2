/** Who is asking: a tablet by its token, a person by a session, or nobody. Roles are decided here and nowhere else. */
import type { How } from '#hub/accounts/sessions.ts';
import { hashOf } from '#hub/tokens.ts';
import type { Problem } from '#wire/problem.ts';
import {
  isMunicipal,
  type MunicipalRole,
  may,
  type Right,
  type Role,
  type rightsOf,
  roles,
  rolesWith,
} from '#wire/roles.ts';
import { notAllowed, notSignedIn, secondFactorOwed, unknownTablet } from './problems.ts';

type Account = { userId: string; name: string; email: string; session: string; how: How };
type Person = Account & { organisation: string };
export type TabletCaller = { kind: 'tablet'; organisation: string; tablet: string; tokenHash: string };
/** Somebody with this role; who is of a municipality has one, and nobody else. */
type InRole<R extends Role> = R extends MunicipalRole
  ? Person & { kind: R; municipality: string }
  : Person & { kind: R };
export type AnyoneSignedIn = InRole<Role>;

type Granted = typeof rightsOf;
type RoleWith<Asked extends Right> = {
  [R in Role]: Asked extends Granted[R][number] ? R : never;
}[Role];
/** Who is known to ask where this right was asked for. */
type WithRight = { [Asked in Right]: InRole<RoleWith<Asked>> };

/** Each kind of access, and who is known to ask when a route with that access is reached. */
export type Callers = WithRight & {
  public: undefined;
  tablet: TabletCaller;
  /** Also who still owes a second factor: to sign out, and to get one. */
  'own-account': AnyoneSignedIn;
  'tablet-or-read-figures': TabletCaller | WithRight['read-figures'];
  'tablet-or-keep-library': TabletCaller | WithRight['keep-library'];
};
export type Access = keyof Callers;

/** What `work` asks of the store shows rows of this organisation only; of none when it is nobody's. */
export type WorkFor = <T>(asker: { organisation?: string }, work: () => Promise<T>) => Promise<T>;

export type Doorkeeper = {
  signedIn: (headers: Headers) => Promise<Account | undefined>;
  roleOf: (userId: string) => Promise<{ organisation: string; role: Role; municipality: string | null } | undefined>;
  needsSecondFactor: (role: string) => boolean;
  tabletByToken: (tokenHash: string, now: Date) => Promise<{ organisation: string; tablet: string } | undefined>;
};

export type Known<A extends Access> = { caller: Callers[A] } | { problem: Problem };

/** The roles that get through to a route with this access; nobody's where only tablets do, everybody's where none is asked. */
export function rolesLetIn(access: Access): readonly Role[] {
  if (access === 'tablet') return [];
  const right = rightIn(access);
  return right ? rolesWith(right) : roles;
}

/** Whether a tablet's token opens a route with this access. */
export function letsTabletsIn(access: Access): boolean {
  return access.startsWith('tablet');
}

function rightIn(access: Access): Right | undefined {
  if (access === 'public' || access === 'tablet' || access === 'own-account') return undefined;
  if (access === 'tablet-or-read-figures') return 'read-figures';
  return access === 'tablet-or-keep-library' ? 'keep-library' : access;
}

export async function whoAsks(door: Doorkeeper, access: Access, headers: Headers, now: Date): Promise<Known<Access>> {
  if (access === 'public') return { caller: undefined };
  const token = tokenIn(headers);
  if (access === 'tablet' || (letsTabletsIn(access) && token)) return knownTablet(door, token, now);
  const person = await knownPerson(door, headers);
  if (!person) return { problem: notSignedIn };
  if (access === 'own-account') return { caller: person };
  if (door.needsSecondFactor(person.kind) && !isStrong(person.how)) return { problem: secondFactorOwed };
  const right = rightIn(access);
  return right && may(person.kind, right) ? { caller: person as Callers[Access] } : { problem: notAllowed };
}

/** Whether a session began with two factors, or with what stands for them. */
export function isStrong(how: How): boolean {
  return how === 'two-step' || how === 'passkey' || how === 'identity-provider';
}

async function knownTablet(door: Doorkeeper, token: string | undefined, now: Date): Promise<Known<'tablet'>> {
  const tokenHash = token && hashOf(token);
  const tablet = tokenHash && (await door.tabletByToken(tokenHash, now));
  return tablet ? { caller: { kind: 'tablet', ...tablet, tokenHash } } : { problem: unknownTablet };
}

async function knownPerson(door: Doorkeeper, headers: Headers): Promise<AnyoneSignedIn | undefined> {
  const account = await door.signedIn(headers);
  const given = account && (await door.roleOf(account.userId));
  if (!account || !given) return undefined;
  const { organisation, role, municipality } = given;
  if (!isMunicipal(role)) return { kind: role, ...account, organisation };
  return municipality === null ? undefined : { kind: role, ...account, organisation, municipality };
}

function tokenIn(headers: Headers): string | undefined {
  return headers.get('authorization')?.match(/^Bearer ([A-Za-z0-9_-]{43})$/)?.[1];
}
