/** What may be missing from a month of an info point, as sentences, the most pressing first. */
import type { ClosingMessages } from '#texts/office/closing-nl.ts';
import type { CheckList } from '#wire/reading/closing.ts';

type Check = CheckList['infoPoints'][number];

export function checkSentences(check: Check, say: ClosingMessages): string[] {
  const { tablets, held, refused, unrecordedDays, belowZero } = check;
  const of = tablets.flatMap((tablet) => {
    const { name, hasDelivered, lastContact, isSettled, unsentDays, possiblyMissing, possiblyDouble } = tablet;
    // Its last word, said after all that it sent was here.
    const hasKept = unsentDays !== null;
    return [
      ...(hasDelivered ? [] : [lastContact ? say.silent(name, lastContact) : say.neverHeard(name)]),
      ...(hasKept ? [say.unsent(name)] : []),
      ...(hasDelivered && !isSettled && !hasKept && lastContact ? [say.notSettled(name, lastContact)] : []),
      ...(possiblyMissing > 0 ? [say.possiblyMissing(name, possiblyMissing)] : []),
      ...(possiblyDouble > 0 ? [say.possiblyDouble(name, possiblyDouble)] : []),
    ];
  });
  return [
    ...(belowZero.length > 0 ? [say.belowZero] : []),
    ...held.map(({ tabletName, visits }) => say.held(tabletName, visits)),
    ...refused.map(
      ({ tabletName, reason, refusedOn }) => `${say.refused(tabletName, refusedOn)} ${say.whyRefused[reason]}`,
    ),
    ...(tablets.length === 0 ? [say.noTablets] : []),
    ...of,
    ...(unrecordedDays === null ? [say.hoursUnknown] : []),
    ...(unrecordedDays && unrecordedDays.length > 0 ? [say.unrecorded(unrecordedDays.length)] : []),
  ];
}
