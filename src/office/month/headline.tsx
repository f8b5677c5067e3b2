/** The four figures a month is asked for first, each beside the month before it in words. */

import { type Month, monthPlus } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { warmReferrals } from '#exports/derived.ts';
import { formatNumber } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import type { MonthFigures } from '#wire/figures.ts';
import './headline.css';
import { comparison } from './sentences.ts';

type Counts = Pick<MonthFigures, 'totals' | 'tables'>;
type Props = {
  figures: Counts;
  /** Unknown while it is being fetched, or when the hub did not give it. */
  before: Counts | undefined;
  month: Month;
  isRunning: boolean;
  catalogue: Catalogue;
};

export function Headline({ figures, before, month, isRunning, catalogue }: Props) {
  const language = useLanguage();
  const say = useOfficeTexts().month;
  const countsOf = ({ totals, tables }: Counts) => ({
    visits: totals.visits,
    questions: totals.questions,
    warm: warmReferrals({ tables, catalogue }),
    courses: totals.courses,
  });
  const [now, then] = [countsOf(figures), before && countsOf(before)];
  const monthBefore = monthPlus(month, -1);
  const isNothingBefore = then?.visits === 0;

  return (
    <dl className="bb-headline">
      {(['visits', 'questions', 'warm', 'courses'] as const).map((name) => (
        <div key={name} className={`bb-headline__one bb-headline__one--${name}`}>
          <dt>{say.headline[name]}</dt>
          <dd className="bb-headline__number">{formatNumber(now[name], language)}</dd>
          <dd className="bb-headline__then">
            {isNothingBefore
              ? say.noneBefore(monthBefore)
              : comparison(now[name], then?.[name], monthBefore, isRunning, say)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
