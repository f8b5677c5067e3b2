/** Sealed months of other lives that wait here to be delivered: of another tablet, or of a backup. */
import type { ReportRevision } from '#domain/report-revision.ts';
import type { CarriedRow, Database } from '#storage/database.ts';

/** Of one month the highest number stays. Resolves to how many are new here. */
export async function takeInCarried(database: Database, revisions: readonly ReportRevision[]): Promise<number> {
  return database.transaction('rw', database.carried, async () => {
    let taken = 0;
    for (const revision of revisions) {
      const { life, infoPoint, month } = revision;
      const known = await database.carried.get([life, infoPoint, month]);
      if (known && known.revision.number >= revision.number) continue;
      await database.carried.put({ life, infoPoint, month, revision, answer: null });
      taken += 1;
    }
    return taken;
  });
}

export async function carriedRows(database: Database): Promise<CarriedRow[]> {
  return database.carried.toArray();
}

export async function waitingCarried(database: Database): Promise<ReportRevision[]> {
  return (await carriedRows(database)).filter(({ answer }) => answer === null).map(({ revision }) => revision);
}

/** Only if it is still this one: a higher number may have been taken in while it was on its way. */
export async function noteCarried(
  database: Database,
  { life, infoPoint, month, digest }: ReportRevision,
  answer: string,
) {
  await database.transaction('rw', database.carried, async () => {
    const row = await database.carried.get([life, infoPoint, month]);
    if (row?.revision.digest === digest) await database.carried.put({ ...row, answer });
  });
}
