/** Of whom figures are asked: one info point, the organisation's own in one municipality, or all of them. */
import type { InfoPoint } from '#domain/enrolment.ts';
import { doesNotFit, noSuchScope } from '#hub/http/problems.ts';
import type { PeriodStore, Within } from '#hub/reading/read-period.ts';
import type { Problem } from '#wire/problem.ts';

type Asked = { informatiepunt?: string | undefined; gemeente?: string | undefined };

/** What is not the organisation's own is not there. */
export async function scopeAsked(
  store: Pick<PeriodStore, 'infoPointsOf' | 'organisationNamed'>,
  organisation: string,
  { informatiepunt, gemeente }: Asked,
): Promise<Within | { problem: Problem }> {
  if (informatiepunt && gemeente) return { problem: doesNotFit([{ path: 'gemeente', message: 'één van beide' }]) };
  const all = await store.infoPointsOf(organisation);
  if (informatiepunt) {
    const infoPoints = all.filter(({ id }) => id === informatiepunt);
    return inOne('info-point', informatiepunt, infoPoints, ({ name }) => name);
  }
  if (gemeente) {
    const infoPoints = all.filter((point) => point.municipality.code === gemeente);
    return inOne('municipality', gemeente, infoPoints, ({ municipality }) => municipality.name);
  }
  return { scope: { kind: 'organisation', ...(await store.organisationNamed(organisation)) }, infoPoints: all };
}

function inOne(
  kind: Within['scope']['kind'],
  id: string,
  infoPoints: Within['infoPoints'],
  nameOf: (point: InfoPoint) => string,
): Within | { problem: Problem } {
  const [first] = infoPoints;
  return first ? { scope: { kind, id, name: nameOf(first) }, infoPoints } : { problem: noSuchScope };
}
