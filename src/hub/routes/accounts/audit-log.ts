/** Who did what: read by the coordinator of that organisation. */
import { type Route, route } from '#hub/http/route.ts';
import { type AuditEntry, auditPage, auditPath, auditQuerySchema, auditSchema } from '#wire/access.ts';

export type AuditStore = {
  auditOf: (organisation: string, before: Date | undefined, most: number) => Promise<AuditEntry[]>;
};

export function auditLog(store: AuditStore): Route {
  return route({
    method: 'GET',
    path: auditPath,
    access: 'give-access',
    operation: 'leesLogboek',
    summary: 'Lezen wie wat deed met toegang en lijsten, het nieuwste eerst',
    tag: 'toegang',
    query: auditQuerySchema,
    answer: auditSchema,
    status: 200,
    handle: async ({ caller, query }) => {
      const before = query.voor === undefined ? undefined : new Date(query.voor);
      return { value: await store.auditOf(caller.organisation, before, auditPage) };
    },
  });
}
