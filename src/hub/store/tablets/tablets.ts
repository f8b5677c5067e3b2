/** Tablets: the code that enrols one, its token, its lives and the info points it may deliver for. */
import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { type Day, monthOf } from '#domain/calendar.ts';
import type { Database, Schema, Work } from '#hub/store/schema.ts';
import { goOnFor } from '#hub/store/tenants/asker.ts';
import type { PublicKey } from '#wire/enrolment.ts';
import { beginWithToken } from './tokens.ts';

export type TabletKey = { organisation: string; tablet: string };
export type NewTablet = { name: string; infoPoint: string; fromDay: Day; now: Date; tokenHash: string } & Life;
export type Life = { life: string; publicKey: PublicKey };
export type NewCode = {
  hash: string;
  infoPoint: string;
  tabletName: string;
  expiresAt: Date;
  now: Date;
  /** Drawn for a tablet that is known already, with the visits of this month that were last seen on its screen. */
  tablet?: string | undefined;
  seenVisits?: number | undefined;
};
type UsedCode = Selectable<Schema['enrolment_code']>;
type CodeUse = Life & { codeHash: string; tokenHash: string; now: Date; today: Day };

export function tabletsIn(database: Database) {
  return {
    async addEnrolmentCode(organisation: string, code: NewCode): Promise<void> {
      const { hash: sha256, infoPoint: info_point, tabletName: tablet_name, expiresAt: expires_at } = code;
      await database.deleteFrom('enrolment_code').where('expires_at', '<=', code.now).execute();
      const again = { tablet: code.tablet ?? null, seen_visits: code.seenVisits ?? null };
      const row = { organisation, sha256, info_point, tablet_name, expires_at, ...again };
      await database.insertInto('enrolment_code').values(row).execute();
    },

    /** The code is gone in the same transaction in which the tablet is there: one use, whatever happens. */
    async enrolByCode({ codeHash, now, today, ...life }: CodeUse): Promise<Enrolled | 'no-such-code' | NotEnrolled> {
      return database.transaction().execute(async (work) => {
        const { rows } = await sql<UsedCode>`select * from use_enrolment_code(${codeHash}, ${now})`.execute(work);
        const [code] = rows;
        if (!code) return 'no-such-code';
        const { organisation, info_point: infoPoint, tablet_name: name, tablet, seen_visits } = code;
        await goOnFor(work, organisation);
        const asked = { infoPoint, name, ...life, fromDay: today, now };
        return enrol(work, organisation, tablet === null ? asked : { ...asked, tablet, seenVisits: seen_visits });
      });
    },

    async enrolTablet(organisation: string, tablet: NewTablet): Promise<Enrolled | NotEnrolled> {
      return database.transaction().execute((work) => enrol(work, organisation, tablet));
    },

    /** Whose life it is and how it signs, whoever brings what it counted. */
    async ownerOfLife(organisation: string, life: string): Promise<Owner | undefined> {
      const row = database.selectFrom('tablet_life').select(['tablet', 'public_key as publicKey']);
      return row.where('organisation', '=', organisation).where('life', '=', life).executeTakeFirst();
    },

    /** The same, and `wasThere`: enrolments are dated, what counts is whether it was enrolled there on any of these days. */
    async ownerOfMonth(
      organisation: string,
      { life, infoPoint, from, until }: LifeAtPoint,
    ): Promise<(Owner & { wasThere: boolean }) | undefined> {
      const own = database.selectFrom('tablet_life as own').select(['own.tablet', 'own.public_key as publicKey']);
      return own
        .select((own) =>
          own
            .exists(
              own
                .selectFrom('enrolment')
                .select('enrolment.tablet')
                .whereRef('enrolment.organisation', '=', 'own.organisation')
                .whereRef('enrolment.tablet', '=', 'own.tablet')
                .where('info_point', '=', infoPoint)
                .where('from_day', '<=', until)
                .where((day) => day.or([day('until_day', 'is', null), day('until_day', '>=', from)])),
            )
            .$castTo<boolean>()
            .as('wasThere'),
        )
        .where('own.organisation', '=', organisation)
        .where('own.life', '=', life)
        .executeTakeFirst();
    },

    async endEnrolment({ organisation, tablet }: TabletKey, infoPoint: string, until_day: Day): Promise<void> {
      await database
        .updateTable('enrolment')
        .set({ until_day })
        .where('organisation', '=', organisation)
        .where('tablet', '=', tablet)
        .where('info_point', '=', infoPoint)
        .where('until_day', 'is', null)
        .execute();
    },
  };
}

