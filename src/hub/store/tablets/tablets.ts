/** Tablets: the code that enrols one, its token, its lives and the info points it may deliver for. */
import { randomUUID } from 'node:crypto';
import type { Day } from '#domain/calendar.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import type { PublicKey } from '#wire/enrolment.ts';

export type TabletKey = { organisation: string; tablet: string };
export type NewTablet = { name: string; infoPoint: string; fromDay: Day; tokenHash: string } & Life;
type Life = { life: string; publicKey: PublicKey };
type CodeUse = Life & { codeHash: string; tokenHash: string; now: Date; today: Day };

export function tabletsIn(database: Database) {
  return {
    async addEnrolmentCode(
      organisation: string,
      code: { hash: string; infoPoint: string; tabletName: string; expiresAt: Date; now: Date },
    ): Promise<void> {
      const { hash: sha256, infoPoint: info_point, tabletName: tablet_name, expiresAt: expires_at } = code;
      await database.deleteFrom('enrolment_code').where('expires_at', '<=', code.now).execute();
      const row = { organisation, sha256, info_point, tablet_name, expires_at };
      await database.insertInto('enrolment_code').values(row).execute();
    },

    /** The code is gone in the same transaction in which the tablet is there: one use, whatever happens. */
    async enrolByCode({ codeHash, now, today, ...life }: CodeUse): Promise<Enrolled | 'no-such-code' | 'other-key'> {
      return database.transaction().execute(async (work) => {
        const code = await work
          .deleteFrom('enrolment_code')
          .where('sha256', '=', codeHash)
          .where('expires_at', '>', now)
          .returning(['organisation', 'info_point as infoPoint', 'tablet_name as name'])
          .executeTakeFirst();
        if (!code) return 'no-such-code';
        return enrol(work, code.organisation, { ...code, ...life, fromDay: today });
      });
    },

    async enrolTablet(organisation: string, tablet: NewTablet): Promise<Enrolled | 'other-key'> {
      return database.transaction().execute((work) => enrol(work, organisation, tablet));
    },

    async tabletByToken(tokenHash: string): Promise<TabletKey | undefined> {
      const row = database.selectFrom('tablet').select(['organisation', 'tablet']);
      return row.where('token_sha256', '=', tokenHash).executeTakeFirst();
    },

    async keyOfLife({ organisation, tablet }: TabletKey, life: string): Promise<PublicKey | undefined> {
      const row = database.selectFrom('tablet_life').select('public_key').where('organisation', '=', organisation);
      return (await row.where('tablet', '=', tablet).where('life', '=', life).executeTakeFirst())?.public_key;
    },

    /** Enrolments are dated: what counts is whether it was enrolled there on any of these days. */
    async wasEnrolled({ organisation, tablet }: TabletKey, infoPoint: string, from: Day, until: Day): Promise<boolean> {
      const row = database
        .selectFrom('enrolment')
        .select('tablet')
        .where('organisation', '=', organisation)
        .where('tablet', '=', tablet)
        .where('info_point', '=', infoPoint)
        .where('from_day', '<=', until)
        .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', from)]));
      return (await row.executeTakeFirst()) !== undefined;
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

/** A life that is known already is the same tablet with a new token and one info point more. */
async function enrol(work: Work, organisation: string, asked: NewTablet): Promise<Enrolled | 'other-key'> {
  const known = await work
    .selectFrom('tablet_life')
    .select(['tablet', 'public_key'])
    .where('organisation', '=', organisation)
    .where('life', '=', asked.life)
    .forUpdate()
    .executeTakeFirst();
  if (known && (known.public_key.x !== asked.publicKey.x || known.public_key.y !== asked.publicKey.y))
    return 'other-key';
  const key = { organisation, tablet: known?.tablet ?? (await addTablet(work, organisation, asked)) };
  const named = { name: asked.name, token_sha256: asked.tokenHash };
  if (known) {
    const same = work.updateTable('tablet').set(named).where('organisation', '=', organisation);
    await same.where('tablet', '=', known.tablet).execute();
  }
  const enrolment = { ...key, info_point: asked.infoPoint, from_day: asked.fromDay, until_day: null };
  const opened = work.insertInto('enrolment').values(enrolment);
  const columns = ['organisation', 'tablet', 'info_point', 'from_day'] as const;
  await opened.onConflict((same) => same.columns(columns).doUpdateSet({ until_day: null })).execute();
  return { ...key, name: asked.name, infoPoints: await infoPointsNow(work, key) };
}

async function addTablet(work: Work, organisation: string, asked: NewTablet): Promise<string> {
  const tablet = randomUUID();
  const blank = { last_contact: null, logged: null, oldest_unsent_days: null, app_version: null, list_version: null };
  const row = { organisation, tablet, name: asked.name, token_sha256: asked.tokenHash, ...blank };
  await work
    .insertInto('tablet')
    .values({ ...row, storage: null, clock_difference_seconds: null })
    .execute();
  const public_key = JSON.stringify(asked.publicKey);
  await work.insertInto('tablet_life').values({ organisation, life: asked.life, tablet, public_key }).execute();
  return tablet;
}

async function infoPointsNow(work: Work, { organisation, tablet }: TabletKey): Promise<string[]> {
  const rows = work.selectFrom('enrolment').select('info_point').where('organisation', '=', organisation);
  const open = await rows.where('tablet', '=', tablet).where('until_day', 'is', null).orderBy('from_day').execute();
  return [...new Set(open.map(({ info_point }) => info_point))];
}
