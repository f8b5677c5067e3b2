/** Closing a month: what to look at first, the closing itself, and what was closed with what came after it. */
import { dutchDayOf, lastDayOf, type Month } from '#domain/calendar.ts';
import type { Snapshot } from '#domain/reading/closed-month.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { addendumNow } from '#hub/reading/as-closed.ts';
import { checkOf } from '#hub/reading/check-list.ts';
import { type ClosedFileStore, keepFilesOfClosing } from '#hub/reading/closed-files.ts';
import { tabletsIn } from '#hub/reading/tablets-in.ts';
import {
  checkListPath,
  checkListQuerySchema,
  checkListSchema,
  closedMonthQuerySchema,
  closedMonthSchema,
  closedMonthsPath,
  closeMonthBodySchema,
} from '#wire/reading/closing.ts';
import type { HeldRevision, Tablet } from '#wire/tablets.ts';
import { scopeAsked } from './scope-asked.ts';

export type ClosingStore = ClosedFileStore & {
  tabletsOf: (organisation: string) => Promise<Tablet[]>;
  heldRevisionsOf: (organisation: string) => Promise<HeldRevision[]>;
  closeMonth: (
    organisation: string,
    asked: { infoPoint: string; month: Month; role: string; today: string; missing: Snapshot['missing'] },
  ) => Promise<boolean>;
};

export function closingRoutes(store: ClosingStore): Route[] {
  const check = route({
    method: 'GET',
    path: checkListPath,
    access: 'keep-library',
    operation: 'leesControleVoorAfsluiting',
    summary: 'Lezen wat er van een maand kan ontbreken, voordat zij wordt afgesloten',
    tag: 'cijfers',
    query: checkListQuerySchema,
    answer: checkListSchema,
    status: 200,
    handle: async ({ caller: { organisation }, query: { maand: month }, now }) => {
      const points = await store.infoPointsOf(organisation);
      const ids = points.map(({ id }) => id);
      const [read, closed] = [
        await store.monthsRead(organisation, ids, [month]),
        await store.closedMonths(organisation, ids, [month]),
      ];
      const there = await store.tabletsThere(organisation);
      const fleet = await store.tabletsOf(organisation);
      const held = await store.heldRevisionsOf(organisation);
      const hours = await store.openingHoursOf(organisation);
      const infoPoints = points.map((point) => {
        const own = hours.find(({ infoPoint }) => infoPoint === point.id)?.hours;
        const already = closed.find(({ infoPoint }) => infoPoint === point.id);
        return checkOf(point, { month, read, there, fleet, held, hours: own, closed: already });
      });
      return { value: { month, isOver: dutchDayOf(now).day > lastDayOf(month), infoPoints } };
    },
  });
  const close = route({
    method: 'POST',
    path: closedMonthsPath,
    access: 'keep-library',
    operation: 'sluitMaandAf',
    summary: 'Een maand van een informatiepunt afsluiten; wat later komt, staat in de nakomer',
    tag: 'cijfers',
    body: closeMonthBodySchema,
    answer: closedMonthSchema,
    status: 201,
    problems: [404, 409],
    handle: async ({ caller: { organisation, kind: role }, body: { infoPoint, month }, now }) => {
      const today = dutchDayOf(now).day;
      if (today <= lastDayOf(month)) return { problem: notOver };
      const within = await scopeAsked(store, organisation, { informatiepunt: infoPoint });
      if ('problem' in within) return within;
      const read = await store.monthsRead(organisation, [infoPoint], [month]);
      const there = (await store.tabletsThere(organisation)).filter((one) => one.infoPoint === infoPoint);
      const missing = tabletsIn(there, read, [month], today)
        .filter((tablet) => tablet.missing.length > 0)
        .map(({ id, name }) => ({ tablet: id, tabletName: name }));
      const isDone = await store.closeMonth(organisation, { infoPoint, month, role, today, missing });
      if (isDone) await keepFilesOfClosing(store, organisation, { within, month }, now);
      const closed = await closedMonth(store, organisation, infoPoint, month);
      return isDone && closed ? { value: closed } : { problem: alreadyClosed };
    },
  });
  const read = route({
    method: 'GET',
    path: closedMonthsPath,
    access: 'read-figures',
    operation: 'leesMaandafsluiting',
    summary: 'Een afgesloten maand van een informatiepunt lezen, met wat er na het afsluiten kwam',
    tag: 'cijfers',
    query: closedMonthQuerySchema,
    answer: closedMonthSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, query: { informatiepunt, maand } }) => {
      const closed = await closedMonth(store, organisation, informatiepunt, maand);
      return closed ? { value: closed } : { problem: notClosed };
    },
  });
  return [check, close, read];
}

async function closedMonth(store: ClosingStore, organisation: string, infoPoint: string, month: Month) {
  const [kept] = await store.snapshots(organisation, [{ info_point: infoPoint, month }]);
  if (!kept) return undefined;
  const { digest, ...snapshot } = kept;
  const [read] = await store.monthsRead(organisation, [infoPoint], [month]);
  return { snapshot, digest, addendum: addendumNow(snapshot, read) ?? null };
}

const notOver = problem(
  409,
  'maand-loopt-nog',
  'Deze maand is nog niet voorbij',
  'Sluit de maand af op of na de eerste dag van de volgende.',
);
const alreadyClosed = problem(
  409,
  'al-afgesloten',
  'Deze maand is al afgesloten',
  'Wat later komt, staat in de nakomer bij deze maand.',
);
const notClosed = problem(404, 'niet-afgesloten', 'Deze maand is niet afgesloten', 'Sluit de maand eerst af.');
