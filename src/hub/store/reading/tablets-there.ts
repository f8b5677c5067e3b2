/** Which tablets were enrolled where and when: of whom a month may be expected. */
import { dutchDayOf } from '#domain/calendar.ts';
import type { TabletThere } from '#hub/reading/tablets-in.ts';
import type { Database } from '#hub/store/schema.ts';

export function tabletsThereIn(database: Database) {
  return {
    async tabletsThere(organisation: string): Promise<TabletThere[]> {
      const rows = await database
        .selectFrom('enrolment')
        .innerJoin('tablet', (join) =>
          join
            .onRef('tablet.organisation', '=', 'enrolment.organisation')
            .onRef('tablet.tablet', '=', 'enrolment.tablet'),
        )
        .select(['tablet.tablet', 'name', 'info_point', 'from_day', 'until_day', 'revoked_at', 'last_contact'])
        .where('enrolment.organisation', '=', organisation)
        .orderBy('name')
        .orderBy('tablet.tablet')
        .orderBy('from_day')
        .execute();
      return rows.map(({ tablet, name, info_point, from_day, until_day, revoked_at, last_contact }) => ({
        tablet,
        name,
        infoPoint: info_point,
        from: from_day,
        until: [until_day, revoked_at && dutchDayOf(revoked_at).day].flatMap((day) => day ?? []).sort()[0] ?? null,
        lastContact: last_contact && dutchDayOf(last_contact).day,
      }));
    },
  };
}
