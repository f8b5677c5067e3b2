/** The tables as TypeScript sees them. Every primary key begins with the organisation, so rows of two tenants never share one. */
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { PublicKey } from '#wire/enrolment.ts';

/** Written as JSON text, read back as the value. */
type Json<T> = ColumnType<T, string, string>;
type Count = number;
type Day = string;

export type Schema = {
  /** One row: this store since it was made. */
  store_epoch: { only_row: Generated<boolean>; epoch: string; secret: string };
  first_link: { sha256: string };
  organisation: { organisation: string; name: string };
  catalogue: { organisation: string; version: number; body: Json<unknown> };
  info_point: { organisation: string; info_point: string; name: string; place: string; municipality: string };
  tablet: {
    organisation: string;
    tablet: string;
    name: string;
    token_sha256: string;
    last_contact: Date | null;
    logged: number | null;
    oldest_unsent_days: number | null;
    app_version: string | null;
    list_version: number | null;
    storage: string | null;
    clock_difference_seconds: number | null;
  };
  tablet_life: { organisation: string; life: string; tablet: string; public_key: Json<PublicKey> };
  enrolment: { organisation: string; tablet: string; info_point: string; from_day: Day; until_day: Day | null };
  enrolment_code: { organisation: string; sha256: string; info_point: string; tablet_name: string; expires_at: Date };
  invitation: { organisation: string; sha256: string; role: string; municipality: string | null; expires_at: Date };
  account_role: { organisation: string; user_id: string; role: string; municipality: string | null };
  report_revision: RevisionKey & ThinRevision & { list_version: number; body: Json<unknown> };
  superseded_revision: RevisionKey & ThinRevision;
};

type RevisionKey = { organisation: string; life: string; info_point: string; month: string };
/** What remains of a superseded revision. No table: the difference of two revisions is one visit with all its attributes. */
type ThinRevision = {
  number: number;
  digest: string;
  visits: Count;
  questions: Count;
  entered_afterwards: Count;
  received_day: Day;
};

export type Database = Kysely<Schema>;
export type Work = Transaction<Schema>;
