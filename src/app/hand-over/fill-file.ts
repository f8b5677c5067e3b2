/** What goes into a hand-over of this tablet, file or codes. What leaves is sealed, and noted on the disk before it does. */
import type { Day } from '#domain/calendar.ts';
import type { NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import type { Database } from '#storage/database.ts';
import { ownLife, type TabletIdentity } from '#storage/life.ts';
import { readBackup } from '#storage/lives/backup.ts';
import { waitingCarried } from '#storage/lives/carried.ts';
import { buildsOnOf, noteSent, waitingSheets } from '#storage/outbox.ts';
import type { HandOver } from '#wire/hand-over/contents.ts';
import { sealRevision } from '#wire/seal-revision.ts';

export type Tablet = { database: Database; identity: Pick<TabletIdentity, 'enrolment'> };

/** The months that wait here, those carried for others included. */
export async function waitingMonths(tablet: Tablet, madeOn: Day): Promise<HandOver> {
  const own = await sealAll(tablet.database, await waitingSheets(tablet.database, true));
  const carried = await waitingCarried(tablet.database);
  return { ...aboutOf(tablet, madeOn), kind: 'months', revisions: [...own, ...carried] };
}

/** Everything of this tablet's own life. */
export async function wholeLife(tablet: Tablet, madeOn: Day): Promise<HandOver> {
  const { life, months, visits } = await readBackup(tablet.database);
  const waiting = await Promise.all(
    months.map(async (month) => ({ ...month, buildsOn: await buildsOnOf(tablet.database, month) })),
  );
  const revisions = await sealAll(tablet.database, waiting);
  return { ...aboutOf(tablet, madeOn), kind: 'backup', life, months, visits, revisions };
}

function aboutOf({ identity: { enrolment } }: Tablet, madeOn: Day) {
  const { id, name } = enrolment.organisation;
  return { version: 1 as const, organisation: { id, name }, tablet: enrolment.tablet.name, madeOn };
}

async function sealAll(
  database: Database,
  waiting: readonly (NumberedSheet & { buildsOn: string[] })[],
): Promise<ReportRevision[]> {
  const life = await ownLife(database);
  const sealed: ReportRevision[] = [];
  for (const { buildsOn, ...numbered } of waiting) {
    const revision = await sealRevision(numbered, buildsOn, life.privateKey);
    if (await noteSent(database, numbered, revision)) sealed.push(revision);
  }
  return sealed;
}
