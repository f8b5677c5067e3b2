/** Info points side by side over a month or a year, each against its own opening hours, with how much of it was recorded. */
import type { Day } from '#domain/calendar.ts';
import { monthOf } from '#domain/calendar.ts';
import { isYear, type Period } from '#domain/reading/period.ts';
import { inputOf } from '#exports/figures-input.ts';
import { periodName } from '#exports/period.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { useAskedPeriod } from '#office/month/asked-period.tsx';
import { Chooser } from '#office/month/chooser.tsx';
import { addressOf, type Chosen } from '#office/month/period-address.ts';
import { PointsFigure } from '#office/month/sections/small-figures.tsx';
import { WaysOn } from '#office/month/ways-on.tsx';
import { Answered } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useHubAnswer } from '#office/session.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import { RecordedFigure } from './recorded-figure.tsx';

type Props = { search: string; organisation: string; today: Day; navigate: (path: string) => void };

const path = '/kantoor/vergelijken';

export function ComparePage({ search, organisation, today, navigate }: Props) {
  const language = useLanguage();
  const { compare: say, fetching } = useOfficeTexts();
  const { chosen, months, lists, figures } = useAskedPeriod(search, today);
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const infoPoints = points.answer?.kind === 'answer' ? points.answer.value : [];
  return (
    <>
      <PageHeading lead={say.lead}>{say.title(periodName(chosen.period, language))}</PageHeading>
      <Chooser
        chosen={chosen}
        months={months}
        newest={monthOf(today)}
        infoPoints={infoPoints}
        onChoose={(wish) => navigate(addressOf(wish, path))}
      />
      <Answered {...points} fetching={fetching.infoPoints}>
        {() => (
          <Answered {...lists} fetching={fetching.month}>
            {(catalogue) => (
              <Answered {...figures} fetching={fetching.month}>
                {(value) => (
                  <Comparison
                    input={inputOf(value, { catalogue, organisation, language, today })}
                    chosen={chosen}
                    months={value.months}
                    navigate={navigate}
                  />
                )}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}

type ComparisonProps = {
  input: PeriodInput;
  chosen: Chosen & { period: Period };
  months: readonly string[];
  navigate: Props['navigate'];
};

/** Only points whose opening hours are known can be set beside each other; the others are named. What is missing has its link. */
function Comparison({ input, chosen, months, navigate }: ComparisonProps) {
  const { compare: say, month, report } = useOfficeTexts();
  const points = input.byInfoPoint ?? [];
  if (points.length < 2) {
    const isPart = chosen.infoPoint !== undefined || chosen.municipality !== undefined;
    return (
      <div className="bb-section">
        <p className="nl-paragraph">{say.onlyOne}</p>
        <NavLink
          href={isPart ? addressOf({ period: chosen.period }, path) : '/kantoor/tablets'}
          className="bb-go"
          onFollow={navigate}
        >
          {isPart ? say.toAll : say.toPoints}
        </NavLink>
      </div>
    );
  }
  if (input.totals.visits === 0) {
    return (
      <div className="bb-section">
        <p className="nl-paragraph">
          {isYear(chosen.period) ? report.emptyYear(chosen.period) : month.empty(chosen.period)}
        </p>
        <WaysOn {...{ chosen, months, path, navigate }} />
      </div>
    );
  }
  const table = periodTables(input).find(({ id }) => id === 'byInfoPoint');
  const unknown = points.filter(({ coverage }) => coverage.opening === null).map(({ name }) => name);
  const known = points.filter(({ coverage: { opening } }) => opening && opening.minutes > 0);
  return (
    <>
      {unknown.length > 0 && (
        <div className="bb-section">
          <p className="nl-paragraph">{say.hoursUnknown(unknown.join(', '))}</p>
          <NavLink href="/kantoor/openingstijden" className="bb-go" onFollow={navigate}>
            {say.toHours}
          </NavLink>
        </div>
      )}
      <PointsFigure input={input} points={known.length > 1 ? known : points} table={table} />
      <RecordedFigure input={input} points={points} />
    </>
  );
}
