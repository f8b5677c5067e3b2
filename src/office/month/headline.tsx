/** The four figures a period is asked for first, each beside the period before it and the same one last year, in words. */
import type { Catalogue } from '#domain/catalogue.ts';
import { isYear } from '#domain/reading/period.ts';
import { warmReferrals } from '#exports/derived.ts';
import { periodName } from '#exports/period.ts';
import { formatNumber } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import type { Figures, PeriodCounts } from '#wire/reading/figures.ts';
import './headline.css';
import { comparison } from './sentences.ts';

type Props = { figures: Figures; isRunning: boolean; catalogue: Catalogue };

export function Headline({ figures, isRunning, catalogue }: Props) {
  const language = useLanguage();
  const { month: say, report } = useOfficeTexts();
  const countsOf = ({ totals, tables }: Pick<PeriodCounts, 'totals' | 'tables'>) => ({
    visits: totals.visits,
    questions: totals.questions,
    warm: warmReferrals({ tables, catalogue }),
    courses: totals.courses,
  });
  const now = countsOf(figures);
  const { before, lastYear } = figures;
  const beside = (name: keyof typeof now) => {
    if (!before) return '';
    if (before.totals.visits === 0) return say.noneBefore(before.period);
    return comparison(now[name], countsOf(before)[name], before.period, isRunning, say);
  };
  const aYearAgo = (name: keyof typeof now) => {
    if (!lastYear || isYear(figures.period)) return undefined;
    const then = periodName(lastYear.period, language);
    return lastYear.totals.visits === 0
      ? report.than.nothing(then)
      : report.than.before(countsOf(lastYear)[name], then);
  };

  return (
    <dl className="bb-headline">
      {(['visits', 'questions', 'warm', 'courses'] as const).map((name) => (
        <div key={name} className={`bb-headline__one bb-headline__one--${name}`}>
          <dt>{say.headline[name]}</dt>
          <dd className="bb-headline__number">{formatNumber(now[name], language)}</dd>
          <dd className="bb-headline__then">{beside(name)}</dd>
          {aYearAgo(name) && <dd className="bb-headline__then bb-headline__year">{aYearAgo(name)}</dd>}
        </div>
      ))}
    </dl>
  );
}
