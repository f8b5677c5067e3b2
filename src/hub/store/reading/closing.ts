/** Closes a month of an info point: its counts, revisions and corrections of one moment, numbered and chained. */
import { randomBytes } from 'node:crypto';
import type { Day, Month } from '#domain/calendar.ts';
import type { Snapshot } from '#domain/reading/closed-month.ts';
import { type Counts, sumOfCounts } from '#domain/reading/difference.ts';
import type { ReportRevision } from '#domain/report-revision.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import { digestOf } from '#wire/seal-revision.ts';

export type ClosingAsked = { infoPoint: string; month: Month; role: string; today: Day; missing: Snapshot['missing'] };

const duplicate = '23505';

export function closingIn(database: Database) {
  return {
    /** False when it was closed already. One moment for all it reads: what is committed meanwhile comes after it. */
    async closeMonth(organisation: string, asked: ClosingAsked): Promise<boolean> {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const work = database.transaction().setIsolationLevel('repeatable read');
          return await work.execute((held) => close(held, organisation, asked));
        } catch (fault) {
          // Another month of this info point was closed at the same moment and took the number.
          if ((fault as { code?: string }).code !== duplicate || attempt === 5) throw fault;
        }
      }
    },
  };
}

async function close(work: Work, organisation: string, asked: ClosingAsked): Promise<boolean> {
  const { infoPoint: info_point, month, today, role, missing } = asked;
  const closed = work.selectFrom('closed_month').where('organisation', '=', organisation);
  const ofPoint = closed.where('info_point', '=', info_point).select(['month', 'number', 'digest']);
  const earlier = await ofPoint.orderBy('number').execute();
  if (earlier.some((one) => one.month === month)) return false;
  const rows = await revisionsOf(work, organisation, info_point, month);
  const bodies = rows.map(({ body }) => body as ReportRevision);
  const differences = await correctionsOf(work, organisation, info_point, month);
  const last = earlier.at(-1);
  const snapshot: Snapshot = {
    infoPoint: info_point,
    month,
    number: (last?.number ?? 0) + 1,
    closedOn: today,
    role,
    ...sumOfCounts([...bodies, ...differences]),
    corrections: differences.length,
    quietSlots: [...new Set(bodies.flatMap(({ quietSlots }) => quietSlots))].sort(),
    revisions: rows.map(({ life, tablet, name, number, digest }) => ({
      ...{ life, tablet, tabletName: name, number, digest },
    })),
    missing,
  };
  const salt = randomBytes(32).toString('hex');
  const before = last?.digest ?? null;
  const key = { organisation, info_point, month };
  await work
    .insertInto('closed_month')
    .values({
      ...key,
      number: snapshot.number,
      closed_day: today,
      visits: snapshot.totals.visits,
      revisions: rows.length,
      number_sum: rows.reduce((sum, { number }) => sum + number, 0),
      corrections: differences.length,
      body: JSON.stringify(snapshot),
      salt,
      before,
      digest: await digestOf({ snapshot, salt, before }),
    })
    .execute();
  const whole = rows.map(({ life, body }) => ({ ...key, life, body: JSON.stringify(body) }));
  if (whole.length > 0) await work.insertInto('closed_revision').values(whole).execute();
  return true;
}

async function revisionsOf(work: Work, organisation: string, infoPoint: string, month: Month) {
  return work
    .selectFrom('report_revision as own')
    .innerJoin('tablet_life as life', (join) =>
      join.onRef('life.organisation', '=', 'own.organisation').onRef('life.life', '=', 'own.life'),
    )
    .innerJoin('tablet', (join) =>
      join.onRef('tablet.organisation', '=', 'life.organisation').onRef('tablet.tablet', '=', 'life.tablet'),
    )
    .select(['own.life', 'tablet.tablet', 'tablet.name', 'own.number', 'own.digest', 'own.body'])
    .where('own.organisation', '=', organisation)
    .where('own.info_point', '=', infoPoint)
    .where('own.month', '=', month)
    .orderBy('own.life')
    .execute();
}

async function correctionsOf(work: Work, organisation: string, infoPoint: string, month: Month): Promise<Counts[]> {
  const rows = await work
    .selectFrom('correction')
    .select('body')
    .where('organisation', '=', organisation)
    .where('info_point', '=', infoPoint)
    .where('month', '=', month)
    .execute();
  return rows.map(({ body }) => body as Counts);
}
