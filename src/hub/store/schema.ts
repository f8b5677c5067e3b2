/** The tables as TypeScript sees them. Every primary key begins with the organisation, so rows of two tenants never share one; row-level security keeps them apart, see tenants/. */
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
  info_point: {
    organisation: string;
    info_point: string;
    name: string;
    place: string;
    municipality: string;
    isil: Generated<string | null>;
    shape: Generated<string | null>;
  };
  tablet: {
    organisation: string;
    tablet: string;
    name: string;
    /** Of its enrolment; which tokens open something is in tablet_token. */
    token_sha256: string;
    last_contact: Date | null;
    logged: number | null;
    oldest_unsent_days: number | null;
    app_version: string | null;
    list_version: number | null;
    storage: string | null;
    clock_difference_seconds: number | null;
    /** Since then its token opens nothing. */
    revoked_at: Generated<Date | null>;
  };
  /** `follows`: the one it was handed out to take the place of. `until`: what was followed ends then. */
  tablet_token: {
    organisation: string;
    tablet: string;
    sha256: string;
    since: Date;
    used_at: Date | null;
    follows: string | null;
    until: Generated<Date | null>;
  };
  tablet_life: {
    organisation: string;
    life: string;
    tablet: string;
    public_key: Json<PublicKey>;
    /** Rises with every life, so that those of one tablet stand in order. */
    born: Generated<number>;
    /** The life this one was split off from. */
    after_life: Generated<string | null>;
    revoked_at: Generated<Date | null>;
    /** Visits ever logged, as its last contact said; and as the last contact at which nothing waited said. */
    logged: Generated<number | null>;
    settled_logged: Generated<number | null>;
    /** Of the life before this one on the same tablet: the visits of that month which staff last saw on its screen. */
    seen_visits: Generated<number | null>;
    seen_month: Generated<string | null>;
  };
  /** What a life took along from the one it was split off from, per month. */
  life_split: RevisionKey & { after_life: string; base_number: number; moved: Count; left_behind: Count };
  enrolment: { organisation: string; tablet: string; info_point: string; from_day: Day; until_day: Day | null };
  enrolment_code: {
    organisation: string;
    sha256: string;
    info_point: string;
    tablet_name: string;
    expires_at: Date;
    /** Drawn for a tablet that is known already. */
    tablet: Generated<string | null>;
    seen_visits: Generated<number | null>;
  };
  invitation: { organisation: string; sha256: string; role: string; municipality: string | null; expires_at: Date };
  /** Shared by all organisations: these are about people and addresses before it is known for whom they ask. */
  attempt: { sha256: string; tries: number; since: Date };
  used_code: { user_id: string; sha256: string; used_at: Date };
  recovery_link: { sha256: string; user_id: string; expires_at: Date; keeps_second_step: Generated<boolean> };
  audit_entry: {
    organisation: string;
    entry: Generated<string>;
    at: Date;
    what: string;
    who: string;
    about: string | null;
  };
  account_role: { organisation: string; user_id: string; role: string; municipality: string | null };
  report_revision: RevisionKey & ThinRevision & { list_version: number; body: Json<unknown> };
  /** `was_newest`: once the newest here, so that what is kept now builds on it; the others came late. */
  superseded_revision: RevisionKey & ThinRevision & { was_newest: Generated<boolean> };
  /** Where topics and outcomes go in the national form; every version stays. */
  transfer_mapping: { organisation: string; version: number; body: Json<unknown> };
  /** A number that somebody copied into the national form. */
  transfer_tick: {
    organisation: string;
    info_point: string;
    period: string;
    place: string;
    count: Count;
    ticked_on: Day;
  };
  /** Of revoked lives: counts nowhere until a coordinator says yes. Without a body the answer was no. */
  held_revision: RevisionKey & ThinRevision & { body: ColumnType<unknown, string, string | null> };
  /** One row per tablet and month, until a later revision of that month is accepted. Nothing of what was in it. */
  refused_revision: MonthKey & { tablet: string; reason: string; refused_day: Day };
  /** What the revisions of one info point and month come to, as long as it is still of these revisions. */
  month_sum: MonthKey & SumOf & { body: Json<unknown> };
  opening_hours: { organisation: string; info_point: string; version: number; body: Json<unknown> };
  correction: MonthKey & { number: number; reason: string; role: string; made_day: Day; body: Json<unknown> };
  /** Snapshots never change. `before` is the digest of the one that the info point closed before it. */
  closed_month: MonthKey &
    SumOf & {
      number: number;
      closed_day: Day;
      visits: Count;
      corrections: Count;
      body: Json<unknown>;
      /** A plain digest of small counts could be guessed back. */
      salt: string;
      before: string | null;
      digest: string;
    };
  closed_revision: MonthKey & { life: string; body: Json<unknown> };
  closed_export: {
    organisation: string;
    scope: string;
    month: string;
    kind: string;
    file_name: string;
    media_type: string;
    sha256: string;
    made_day: Day;
    bytes: Buffer;
  };
};

type MonthKey = { organisation: string; info_point: string; month: string };
/** Which revisions a sum is of: numbers only rise and none ever goes, so no two states have both of these alike. */
type SumOf = { revisions: number; number_sum: number };

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
