/** Organisations with their info points and the lists they choose from. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { slugOf } from '#domain/lists/catalogue-changes.ts';
import type { NewInfoPoint } from '#wire/accounts.ts';
import type { InfoPointChange, KeptInfoPoint, ServiceShape } from '#wire/info-points.ts';
import { municipalityNamed } from './municipalities.ts';
import type { Database, Schema, Work } from './schema.ts';
import { goOnFor } from './tenants/asker.ts';

type Named = { id: string; name: string };

export function organisationsIn(database: Database) {
  return {
    /** With the starting lists as its first version. */
    async addOrganisation(name: string, startingLists: Catalogue): Promise<Named> {
      return database.transaction().execute((work) => insertOrganisation(work, name, startingLists));
    },

    async organisationNamed(organisation: string): Promise<Named> {
      const row = database.selectFrom('organisation').select(['organisation as id', 'name']);
      return row.where('organisation', '=', organisation).executeTakeFirstOrThrow();
    },

    async currentCatalogue(organisation: string): Promise<Catalogue> {
      const newest = database.selectFrom('catalogue').select('body').where('organisation', '=', organisation);
      return catalogueSchema.parse((await newest.orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()).body);
    },

    /** Every version stays. False when this one is there already; the key lets only one of two at the same moment through. */
    async addCatalogue(organisation: string, catalogue: Catalogue): Promise<boolean> {
      const row = { organisation, version: catalogue.version, body: JSON.stringify(catalogue) };
      const added = database.insertInto('catalogue').values(row);
      const { numInsertedOrUpdatedRows } = await added.onConflict((taken) => taken.doNothing()).executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    /** `undefined` when there is no municipality with that code. */
    async addInfoPoint(organisation: string, asked: NewInfoPoint): Promise<InfoPoint | undefined> {
      return insertInfoPoint(database, organisation, asked);
    },

    async infoPointsOf(organisation: string): Promise<InfoPoint[]> {
      return (await pointsIn(database, organisation).execute()).map(infoPointOf);
    },

    async keptInfoPointsOf(organisation: string): Promise<KeptInfoPoint[]> {
      return (await pointsIn(database, organisation).execute()).map(keptInfoPointOf);
    },

    /** `undefined` when the organisation has no such point. */
    async changeInfoPoint(
      organisation: string,
      { id, ...changed }: InfoPointChange,
    ): Promise<KeptInfoPoint | undefined> {
      const own = database.updateTable('info_point').set(changed).where('organisation', '=', organisation);
      const row = await own.where('info_point', '=', id).returningAll().executeTakeFirst();
      return row && keptInfoPointOf(row);
    },
  };
}

/** The id is data and never changes; the name may. */
export async function insertOrganisation(work: Work, name: string, startingLists: Catalogue): Promise<Named> {
  const id = `${slugOf(name, 50) || 'punt'}-${randomUUID().slice(0, 8)}`;
  await goOnFor(work, id);
  await work.insertInto('organisation').values({ organisation: id, name }).execute();
  const { version } = startingLists;
  const body = JSON.stringify(startingLists);
  await work.insertInto('catalogue').values({ organisation: id, version, body }).execute();
  return { id, name };
}

export async function insertInfoPoint(
  database: Database,
  organisation: string,
  asked: NewInfoPoint,
): Promise<InfoPoint | undefined> {
  if (!municipalityNamed(asked.municipality)) return undefined;
  for (let attempt = 1; ; attempt += 1) {
    const slug = slugOf(asked.name, 57) || 'punt';
    const info_point = attempt === 1 ? slug : `${slug}-${attempt}`;
    const row = { organisation, info_point, ...asked };
    const added = database
      .insertInto('info_point')
      .values(row)
      .onConflict((taken) => taken.doNothing());
    if ((await added.executeTakeFirst()).numInsertedOrUpdatedRows) return infoPointOf(row);
  }
}

function pointsIn(database: Database, organisation: string) {
  const rows = database.selectFrom('info_point').selectAll().where('organisation', '=', organisation);
  return rows.orderBy('name').orderBy('info_point');
}

type PointRow = Selectable<Schema['info_point']>;

function keptInfoPointOf({ isil, shape, ...row }: PointRow): KeptInfoPoint {
  return { ...infoPointOf(row), isil, shape: shape as ServiceShape | null };
}

function infoPointOf({ info_point, name, place, municipality }: Omit<PointRow, 'isil' | 'shape'>): InfoPoint {
  const named = municipalityNamed(municipality) ?? { code: municipality, name: municipality };
  return { id: info_point, name, place, municipality: named };
}