export type Enrolled = TabletKey & { name: string; infoPoints: string[] };
/** The life is known with another key, or as another tablet than the code was drawn for. */
type NotEnrolled = 'other-key' | 'other-tablet';
type Owner = { tablet: string; publicKey: PublicKey };
type LifeAtPoint = { life: string; infoPoint: string; from: Day; until: Day };
type Asked = NewTablet & { tablet?: string; seenVisits?: number | null };

/** A life that is known already is the same tablet with a new token and one info point more; so is a code for a known tablet. */
async function enrol(work: Work, organisation: string, asked: Asked): Promise<Enrolled | NotEnrolled> {
  const known = await work
    .selectFrom('tablet_life')
    .select(['tablet', 'public_key'])
    .where('organisation', '=', organisation)
    .where('life', '=', asked.life)
    .forUpdate()
    .executeTakeFirst();
  if (known && (known.public_key.x !== asked.publicKey.x || known.public_key.y !== asked.publicKey.y))
    return 'other-key';
  if (known && asked.tablet !== undefined && asked.tablet !== known.tablet) return 'other-tablet';
  const existing = known?.tablet ?? asked.tablet;
  const key = { organisation, tablet: existing ?? (await addTablet(work, organisation, asked)) };
  if (existing !== undefined) {
    // A code is a coordinator's word: it lets a revoked tablet in again, but none of its earlier lives.
    const named = { name: asked.name, token_sha256: asked.tokenHash, revoked_at: null };
    const same = work.updateTable('tablet').set(named).where('organisation', '=', organisation);
    await same.where('tablet', '=', existing).execute();
  }
  await beginWithToken(work, key, asked.tokenHash, asked.now);
  if (known) {
    const own = work.updateTable('tablet_life').set({ revoked_at: null }).where('organisation', '=', organisation);
    await own.where('life', '=', asked.life).execute();
  } else {
    const seen_month = asked.seenVisits == null ? null : monthOf(asked.fromDay);
    await addLife(
      work,
      { ...key, ...asked, tablet: key.tablet },
      { seen_visits: asked.seenVisits ?? null, seen_month },
    );
  }
  if (asked.tablet !== undefined) await leaveOthers(work, key, asked);
  const enrolment = { ...key, info_point: asked.infoPoint, from_day: asked.fromDay, until_day: null };
  const opened = work.insertInto('enrolment').values(enrolment);
  const columns = ['organisation', 'tablet', 'info_point', 'from_day'] as const;
  await opened.onConflict((same) => same.columns(columns).doUpdateSet({ until_day: null })).execute();
  return { ...key, name: asked.name, infoPoints: await infoPointsNow(work, key) };
}

/** A code for a known tablet at a place where it is not yet moves it there: the day itself still belongs to both. */
async function leaveOthers(work: Work, key: TabletKey, { infoPoint, fromDay }: Asked): Promise<void> {
  if ((await infoPointsNow(work, key)).includes(infoPoint)) return;
  const open = work.updateTable('enrolment').set({ until_day: fromDay }).where('organisation', '=', key.organisation);
  await open.where('tablet', '=', key.tablet).where('until_day', 'is', null).execute();
}

async function addTablet(work: Work, organisation: string, asked: NewTablet): Promise<string> {
  const tablet = randomUUID();
  const blank = { last_contact: null, logged: null, oldest_unsent_days: null, app_version: null, list_version: null };
  const row = { organisation, tablet, name: asked.name, token_sha256: asked.tokenHash, ...blank };
  await work
    .insertInto('tablet')
    .values({ ...row, storage: null, clock_difference_seconds: null })
    .execute();
  return tablet;
}

type LifeMarks = { after_life?: string; seen_visits?: number | null; seen_month?: string | null };

/** Lives of one tablet follow each other: the one that was born last is the one that counts there now. */
export async function addLife(
  work: Work,
  { organisation, tablet, life, publicKey }: TabletKey & Life,
  marks: LifeMarks,
): Promise<void> {
  const row = { organisation, tablet, life, public_key: JSON.stringify(publicKey), ...marks };
  await work.insertInto('tablet_life').values(row).execute();
}

async function infoPointsNow(work: Work, { organisation, tablet }: TabletKey): Promise<string[]> {
  const rows = work.selectFrom('enrolment').select('info_point').where('organisation', '=', organisation);
  const open = await rows.where('tablet', '=', tablet).where('until_day', 'is', null).orderBy('from_day').execute();
  return [...new Set(open.map(({ info_point }) => info_point))];
}
