/** What a chart shows, as one sentence that is true of these very numbers. */
import type { OfficeMessages } from '#texts/office-nl.ts';
import type { Bar } from '#ui/chart/bar-chart.tsx';

type Say = OfficeMessages['month'];

/** In so few questions a part of the whole says less than the number itself. */
const fewestForParts = 8;
const exactly = 0.005;
const nearly = 0.02;

export function topicSentence([first]: readonly Bar[], questions: number, say: Say): string {
  return first ? shareSentence(first, questions, say, say.share) : say.sections.topics;
}

export function outcomeSentence([first]: readonly Bar[], questions: number, say: Say): string {
  return first ? shareSentence(first, questions, say, say.outcome) : say.sections.outcomes;
}

export function referralSentence(warm: number, referrals: number, { referrals: say }: Say): string {
  if (referrals === 0) return say.none;
  if (referrals === 1) return say.one(warm === 1);
  if (warm === referrals) return say.allWarm(referrals);
  return warm === 0 ? say.noneWarm(referrals) : say.some(warm, referrals);
}

/** The name of the longest bar, unless another is as long. */
export function mostOf([first, second]: readonly Bar[], words: (name: string) => string, otherwise: string): string {
  return first && first.number !== second?.number ? words(first.label) : otherwise;
}

/** A figure beside the month before it. A month that is still going on is not measured against a whole one. */
export function comparison(
  now: number,
  before: number | undefined,
  month: string,
  isRunning: boolean,
  say: Say,
): string {
  if (before === undefined) return '';
  if (isRunning) return say.wholeBefore(before, month);
  if (now === before) return say.same(month);
  return now > before ? say.more(now - before, month) : say.fewer(before - now, month);
}

function shareSentence({ label, number }: Bar, of: number, { parts }: Say, words: Say['share']): string {
  if (number === of) return words.all(label);
  const part = partInWords(number / of, parts);
  return part && of >= fewestForParts ? words.part(part, label) : words.count(number, of, label);
}

function partInWords(share: number, { exact, almost, over }: Say['parts']): string | undefined {
  const known: [number, string][] = [
    [1 / 5, exact.fifth],
    [1 / 4, exact.quarter],
    [1 / 3, exact.third],
    [1 / 2, exact.half],
    [2 / 3, exact.twoThirds],
    [3 / 4, exact.threeQuarters],
  ];
  for (const [size, words] of known) {
    if (Math.abs(share - size) <= exactly) return words;
    if (Math.abs(share - size) <= nearly) return share < size ? almost(words) : over(words);
  }
  return undefined;
}
