/** Months closed by a coordinator: the snapshot is written down as it was answered, for it must never change. */
import { dayPlus, dutchDayOf, firstDayOf, monthOf } from '#domain/calendar.ts';
import { closedMonthSchema, closedMonthsPath } from '#wire/reading/closing.ts';
import type { SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import { ownerOf, type Step } from './step.ts';

export const closingSteps: readonly Step[] = [{ name: 'a month is closed', weight: 1.5, run: closeMonth }];

/** The last month that is over, at one of the library's info points, by the hub's own clock. */
async function closeMonth(world: World, tablet: SimTablet): Promise<unknown> {
  const { organisation } = tablet;
  const { infoPoints = [] } = world.organisations[ownerOf(world, tablet)] ?? {};
  const infoPoint = world.chance.pick(infoPoints);
  const today = dutchDayOf(new Date(world.clockwork.now())).day;
  const month = monthOf(dayPlus(firstDayOf(monthOf(today)), -1));
  if (world.closed.some((one) => one.infoPoint === infoPoint && one.month === month)) return false;
  const answer = await world.hub.coordinatorOf(organisation).post(closedMonthsPath, { infoPoint, month });
  if (answer.status !== 201) throw new Error(`expected the month to be closed: ${await answer.text()}`);
  const { snapshot, digest } = closedMonthSchema.parse(await answer.json());
  world.closed.push({ organisation, infoPoint, month, snapshot, digest });
  return true;
}
