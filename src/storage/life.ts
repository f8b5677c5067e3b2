/** Who this database is: a life with a key, the coordinator's enrolment and the lists it counts on. */
import type { Day } from '#domain/calendar.ts';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import { type Enrolment, enrolmentSchema } from '#domain/enrolment.ts';
import type { Database, LifeRow } from './database.ts';

/** Keeps a life if there is none yet. Two tabs may both offer one; the one on disk is the answer for both. */
export async function keepLife(database: Database, born: Omit<LifeRow, 'id'>): Promise<LifeRow> {
  return database.transaction('rw', database.life, async () => {
    const known = await database.life.get('life');
    if (known) return known;
    const row: LifeRow = { id: 'life', ...born };
    await database.life.add(row);
    return row;
  });
}

export function lifeOf(database: Database): Promise<LifeRow | undefined> {
  return database.life.get('life');
}

/** The life of a database that must have one by now. */
export async function ownLife(database: Database): Promise<LifeRow> {
  const life = await lifeOf(database);
  if (!life) throw new Error('expected a life');
  return life;
}

/** Enrolment and lists belong together, so they are written together. A later enrolment does not move the first day. */
export async function keepEnrolment(
  database: Database,
  enrolment: Enrolment,
  catalogue: Catalogue,
  today: Day,
): Promise<void> {
  await database.transaction('rw', database.enrolment, database.catalogues, async () => {
    const known = await database.enrolment.get('enrolment');
    const isSame = known?.organisation.id === enrolment.organisation.id;
    const since = isSame ? known.since : today;
    if (!isSame) await database.catalogues.clear(); // another library's lists, however new, are not ours
    await database.enrolment.put({ ...enrolment, id: 'enrolment', since });
    await database.catalogues.put(catalogue);
  });
}

/** `since`: the day this tablet was first enrolled at this organisation. */
export type TabletIdentity = { enrolment: Enrolment; catalogue: Catalogue; since: Day };

/** `undefined` when no coordinator has enrolled this browser yet. */
export async function tabletIdentity(database: Database): Promise<TabletIdentity | undefined> {
  const row = await database.enrolment.get('enrolment');
  const catalogue = await database.catalogues.orderBy('version').last();
  if (!row || !catalogue) return undefined;
  return { enrolment: enrolmentSchema.parse(row), catalogue: catalogueSchema.parse(catalogue), since: row.since };
}

/** Newer lists beside the older ones: what was counted on those keeps its version. */
export async function keepLists(database: Database, catalogue: Catalogue): Promise<void> {
  await database.catalogues.put(catalogue);
}

/** The version this tablet works on; nought before it is enrolled. */
export async function newestLists(database: Database): Promise<number> {
  return (await database.catalogues.orderBy('version').primaryKeys()).at(-1) ?? 0;
}
