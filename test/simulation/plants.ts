/** Faults that can be planted, each in the place of one thing the product does. The simulation has to find every one of them. */
import { monthOf } from '#domain/calendar.ts';
import { addUp, countVisit, type emptySheet } from '#domain/month-sheet.ts';
import { isDoneWith } from '#domain/visit-retention.ts';
import type { HubParts } from '#hub/hub-app.ts';
import type { Database } from '#hub/store/schema.ts';
import { rowOf, saveVisit, sheetOnDisk } from '#storage/visits.ts';
import { type Acts, realActs } from './tablet.ts';

export type Plant = { acts?: Partial<Acts>; hub?: (parts: HubParts, database: Database) => HubParts };

export const nothingPlanted: Plant = {};

/** A store that does one thing otherwise. */
const store = (parts: HubParts, otherwise: Partial<HubParts['store']>): HubParts => ({
  ...parts,
  store: { ...parts.store, ...otherwise },
});

export const plants: Readonly<Record<string, Plant>> = {
  'count in a second transaction': {
    acts: {
      saveVisit: async (database, visit, change) => {
        await database.visits.add(rowOf(visit, 1, change.changedOn, false));
        const before = await sheetOnDisk(database, visit);
        const sheet = countVisit(before.sheet, visit, 1);
        const next = {
          ...before,
          number: before.number + 1,
          listVersion: change.listVersion,
          logged: before.logged + 1,
        };
        await database.sheets.put({ ...next, sheet });
        return true;
      },
    },
  },
  'number drawn outside the transaction': {
    acts: {
      saveVisit: async (database, visit, change) => {
        const before = await sheetOnDisk(database, visit);
        await Promise.resolve();
        const number = before.number + 1;
        const sheet = countVisit(before.sheet, visit, 1);
        await database.transaction('rw', database.visits, database.sheets, async () => {
          await database.sheets.put({
            ...before,
            number,
            listVersion: change.listVersion,
            logged: before.logged + 1,
            sheet,
          });
          await database.visits.add(rowOf(visit, number, change.changedOn, false));
        });
        return true;
      },
    },
  },
  'saved before the disk says so': {
    acts: {
      saveVisit: async (...given) => {
        void saveVisit(...given).catch(() => undefined);
        return true;
      },
    },
  },
  'a full disk is saved as well': {
    acts: { saveVisit: (...given) => saveVisit(...given).catch(() => true) },
  },
  'forget a void': {
    acts: {
      voidVisit: async (database, id) => void (await database.visits.update(id, { voided: true })),
    },
  },
  'a correction counts twice': {
    acts: {
      correctVisit: async (database, visit, change) => {
        const row = await database.visits.get(visit.id);
        if (row) await database.visits.put({ ...row, visit, day: visit.day, month: monthOf(visit.day) });
        const before = await sheetOnDisk(database, visit);
        await database.sheets.put({
          ...before,
          number: before.number + 1,
          listVersion: change.listVersion,
          sheet: countVisit(before.sheet, visit, 1),
        });
        return true;
      },
    },
  },
  'visits go before they are received': {
    acts: {
      eraseOldVisits: async ({ closings, sheets, visits }, today) => {
        let erased = 0;
        for (const { infoPoint, month } of await closings.toArray()) {
          const sheet = await sheets.get([infoPoint, month]);
          if (!sheet || !isDoneWith(month, today)) continue;
          await sheets.put({ ...sheet, erased: { sheet: sheet.sheet, number: sheet.number, on: today } });
          erased += await visits.filter((row) => row.infoPoint === infoPoint && row.month === month).delete();
        }
        return erased;
      },
    },
  },
  'wrong time zone': {
    acts: {
      momentOf: (now) => ({ ...realActs.momentOf(now), day: now.toISOString().slice(0, 10) }),
    },
  },
  'a retry is a new visit': {
    acts: {
      saveVisit: async (database, visit, change) => {
        const isKept = await saveVisit(database, visit, change);
        const again = { ...visit, id: visit.id.replace(/^.{8}/, (start) => [...start].reverse().join('')) };
        return isKept && visit.day.endsWith('1') ? saveVisit(database, again, change) : isKept;
      },
    },
  },
  'drop the digest check': { acts: { bendRoad: trusting } },
  'any 200 is a receipt': { acts: { bendRoad: gullible } },
  'sent before it is noted': {
    acts: { bendOutbox: (memory) => ({ ...memory, noteSent: async () => true, hasSent: async () => true }) },
  },
  'gives up after three tries': {
    acts: {
      keepSending: (send, around) => {
        let tries = 0;
        const counted = async () => {
          const result = await send();
          tries = result.kept > 0 ? tries + 1 : 0;
          return tries > 3 ? { settled: 0, kept: 0 } : result;
        };
        return realActs.keepSending(counted, around);
      },
    },
  },
  'a hub put back in time goes unnoticed': {
    acts: { reconcile: async () => undefined },
  },
  'acknowledge before commit': {
    hub: (parts) =>
      store(parts, {
        // Whether the commit comes about or not, the answer is the same.
        keepRevision: async (carrier, delivery) => {
          const { infoPoint, month, number, digest } = delivery.revision;
          const word = { epoch: crypto.randomUUID(), receivedAt: delivery.receivedAt.toISOString(), listVersion: 1 };
          const hub = { ...word, highest: [{ infoPoint, month, number, digest }] };
          return parts.store.keepRevision(carrier, delivery).catch(() => ({ answer: 'accepted', number, hub }));
        },
      }),
  },
  'the latest to arrive wins': {
    hub: (parts, database) =>
      store(parts, {
        keepRevision: async (tablet, delivery) => {
          const { revision } = delivery;
          const kept = await parts.store.keepRevision(tablet, delivery);
          if (kept?.answer !== 'superseded') return kept;
          const { number, digest, totals } = revision;
          const own = {
            number,
            digest,
            visits: totals.visits,
            questions: totals.questions,
            body: JSON.stringify(revision),
          };
          const rows = database.updateTable('report_revision').set(own).where('life', '=', revision.life);
          await rows.where('info_point', '=', revision.infoPoint).where('month', '=', revision.month).execute();
          return kept;
        },
      }),
  },
  'what comes twice is added': {
    hub: (parts, database) =>
      store(parts, {
        keepRevision: async (tablet, delivery) => {
          const { totals, tables } = addUp([delivery.revision, delivery.revision]);
          const kept = await parts.store.keepRevision(tablet, delivery);
          const doubled = { ...delivery.revision, totals, tables };
          if (kept?.answer === 'already-known') {
            const { life, infoPoint, month } = delivery.revision;
            const own = { visits: totals.visits, body: JSON.stringify(doubled) };
            const rows = database.updateTable('report_revision').set(own).where('life', '=', life);
            await rows.where('info_point', '=', infoPoint).where('month', '=', month).execute();
          }
          return kept;
        },
      }),
  },
  'a late month changes a closed one': {
    hub: (parts, database) =>
      store(parts, {
        // Counted anew from what is there now, instead of read as it was closed.
        snapshots: async (organisation, places) => {
          const closed = await parts.store.snapshots(organisation, places);
          return Promise.all(
            closed.map(async (snapshot) => {
              const rows = await database
                .selectFrom('report_revision')
                .select('body')
                .where('organisation', '=', organisation)
                .where('info_point', '=', snapshot.infoPoint)
                .where('month', '=', snapshot.month)
                .execute();
              if (rows.length === 0) return snapshot;
              return { ...snapshot, ...addUp(rows.map(({ body }) => body as ReturnType<typeof emptySheet>)) };
            }),
          );
        },
      }),
  },
  'another library is read along': {
    hub: (parts, database) =>
      store(parts, {
        monthsRead: async (_organisation, _infoPoints, months) => {
          const rows = await database
            .selectFrom('report_revision')
            .select(['body', 'info_point', 'month'])
            .where('month', 'in', [...months])
            .orderBy('organisation', 'desc')
            .limit(40)
            .execute();
          return rows.map(({ body, info_point, month }) => ({
            ...{ infoPoint: info_point, month, revisions: [], corrections: [] },
            delivered: body as ReturnType<typeof emptySheet>,
          }));
        },
      }),
  },
};

