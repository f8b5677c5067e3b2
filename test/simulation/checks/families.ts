/** Every tablet as the hub knows it: each visit counts once, and what may be double or missing is named, never too low. */
import type { Tablet } from '#wire/tablets.ts';
import type { Said } from '../ledger.ts';
import type { SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import type { HubRow } from './after-step.ts';
import { broken } from './promises.ts';

export async function checkFamilies(
  world: World,
  organisation: string,
  rows: readonly HubRow[],
  fleet: readonly Tablet[],
): Promise<void> {
  const lives = await livesIn(world, organisation);
  for (const seen of fleet) {
    const isOfIt = ({ family }: SimTablet) => family.id === seen.id;
    const alive = world.tablets.filter(isOfIt);
    const ended = world.ended.filter(isOfIt);
    const atHub = rows.filter(({ life }) => lives.get(life) === seen.id).reduce((sum, { visits }) => sum + visits, 0);
    const isCloned = [...alive, ...ended].some(({ family }) => family.isCloned);
    // When all copies began a new life, nobody can tell a hub that was put back of the old one: docs/simulation.md says so.
    checkOnce(seen, alive, ended, atHub, isCloned && world.wasPutBack);
    if (!isCloned && !world.wasPutBack) checkMissing(seen, ended, rows);
  }
}

/**
 * At least what every copy holds to be counted, at most what any does. Only copies of one memory may differ, by the
 * number the hub names; of a memory that is gone, whatever was logged may have arrived.
 */
function checkOnce(
  { name, possiblyDouble, leftBehind }: Tablet,
  alive: readonly SimTablet[],
  ended: readonly SimTablet[],
  atHub: number,
  mayForget: boolean,
): void {
  const counted = alive.map(({ said }) => countedIn(said));
  const anywhere = new Set([...counted.flatMap((ids) => [...ids]), ...ended.flatMap(({ said }) => [...said.keys()])]);
  const everywhere = [...new Set(counted.flatMap((ids) => [...ids]))].filter(
    (id) =>
      alive.every(({ said }, at) => counted[at]?.has(id) || !said.has(id)) &&
      // Taken back on a copy that is gone: that may have arrived, and then holds for all.
      !ended.some(({ said }) => said.get(id)?.some((standing) => standing?.voided)),
  );
  const most = anywhere.size + possiblyDouble + leftBehind;
  if (atHub > most)
    throw broken('doubled', `the hub counts ${atHub} visits of ${name}; with all that may be double ${most}`);
  if (!mayForget && atHub < everywhere.length)
    throw broken('lost', `the hub counts ${atHub} visits of ${name}, of ${everywhere.length}`);
  const wasCopied = [...alive, ...ended].some(({ family }) => family.isCloned);
  if (!wasCopied && possiblyDouble + leftBehind > 0)
    throw broken('untrue', `${name} was never copied, yet may be double`);
}

function countedIn(said: Said): Set<string> {
  const ids = [...said].filter(([, standings]) => standings.some((standing) => standing && !standing.voided));
  return new Set(ids.map(([id]) => id));
}

/** Of a wiped memory the hub says what may be missing: never fewer than are. */
function checkMissing({ name, possiblyMissing }: Tablet, ended: readonly SimTablet[], rows: readonly HubRow[]): void {
  const missing = ended.map(({ said, lastLife }) => {
    if (lastLife === undefined) return 0;
    const sure = [...said.values()].filter((standings) => standings.every((standing) => standing && !standing.voided));
    const arrived = rows.filter(({ life }) => life === lastLife).reduce((sum, { visits }) => sum + visits, 0);
    return Math.max(0, sure.length - arrived);
  });
  const most = missing.reduce((sum, number) => sum + number, 0);
  if (possiblyMissing >= most) return;
  throw broken('lost', `${most} visits of ${name} were wiped before they arrived; the hub says ${possiblyMissing}`);
}

async function livesIn({ hub }: World, organisation: string): Promise<Map<string, string>> {
  const rows = hub.database
    .selectFrom('tablet_life')
    .select(['life', 'tablet'])
    .where('organisation', '=', organisation);
  return new Map((await rows.execute()).map(({ life, tablet }) => [life, tablet]));
}
