/** For those who run the hub: its libraries, the state of all tablets, who did what, and a link for a new library. */
import { type Route, route } from '#hub/http/route.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { auditPage, auditQuerySchema } from '#wire/access.ts';
import {
  newLibraryAnswerSchema,
  newLibraryPath,
  type Operated,
  type OperatedEntry,
  type OperatedTablet,
  operatedAuditPath,
  operatedAuditSchema,
  operatedPath,
  operatedSchema,
  operatedTabletsPath,
  operatedTabletsSchema,
} from '#wire/operating.ts';
import { emptyBodySchema } from '#wire/sign-in.ts';
import type { Note } from './accounts/limits.ts';

export type OperatingStore = {
  operatedOrganisations: () => Promise<Operated>;
  operatedTablets: () => Promise<OperatedTablet[]>;
  operatedAudit: (before: Date | undefined, most: number) => Promise<OperatedEntry[]>;
  replaceFirstLink: (hash: string) => Promise<void>;
};

export function operatingRoutes({ store, note }: { store: OperatingStore; note: Note }): Route[] {
  const shared = { access: 'run-hub', tag: 'beheer', status: 200 } as const;
  const organisations = route({
    ...shared,
    method: 'GET',
    path: operatedPath,
    operation: 'leesOrganisaties',
    summary: 'De bibliotheken op deze hub lezen',
    answer: operatedSchema,
    handle: async () => ({ value: await store.operatedOrganisations() }),
  });
  const tablets = route({
    ...shared,
    method: 'GET',
    path: operatedTabletsPath,
    operation: 'leesAlleTablets',
    summary: 'De technische toestand van alle tablets lezen, zonder aantallen bezoeken',
    answer: operatedTabletsSchema,
    handle: async () => ({ value: await store.operatedTablets() }),
  });
  const audit = route({
    ...shared,
    method: 'GET',
    path: operatedAuditPath,
    operation: 'leesHeleLogboek',
    summary: 'Lezen wie wat deed met toegang en lijsten, bij alle bibliotheken, het nieuwste eerst',
    query: auditQuerySchema,
    answer: operatedAuditSchema,
    handle: async ({ query }) => {
      const before = query.voor === undefined ? undefined : new Date(query.voor);
      return { value: await store.operatedAudit(before, auditPage) };
    },
  });
  const newLibrary = route({
    ...shared,
    method: 'POST',
    path: newLibraryPath,
    operation: 'maakIngebruiknamelink',
    summary: 'Een link maken waarmee een nieuwe bibliotheek begint; een eerdere link vervalt',
    body: emptyBodySchema,
    answer: newLibraryAnswerSchema,
    status: 201,
    handle: async ({ caller: { organisation, email: who }, origin, now }) => {
      const token = newToken();
      await store.replaceFirstLink(hashOf(token));
      await note({ organisation, what: 'library-invited', who }, now);
      return { value: { link: `${origin}/begin#${token}` } };
    },
  });
  return [organisations, tablets, audit, newLibrary];
}
