/** The first start: one link makes one organisation, its first info point and its first coordinator, all or nothing. */
import type { Catalogue } from '#domain/catalogue.ts';
import type { NewInfoPoint } from '#wire/accounts.ts';
import { insertInfoPoint, insertOrganisation } from './organisations.ts';
import type { Database } from './schema.ts';

export type SetUp = {
  linkHash: string;
  organisation: string;
  infoPoint: NewInfoPoint;
  userId: string;
  startingLists: Catalogue;
};

export function setUpIn(database: Database) {
  return {
    /** The organisation's id, or `undefined` when the link was used or replaced by a newer one. */
    async setUp({ linkHash, organisation, infoPoint, userId, startingLists }: SetUp): Promise<string | undefined> {
      return database.transaction().execute(async (work) => {
        const link = await work.deleteFrom('first_link').where('sha256', '=', linkHash).executeTakeFirst();
        if (link.numDeletedRows === 0n) return undefined;
        const { id } = await insertOrganisation(work, organisation, startingLists);
        if (!(await insertInfoPoint(work, id, infoPoint))) throw new Error('expected a municipality that exists');
        const role = { organisation: id, user_id: userId, role: 'coordinator', municipality: null };
        await work.insertInto('account_role').values(role).execute();
        return id;
      });
    },
  };
}
