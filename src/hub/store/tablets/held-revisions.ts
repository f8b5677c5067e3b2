/** Months of revoked lives that came by another hand: they count nowhere until a coordinator says yes. */
import type { Day } from '#domain/calendar.ts';
import { reportRevisionSchema } from '#domain/report-revision.ts';
import type { Database } from '#hub/store/schema.ts';
import type { HeldRevision } from '#wire/tablets.ts';
import { holdLife, judgeAndKeep } from './revisions.ts';

export type Decision = {
  life: string;
  infoPoint: string;
  month: string;
  digest: string;
  decision: 'accept' | 'decline';
};

export function heldRevisionsIn(database: Database) {
  const waiting = (organisation: string) =>
    database
      .selectFrom('held_revision')
      .innerJoin('tablet_life', (join) =>
        join
          .onRef('tablet_life.organisation', '=', 'held_revision.organisation')
          .onRef('tablet_life.life', '=', 'held_revision.life'),
      )
      .innerJoin('tablet', (join) =>
        join
          .onRef('tablet.organisation', '=', 'tablet_life.organisation')
          .onRef('tablet.tablet', '=', 'tablet_life.tablet'),
      )
      .where('held_revision.organisation', '=', organisation)
      .where('body', 'is not', null);

  return {
    async heldRevisionsOf(organisation: string): Promise<HeldRevision[]> {
      const rows = await waiting(organisation)
        .select(['held_revision.life', 'info_point', 'month', 'number', 'digest', 'visits', 'received_day', 'name'])
        .orderBy('name')
        .orderBy('month')
        .orderBy('info_point')
        .execute();
      return rows.map(({ info_point, received_day, name, ...row }) => ({
        ...row,
        infoPoint: info_point,
        receivedOn: received_day,
        tabletName: name,
      }));
    },

    /** False when it is no longer the one that waits: a newer one came, or a colleague was first. */
    async decideHeld(organisation: string, asked: Decision, at: Date, today: Day): Promise<boolean> {
      return database.transaction().execute(async (work) => {
        if (!(await holdLife(work, organisation, asked.life))) return false;
        const found = work.selectFrom('held_revision').select('body').where('digest', '=', asked.digest);
        const row = await found
          .where('organisation', '=', organisation)
          .where('life', '=', asked.life)
          .where('info_point', '=', asked.infoPoint)
          .where('month', '=', asked.month)
          .where('body', 'is not', null)
          .executeTakeFirst();
        if (!row) return false;
        // Without its body it is a no that lasts; a yes takes the row away with it.
        const set = work.updateTable('held_revision').set({ body: null }).where('organisation', '=', organisation);
        await set.where('life', '=', asked.life).where('digest', '=', asked.digest).execute();
        if (asked.decision === 'decline') return true;
        const revision = reportRevisionSchema.parse(row.body);
        await judgeAndKeep(work, organisation, { revision, receivedAt: at, today });
        return true;
      });
    },
  };
}
