/** Closed months after the quiet: each snapshot as it was answered at its closing, and all that came later named beside it. */
import canonicalize from 'canonicalize';
import { closedMonthSchema, closedMonthsPath } from '#wire/reading/closing.ts';
import type { World } from '../world.ts';
import type { HubRow } from './after-step.ts';
import { broken } from './promises.ts';

export async function checkClosed(world: World, rows: readonly HubRow[]): Promise<void> {
  for (const { organisation, infoPoint, month, snapshot: then, digest } of world.closed) {
    const { get } = world.hub.coordinatorOf(organisation);
    const answer = await get(`${closedMonthsPath}?informatiepunt=${infoPoint}&maand=${month}`);
    const now = closedMonthSchema.parse(await answer.json());
    if (now.digest !== digest || canonicalize(now.snapshot) !== canonicalize(then)) {
      throw broken('untrue', `${month} of ${infoPoint} is not what it was when it was closed`);
    }
    // Counted from the hub's rows, by nothing that makes the addendum.
    const held = rows.filter((row) => row.info_point === infoPoint && row.month === month);
    const own = held.filter((row) => row.organisation === organisation);
    const later = own.filter(({ digest }) => !then.revisions.some((kept) => kept.digest === digest));
    const named = now.addendum?.revisions.map(({ life }) => life) ?? [];
    const difference = own.reduce((sum, { visits }) => sum + visits, 0) - then.totals.visits;
    if ((now.addendum?.difference.totals.visits ?? 0) !== difference || named.length !== later.length) {
      throw broken(
        'lost',
        `the addendum of ${month} of ${infoPoint} does not say that ${difference} visits came later`,
      );
    }
    if (later.some(({ life }) => !named.includes(life))) {
      throw broken('lost', `the addendum of ${month} of ${infoPoint} does not name every month that came later`);
    }
    if (later.length > 0) world.note('an addendum');
  }
}
