/** What a tablet said of itself at its last contact, and what the hub says back. */
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { dutchDayOf } from '#domain/calendar.ts';
import { newestMonthToErase } from '#domain/visit-retention.ts';
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
  const { epoch, version, highest, closed } = await work
    .selectFrom('store_epoch')
    .select([
      'epoch',
      lists.where('organisation', '=', organisation).as('version'),
      jsonArrayFrom(months).as('highest'),
      jsonArrayFrom(closedAround(work, organisation, life, at)).as('closed'),
    ])
    .executeTakeFirstOrThrow();
  if (version === null) throw new Error('expected an organisation to have lists');
  return { epoch, receivedAt: at.toISOString(), listVersion: version, highest, closed };
}

/** As far back as a tablet may still hold visits, wherever it was ever enrolled. */
function closedAround(work: Work, organisation: string, life: string, at: Date) {
  const places = work
    .selectFrom('tablet_life')
    .innerJoin('enrolment', (join) =>
      join
        .onRef('enrolment.organisation', '=', 'tablet_life.organisation')
        .onRef('enrolment.tablet', '=', 'tablet_life.tablet'),
    )
    .select('enrolment.info_point')
    .where('tablet_life.organisation', '=', organisation)
    .where('tablet_life.life', '=', life);
  return work
    .selectFrom('closed_month')
    .select(['info_point as infoPoint', 'month'])
    .where('organisation', '=', organisation)
    .where('month', '>', newestMonthToErase(dutchDayOf(at).day))
    .where('info_point', 'in', places)
    .orderBy('month')
    .orderBy('info_point');
}
