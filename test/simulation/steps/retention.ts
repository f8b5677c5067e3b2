/** What the app does once a day: visits of months that were closed and received go, and nothing else does. */
import type { ExchangeRow, SheetRow, VisitRow } from '#storage/database.ts';
import { broken } from '../checks/promises.ts';
import { rowsOn } from '../ground/raw-disk.ts';
import { firstTab, lifeOn, momentOf, type SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';

export const erasing = 'visits go that had their time';

export async function eraseDaily(world: World, tablet: SimTablet): Promise<void> {
  const { day } = momentOf(world, tablet);
  const before = rowsOn<VisitRow>(tablet.disk, 'visits');
  await world.acts.eraseOldVisits(firstTab(tablet), day);
  const kept = new Set(rowsOn<VisitRow>(tablet.disk, 'visits').map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  for (const row of gone) checkMayGo(world, tablet, row, day);
  if (gone.length > 0) world.note(erasing);
}

/** Every world is shorter than a year: nothing goes here for its age. */
function checkMayGo(world: World, tablet: SimTablet, row: VisitRow, day: string): void {
  const { id, infoPoint, month, visit, voided, changedOn, life } = row;
  const isHere = (one: { infoPoint: string; month: string }) => one.infoPoint === infoPoint && one.month === month;
  const received = rowsOn<ExchangeRow>(tablet.disk, 'exchanges').find(isHere)?.receipt?.number;
  const counted = rowsOn<SheetRow>(tablet.disk, 'sheets').find(isHere)?.number;
  const isOwn = life === undefined;
  if (!world.closed.some(isHere) || (isOwn && (received !== counted || changedOn >= day))) {
    throw broken('lost', `${tablet.name}: visit ${id} went before its time`);
  }
  const standing = [{ visit, voided, erased: life ?? lifeOn(tablet).life }];
  (tablet.said.has(id) ? tablet.said : tablet.guests).set(id, standing);
}
