/** What may be missing from a month of an info point, as sentences, the most pressing first. */
import type { ClosingMessages } from '#texts/office/closing-nl.ts';
import type { CheckList } from '#wire/reading/closing.ts';

type Check = CheckList['infoPoints'][number];

export function checkSentences(check: Check, say: ClosingMessages): string[] {
  const { tablets, held, unrecordedDays, belowZero } = check;
  const of = tablets.flatMap((tablet) => {
    const { name, hasDelivered, lastContact, isSettled, unsentDays, possiblyMissing, possiblyDouble } = tablet;
    return [
      ...(hasDelivered ? [] : [lastContact ? say.silent(name, lastContact) : say.neverHeard(name)]),
      ...(unsentDays !== null ? [say.unsent(name)] : []),
      ...(hasDelivered && !isSettled && unsentDays === null && lastContact ? [say.notSettled(name, lastContact)] : []),
      ...(possiblyMissing > 0 ? [say.possiblyMissing(name, possiblyMissing)] : []),
      ...(possiblyDouble > 0 ? [say.possiblyDouble(name, possiblyDouble)] : []),
    ];
  });
  return [
    ...(belowZero.length > 0 ? [say.belowZero] : []),
    ...held.map(({ tabletName, visits }) => say.held(tabletName, visits)),
    ...(tablets.length === 0 ? [say.noTablets] : []),
    ...of,
    ...(unrecordedDays === null ? [say.hoursUnknown] : []),
    ...(unrecordedDays && unrecordedDays.length > 0 ? [say.unrecorded(unrecordedDays.length)] : []),
  ];
}
