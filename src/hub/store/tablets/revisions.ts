/** What tablets delivered. The newest revision of a month is kept whole; of those before it only what cannot show a visit. */
import type { Day } from '#domain/calendar.ts';
import { type Judgement, judgeRevision, type NumberedDigest, type ReportRevision } from '#domain/report-revision.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import type { HubWord } from '#wire/report-exchange.ts';
import { type ContactFacts, hubWord, noteContact } from './contacts.ts';
import type { TabletKey } from './tablets.ts';

export type Delivery = { revision: ReportRevision; contact: ContactFacts; receivedAt: Date; today: Day };
export type Kept = { judgement: Judgement; number: number; hub: HubWord };

export function revisionsIn(database: Database) {
  return {
    /**
     * Judged and kept in one transaction, one at a time per life, so that deliveries at the same moment cannot both
     * take themselves for the newest. It resolves after the commit. `undefined` when the life is not of this tablet.
     */
    async keepRevision(tablet: TabletKey, delivery: Delivery): Promise<Kept | undefined> {
      return database.transaction().execute(async (work) => {
        if (!(await holdLife(work, tablet, delivery.revision.life))) return undefined;
        const { judgement, number } = await judgeAndKeep(work, tablet, delivery);
        await noteContact(work, tablet, delivery.contact, delivery.receivedAt);
        const hub = await hubWord(work, tablet, delivery.contact.life, delivery.receivedAt);
        return { judgement, number, hub };
      });
    },
  };
}

async function holdLife(work: Work, { organisation, tablet }: TabletKey, life: string): Promise<boolean> {
  const row = work.selectFrom('tablet_life').select('life').where('organisation', '=', organisation);
  const held = await row.where('tablet', '=', tablet).where('life', '=', life).forUpdate().executeTakeFirst();
  return held !== undefined;
}

async function judgeAndKeep(work: Work, { organisation }: TabletKey, { revision, today }: Delivery) {
  const key = { organisation, life: revision.life, info_point: revision.infoPoint, month: revision.month };
  const known = await newestOf(work, key);
  const judgement = judgeRevision(known, revision);
  const own = { ...key, ...thinnedOf(revision, today) };
  if (judgement === 'superseded') await keepThin(work, own);
  if (judgement === 'accepted') {
    if (known) await keepThin(work, { ...key, ...known });
    const row = { ...own, list_version: revision.listVersion, body: JSON.stringify(revision) };
    const { organisation: _, life: __, info_point: ___, month: ____, ...newer } = row;
    const columns = ['organisation', 'life', 'info_point', 'month'] as const;
    const kept = work.insertInto('report_revision').values(row);
    await kept.onConflict((older) => older.columns(columns).doUpdateSet(newer)).execute();
  }
  return { judgement, number: judgement === 'accepted' || !known ? revision.number : known.number };
}

type RevisionKey = { organisation: string; life: string; info_point: string; month: string };
type Thin = NumberedDigest & { visits: number; questions: number; entered_afterwards: number; received_day: Day };

async function newestOf(work: Work, { organisation, life, info_point, month }: RevisionKey): Promise<Thin | undefined> {
  return work
    .selectFrom('report_revision')
    .select(['number', 'digest', 'visits', 'questions', 'entered_afterwards', 'received_day'])
    .where('organisation', '=', organisation)
    .where('life', '=', life)
    .where('info_point', '=', info_point)
    .where('month', '=', month)
    .executeTakeFirst();
}

function thinnedOf({ number, digest, totals }: ReportRevision, received_day: Day): Thin {
  const { visits, questions, enteredAfterwards: entered_afterwards } = totals;
  return { number, digest, visits, questions, entered_afterwards, received_day };
}

async function keepThin(work: Work, row: RevisionKey & Thin): Promise<void> {
  await work
    .insertInto('superseded_revision')
    .values(row)
    .onConflict((again) => again.doNothing())
    .execute();
}
