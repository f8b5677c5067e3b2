/**
 * A tablet's tokens. After a month of service one is followed by another, which the tablet hears with an answer. The
 * old one goes on working until the new one was used, and a while after: a copy of the tablet's memory, or a second
 * tab, may still have it, and hears a follower of its own. So a lost answer shuts nobody out.
 */
import { sql } from 'kysely';
import type { Database, Work } from '#hub/store/schema.ts';

type TabletKey = { organisation: string; tablet: string };

const day = 24 * 60 * 60_000;
/** In milliseconds. */
const tokenLife = { service: 30 * day, afterwards: 30 * day };
/** Handed out and never heard of: answers that were lost. More than so many are not remembered. */
const mostUnused = 3;

export function tokensIn(database: Database) {
  return {
    async tabletByToken(tokenHash: string, at: Date): Promise<TabletKey | undefined> {
      const { rows } = await sql<TabletKey>`select * from tablet_with_token(${tokenHash}, ${at})`.execute(database);
      return rows[0];
    },

    /** Notes that this token was used, and keeps `next` as its follower when it is time. False when it is not. */
    async followToken(key: TabletKey, tokenHash: string, next: string, at: Date): Promise<boolean> {
      const token = await ownTokens(database, key)
        .select(['since', 'used_at', 'follows', 'until'])
        .where('sha256', '=', tokenHash)
        .executeTakeFirst();
      if (!token) return false;
      if (token.used_at === null) await firstUse(database, key, { tokenHash, follows: token.follows, at });
      const isDue = token.until !== null || at.getTime() - token.since.getTime() >= tokenLife.service;
      if (isDue) await addFollower(database, key, { tokenHash, next, at });
      return isDue;
    },
  };
}

/** Only this token opens something from now on: a code is a coordinator's word. */
export async function beginWithToken(work: Work, key: TabletKey, sha256: string, since: Date): Promise<void> {
  const { organisation, tablet } = key;
  await work.deleteFrom('tablet_token').where('organisation', '=', organisation).where('tablet', '=', tablet).execute();
  const row = { organisation, tablet, sha256, since, used_at: since, follows: null };
  await work.insertInto('tablet_token').values(row).execute();
}

/** For a backup from before tablets had more than one: it holds the token of the enrolment, which goes on as the first. */
export async function tokensOfEnrolments(work: Work): Promise<void> {
  await sql`
    insert into tablet_token (organisation, tablet, sha256, since, used_at)
    select t.organisation, t.tablet, t.token_sha256, now(), now() from tablet t
    where not exists (
      select from tablet_token k where k.organisation = t.organisation and k.tablet = t.tablet
    )`.execute(work);
}

type Use = { tokenHash: string; follows: string | null; at: Date };

async function firstUse(database: Database, key: TabletKey, { tokenHash, follows, at }: Use): Promise<void> {
  const { organisation, tablet } = key;
  const own = database
    .updateTable('tablet_token')
    .where('organisation', '=', organisation)
    .where('tablet', '=', tablet);
  await own.set({ used_at: at }).where('sha256', '=', tokenHash).execute();
  if (follows === null) return;
  const until = new Date(at.getTime() + tokenLife.afterwards);
  await own.set({ until }).where('sha256', '=', follows).where('until', 'is', null).execute();
}

type Follower = { tokenHash: string; next: string; at: Date };

async function addFollower(database: Database, key: TabletKey, { tokenHash, next, at }: Follower): Promise<void> {
  const { organisation, tablet } = key;
  const unused = ownTokens(database, key)
    .select('sha256')
    .where('follows', '=', tokenHash)
    .where('used_at', 'is', null);
  const newest = unused
    .orderBy('since', 'desc')
    .orderBy('sha256')
    .limit(mostUnused - 1);
  await database
    .deleteFrom('tablet_token')
    .where('organisation', '=', organisation)
    .where('tablet', '=', tablet)
    .where((is) =>
      is.or([
        is('until', '<=', at),
        is.and([is('follows', '=', tokenHash), is('used_at', 'is', null), is('sha256', 'not in', newest)]),
      ]),
    )
    .execute();
  const row = { organisation, tablet, sha256: next, since: at, used_at: null, follows: tokenHash };
  await database.insertInto('tablet_token').values(row).execute();
}

function ownTokens(database: Database, { organisation, tablet }: TabletKey) {
  return database.selectFrom('tablet_token').where('organisation', '=', organisation).where('tablet', '=', tablet);
}