/** Whatever digest an answer bears, it is taken for the one that was asked about. */
function trusting(road: typeof fetch): typeof fetch {
  return async (path, init) => {
    const answer = await road(path, init);
    const sent = sentIn(init);
    if (!answer.ok || !sent) return answer;
    const text = await answer.text();
    try {
      return Response.json({ ...(JSON.parse(text) as object), digest: sent.digest });
    } catch {
      return new Response(text, { status: answer.status });
    }
  };
}

/** Whoever says 200 to a revision has received it. */
function gullible(road: typeof fetch): typeof fetch {
  return async (path, init) => {
    const answer = await road(path, init);
    const sent = sentIn(init);
    if (!answer.ok || !sent) return answer;
    const { infoPoint, month, number, digest } = sent;
    const word = { epoch: crypto.randomUUID(), receivedAt: '2026-01-01T00:00:00.000Z', listVersion: 1 };
    const highest = [{ infoPoint, month, number, digest }];
    return Response.json({ answer: 'accepted', digest, number, hub: { ...word, highest } });
  };
}

type Sent = { infoPoint: string; month: string; number: number; digest: string };

function sentIn(init: RequestInit | undefined): Sent | undefined {
  return typeof init?.body === 'string' ? (JSON.parse(init.body) as { revision?: Sent }).revision : undefined;
}
