/** The own sessions: since when, and an end to one of them or to all. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { ownSessionsEndPath, ownSessionsPath, ownSessionsSchema, sessionsEndBodySchema } from '#wire/own-security.ts';
import { doneSchema } from '#wire/sign-in.ts';
import type { Note } from './limits.ts';
import { type AgainParts, noteOwn, passwordAgain } from './own-security.ts';

type Ends = Pick<Accounts, 'sessionsOf' | 'endSession' | 'endSessions'>;
type Parts = AgainParts & { accounts: Ends; note: Note };

export function ownSessionRoutes(parts: Parts): Route[] {
  const { accounts, note } = parts;
  const list = route({
    method: 'GET',
    path: ownSessionsPath,
    access: 'own-account',
    operation: 'leesMijnSessies',
    summary: 'De eigen sessies lezen',
    tag: 'mijn account',
    answer: ownSessionsSchema,
    status: 200,
    handle: async ({ caller }) => {
      const all = await accounts.sessionsOf(caller.userId);
      return {
        value: all.map(({ id, since, lastSeen, how }) => {
          const times = { since: since.toISOString(), lastSeen: lastSeen.toISOString() };
          return { id, ...times, how, isThisOne: id === caller.session };
        }),
      };
    },
  });
  const end = route({
    method: 'POST',
    path: ownSessionsEndPath,
    access: 'own-account',
    operation: 'beeindigMijnSessies',
    summary: 'Eén eigen sessie beëindigen, of allemaal, met het wachtwoord erbij',
    tag: 'mijn account',
    body: sessionsEndBodySchema,
    answer: doneSchema,
    status: 200,
    problems: [403, 404, 429],
    handle: async ({ caller, body, headers, now }) => {
      const refused = await passwordAgain(parts, caller, headers, body.password, now);
      if (refused) return refused;
      if ('all' in body) await accounts.endSessions(caller.userId);
      else if (!(await accounts.endSession(caller.userId, body.id))) return { problem: noSession };
      await noteOwn(note, caller, 'sessions-ended', now);
      return { value: { done: true as const } };
    },
  });
  return [list, end];
}

const noSession = problem(404, 'geen-sessie', 'Deze sessie is er niet meer', 'Laad de pagina opnieuw.');
