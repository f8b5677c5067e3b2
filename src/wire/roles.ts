/** What each role may do: the one table. A route asks for a right and never for a role, and the office shows what the rights are for. */
import * as z from 'zod/mini';

export const roles = [
  'coordinator',
  'library-reader',
  'municipal-officer',
  'municipal-financial-officer',
  'operator',
] as const;
export const roleSchema = z.enum(roles);
export type Role = (typeof roles)[number];

/** `keep-library` is everything that changes what a library keeps: tablets, lists, opening hours, closing, corrections. */
export type Right = 'read-figures' | 'keep-library' | 'read-quarters' | 'give-access' | 'run-hub';

export const rightsOf = {
  coordinator: ['read-figures', 'keep-library', 'give-access'],
  'library-reader': ['read-figures'],
  'municipal-officer': ['read-quarters'],
  'municipal-financial-officer': ['read-quarters'],
  operator: ['give-access', 'run-hub'],
} as const satisfies Record<Role, readonly Right[]>;

/** The roles that are bound to one municipality. */
export const municipalRoles = ['municipal-officer', 'municipal-financial-officer'] as const;
export type MunicipalRole = (typeof municipalRoles)[number];

/** Operators make operators and nobody of a library; those of a library never make an operator, who sees all of them. */
const givenBy: { [Giver in Role]?: readonly Role[] } = {
  coordinator: ['coordinator', 'library-reader', ...municipalRoles],
  operator: ['operator'],
};

export function may(role: Role, right: Right): boolean {
  return (rightsOf[role] as readonly Right[]).includes(right);
}

export function rolesWith(right: Right): Role[] {
  return roles.filter((role) => may(role, right));
}

/** The roles that somebody with this one may invite to, and change others to. */
export function rolesGivenBy(role: Role): readonly Role[] {
  return givenBy[role] ?? [];
}

export function isMunicipal(role: Role): role is MunicipalRole {
  return (municipalRoles as readonly Role[]).includes(role);
}

/** Those who run the hub are kept apart like a library, under this key; no library can have it. */
export const operators = 'beheer';
