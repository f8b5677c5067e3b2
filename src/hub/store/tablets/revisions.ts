/** What tablets delivered, by whatever road. The newest revision of a month is kept whole; of those before it only what cannot show a visit. */
import type { Day } from '#domain/calendar.ts';
import { type Judgement, judgeRevision, type NumberedDigest, type ReportRevision } from '#domain/report-revision.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import type { Contact, HubWord } from '#wire/report-exchange.ts';
import { hubWord, noteContact } from './contacts.ts';
import {
  commonBase,
  keepLate,
  keepNewest,
  keyColumns,
  keyOf,
  newestOf,
  signatureOf,
  thinnedOf,
} from './revision-rows.ts';

/** Who brought it: a tablet with its own contact facts, or a coordinator, who has none. */
export type Carrier = { organisation: string; tablet?: string | undefined; contact?: Contact | undefined };
export type Delivery = { revision: ReportRevision; receivedAt: Date; today: Day };
export type Kept = {
  answer: Judgement | 'held';
  number: number;
  /** Unless `accepted`: the newest revision from before that both sides have in them. */
  base?: NumberedDigest | null;
  /** Of the one that was known already. */
  signature?: string;
  hub: HubWord;
};

export function revisionsIn(database: Database) {
  return {
    /**
     * Judged and kept in one transaction, one at a time per life, so that deliveries at the same moment cannot both
     * take themselves for the newest. It resolves after the commit. `undefined` when the organisation has no such life.
     */
    async keepRevision(carrier: Carrier, delivery: Delivery): Promise<Kept | undefined> {
      return database.transaction().execute(async (work) => {
        const { organisation, tablet, contact } = carrier;
        const { revision, receivedAt } = delivery;
        const life = await holdLife(work, organisation, revision.life);
        if (!life) return undefined;
        const kept = life.revoked_at
          ? await hold(work, organisation, delivery)
          : await judgeAndKeep(work, organisation, delivery);
        if (tablet && contact) await noteContact(work, { organisation, tablet }, contact, receivedAt);
        return { ...kept, hub: await hubWord(work, organisation, contact?.life ?? revision.life, receivedAt) };
      });
    },
  };
}

/** Until the end of this transaction nothing else is judged of this life. */
export async function holdLife(work: Work, organisation: string, life: string) {
  const row = work.selectFrom('tablet_life').select(['life', 'revoked_at']).where('organisation', '=', organisation);
  return row.where('life', '=', life).forUpdate().executeTakeFirst();
}

export async function judgeAndKeep(
  work: Work,
  organisation: string,
  { revision, today }: Delivery,
): Promise<Omit<Kept, 'hub'>> {
  const key = keyOf(organisation, revision);
  const own = thinnedOf(revision, today);
  const known = await newestOf(work, key);
  const answer = judgeRevision(known, revision);
  const number = answer === 'accepted' || !known ? revision.number : known.number;
  if (answer === 'accepted') await keepNewest(work, revision, key, own, known);
  if (answer === 'accepted') return { answer, number };
  const before = revision.buildsOn.filter((digest) => answer !== 'already-known' || digest !== revision.digest);
  const base = await commonBase(work, key, before);
  if (answer === 'already-known') return { answer, number, base, signature: await signatureOf(work, key) };
  if (answer === 'superseded') await keepLate(work, { ...key, ...own });
  return { answer, number, base };
}

/** Set aside whole, highest number first, until a coordinator has looked at it. What was declined stays declined. */
async function hold(work: Work, organisation: string, { revision, today }: Delivery): Promise<Omit<Kept, 'hub'>> {
  const key = keyOf(organisation, revision);
  const known = await newestOf(work, key);
  if (known?.digest === revision.digest) return { answer: 'already-known', number: known.number };
  const own = { ...thinnedOf(revision, today), body: JSON.stringify(revision) };
  await work
    .insertInto('held_revision')
    .values({ ...key, ...own })
    .onConflict((again) =>
      again.columns(keyColumns).doUpdateSet(own).where('held_revision.number', '<', revision.number),
    )
    .execute();
  return { answer: 'held', number: revision.number };
}
