/** What a tablet said of itself at its last contact, and what the hub says back. */
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database, Work } from '#hub/store/schema.ts';
import type { Contact, HubWord } from '#wire/report-exchange.ts';
import type { TabletKey } from './tablets.ts';

export function contactsIn(database: Database) {
  return {
    /** A contact that brings no revision. `undefined` when the life is not of this tablet. */
    async keepContact(tablet: TabletKey, contact: Contact, receivedAt: Date): Promise<HubWord | undefined> {
      return database.transaction().execute(async (work) => {
        const isOwn = await noteContact(work, tablet, contact, receivedAt);
        return isOwn ? hubWord(work, tablet.organisation, contact.life, receivedAt) : undefined;
      });
    },
  };
}

/** The clock difference is measured and kept; nothing is ever refused for it. False, and nothing noted, when the life is not of this tablet. */
export async function noteContact(work: Work, key: TabletKey, contact: Contact, receivedAt: Date): Promise<boolean> {
  const facts = {
    last_contact: receivedAt,
    logged: contact.logged,
    oldest_unsent_days: contact.oldestUnsentDays,
    app_version: contact.appVersion,
    list_version: contact.listVersion,
    storage: contact.storage,
    clock_difference_seconds: Math.round((Date.parse(contact.clock) - receivedAt.getTime()) / 1000),
  };
  const { logged, oldestUnsentDays } = contact;
  const word = { logged, ...(oldestUnsentDays === null && { settled_logged: logged }) };
  const { numUpdatedRows } = await work
    .with('own', (also) =>
      also
        .updateTable('tablet_life')
        .set(word)
        .where('organisation', '=', key.organisation)
        .where('tablet', '=', key.tablet)
        .where('life', '=', contact.life)
        .returning('life'),
    )
    .updateTable('tablet')
    .set(facts)
    .where('organisation', '=', key.organisation)
    .where('tablet', '=', key.tablet)
    .where((also) => also.exists(also.selectFrom('own').select('life')))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function hubWord(work: Work, organisation: string, life: string, at: Date): Promise<HubWord> {
  const lists = work.selectFrom('catalogue').select(({ fn }) => fn.max('version').as('version'));
  const months = work
    .selectFrom('report_revision')
    .select(['info_point as infoPoint', 'month', 'number', 'digest'])
    .where('organisation', '=', organisation)
    .where('life', '=', life)
    .orderBy('month')
    .orderBy('info_point');
  const { epoch, version, highest } = await work
    .selectFrom('store_epoch')
    .select([
      'epoch',
      lists.where('organisation', '=', organisation).as('version'),
      jsonArrayFrom(months).as('highest'),
    ])
    .executeTakeFirstOrThrow();
  if (version === null) throw new Error('expected an organisation to have lists');
  return { epoch, receivedAt: at.toISOString(), listVersion: version, highest };
}
