/** The lives of tablets: one that was split off from another, and tablets that a coordinator turns away or lets in again. */
import type { Database, Work } from '#hub/store/schema.ts';
import type { NewLife } from '#wire/tablets.ts';
import { addLife, type TabletKey } from './tablets.ts';

export type LifeAnswer = 'kept' | 'other-life' | 'other-key';

export function livesIn(database: Database) {
  return {
    /** Under the token of the same tablet. Saying it twice is the same as once; `other-life` when `after` is not its own. */
    async splitLife(tablet: TabletKey, born: NewLife): Promise<LifeAnswer> {
      return database.transaction().execute(async (work) => {
        const before = await lifeIn(work, tablet.organisation, born.after);
        if (before?.tablet !== tablet.tablet) return 'other-life';
        const known = await lifeIn(work, tablet.organisation, born.life);
        if (known) {
          const isSame = known.public_key.x === born.publicKey.x && known.public_key.y === born.publicKey.y;
          return isSame && known.tablet === tablet.tablet ? 'kept' : 'other-key';
        }
        await addLife(work, { ...tablet, ...born }, { after_life: born.after });
        const rows = born.months.map(({ infoPoint: info_point, month, base, moved, leftBehind }) => {
          const counts = { base_number: base, moved, left_behind: leftBehind };
          return {
            organisation: tablet.organisation,
            life: born.life,
            info_point,
            month,
            after_life: born.after,
            ...counts,
          };
        });
        if (rows.length > 0) await work.insertInto('life_split').values(rows).execute();
        return 'kept';
      });
    },

    /** With all its lives. False when there is no such tablet. */
    async setRevoked({ organisation, tablet }: TabletKey, revoked_at: Date | null): Promise<boolean> {
      return database.transaction().execute(async (work) => {
        const own = work.updateTable('tablet').set({ revoked_at }).where('organisation', '=', organisation);
        const { numUpdatedRows } = await own.where('tablet', '=', tablet).executeTakeFirst();
        const lives = work.updateTable('tablet_life').set({ revoked_at }).where('organisation', '=', organisation);
        await lives.where('tablet', '=', tablet).execute();
        return numUpdatedRows > 0n;
      });
    },
  };
}

async function lifeIn(work: Work, organisation: string, life: string) {
  const row = work.selectFrom('tablet_life').select(['tablet', 'public_key']).where('organisation', '=', organisation);
  return row.where('life', '=', life).forUpdate().executeTakeFirst();
}
