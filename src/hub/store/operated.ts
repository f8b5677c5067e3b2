/** What the operators see of all libraries: by doors that open for them alone, and show no figure of any visit. */
import { sql } from 'kysely';
import type { AuditEvent } from '#wire/access.ts';
import type { Operated, OperatedEntry, OperatedTablet } from '#wire/operating.ts';
import { operators } from '#wire/roles.ts';
import type { Database } from './schema.ts';

type TabletRow = {
  organisation: string;
  organisation_name: string;
  tablet: string;
  name: string;
  last_contact: Date | null;
  oldest_unsent_days: number | null;
  app_version: string | null;
  list_version: number | null;
  storage: string | null;
  clock_difference_seconds: number | null;
  revoked_at: Date | null;
};
type EntryRow = {
  organisation: string;
  organisation_name: string;
  at: Date;
  what: string;
  who: string;
  about: string | null;
};

export function operatedIn(database: Database, owner: Database) {
  return {
    /** For the first operator, whom only the command beside the hub can invite. */
    async makeRoomForOperators(): Promise<void> {
      const row = { organisation: operators, name: 'Beheer van de hub' };
      await owner
        .insertInto('organisation')
        .values(row)
        .onConflict((there) => there.doNothing())
        .execute();
    },

    async operatedOrganisations(): Promise<Operated> {
      type Row = { organisation: string; name: string; info_points: number; tablets: number; people: number };
      const { rows } = await sql<Row>`select * from operated_organisations()`.execute(database);
      return rows.map(({ organisation: id, info_points: infoPoints, ...rest }) => ({ id, infoPoints, ...rest }));
    },

    async operatedTablets(): Promise<OperatedTablet[]> {
      const { rows } = await sql<TabletRow>`select * from operated_tablets()`.execute(database);
      return rows.map((row) => ({
        id: row.tablet,
        name: row.name,
        organisation: { id: row.organisation, name: row.organisation_name },
        lastContact: row.last_contact?.toISOString() ?? null,
        unsentDays: row.oldest_unsent_days,
        appVersion: row.app_version,
        listVersion: row.list_version,
        storage: row.storage,
        clockDifferenceSeconds: row.clock_difference_seconds,
        isRevoked: row.revoked_at !== null,
      }));
    },

    /** Newest first; what was noted about nobody's organisation is the operators'. */
    async operatedAudit(before: Date | undefined, most: number): Promise<OperatedEntry[]> {
      const { rows } = await sql<EntryRow>`
        select * from operated_audit(${before ?? null}::timestamptz, ${most}::integer)`.execute(database);
      return rows.map(({ organisation, organisation_name: name, at, what, ...rest }) => ({
        ...rest,
        at: at.toISOString(),
        what: what as AuditEvent,
        organisation: { id: organisation || operators, name },
      }));
    },
  };
}
