/** Who did what with access and lists: for the coordinator of that organisation and for the operator, and for so long only. */
import type { Database } from '#hub/store/schema.ts';
import type { AuditEntry, AuditEvent } from '#wire/access.ts';

/** `who` and `about` are e-mail addresses of people with an account, or what the hub calls itself; never a token. */
export type Noted = { organisation: string; what: AuditEvent; who: string; about?: string | undefined };

const dayLong = 24 * 60 * 60_000;

export function auditIn(database: Database) {
  return {
    async note({ organisation, what, who, about = undefined }: Noted, now: Date, keptDays: number): Promise<void> {
      const row = { organisation, at: now, what, who, about: about ?? null };
      await database.insertInto('audit_entry').values(row).execute();
      const over = new Date(now.getTime() - keptDays * dayLong);
      await database
        .deleteFrom('audit_entry')
        .where('organisation', '=', organisation)
        .where('at', '<', over)
        .execute();
    },

    /** Newest first. */
    async auditOf(organisation: string, before: Date | undefined, most: number): Promise<AuditEntry[]> {
      let rows = database.selectFrom('audit_entry').select(['at', 'what', 'who', 'about']);
      rows = rows.where('organisation', '=', organisation);
      if (before) rows = rows.where('at', '<', before);
      const found = await rows.orderBy('at', 'desc').orderBy('entry').limit(most).execute();
      return found.map(({ at, what, ...rest }) => ({ ...rest, at: at.toISOString(), what: what as AuditEvent }));
    },
  };
}
