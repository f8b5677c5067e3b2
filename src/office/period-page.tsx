/** "Hoe was maart?": one month or year of an info point, a municipality or all, with the files to take away. */
import { useContext } from 'react';
import { type Day, monthOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { isYear } from '#domain/reading/period.ts';
import { inputOf, isRunning } from '#exports/figures-input.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import type { Figures } from '#wire/reading/figures.ts';
import { useAskedPeriod } from './month/asked-period.tsx';
import { Chooser } from './month/chooser.tsx';
import { Downloads } from './month/downloads.tsx';
import { filesOf, filesOfClosing, MakeBytesContext } from './month/files.ts';
import { Headline } from './month/headline.tsx';
import { addressOf, type Chosen } from './month/period-address.ts';
import { Rests } from './month/rests.tsx';
import { Report } from './month/sections/report.tsx';
import { isAllClosed, Standing } from './month/standing.tsx';
import { WaysOn } from './month/ways-on.tsx';
import { Answered } from './parts/answered.tsx';
import { PageHeading } from './parts/heading.tsx';
import { useHub, useHubAnswer } from './session.ts';

type Props = { search: string; organisation: string; today: Day; navigate: (path: string) => void };

export function PeriodPage({ search, organisation, today, navigate }: Props) {
  const { month: say, report, fetching } = useOfficeTexts();
  const { chosen, months, lists, figures } = useAskedPeriod(search, today);
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const infoPoints = points.answer?.kind === 'answer' ? points.answer.value : [];
  const { period } = chosen;
  const isNow = isRunning(chosen, today);

  return (
    <>
      <PageHeading>{isYear(period) ? report.year(period, isNow) : say.title(period, isNow)}</PageHeading>
      <Chooser
        chosen={chosen}
        months={months}
        newest={monthOf(today)}
        infoPoints={infoPoints}
        onChoose={(wish) => navigate(addressOf(wish))}
      />
      <Answered {...points} fetching={fetching.infoPoints}>
        {() => (
          <Answered {...lists} fetching={fetching.month}>
            {(catalogue) => (
              <Answered {...figures} fetching={fetching.month}>
                {(value) => <PeriodReport figures={value} {...{ catalogue, chosen, organisation, today, navigate }} />}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}

type ReportProps = Omit<Props, 'search'> & { figures: Figures; catalogue: Catalogue; chosen: Chosen };

function PeriodReport({ figures, catalogue, chosen, organisation, today, navigate }: ReportProps) {
  const language = useLanguage();
  const { month: say, report } = useOfficeTexts();
  const input = inputOf(figures, { catalogue, organisation, language, today });
  const ask = useHub();
  const makeBytes = useContext(MakeBytesContext);
  const { period, totals, scope } = figures;
  const whose = { ...chosen, period };
  const isKept = !isYear(period) && isAllClosed(figures);
  const files = isKept
    ? filesOfClosing(ask, { ...chosen, month: period, language })
    : filesOf(makeBytes, input, scope.name);

  if (totals.visits === 0) {
    return (
      <div className="bb-section">
        <p className="nl-paragraph">
          {isYear(period) ? report.emptyYear(period) : say.empty(period)} {say.emptyWhy}
        </p>
        <Rests input={input} />
        <Standing figures={figures} chosen={whose} navigate={navigate} />
        <WaysOn chosen={whose} months={figures.months} navigate={navigate} />
      </div>
    );
  }
  return (
    <>
      <div className="bb-section">
        <Headline figures={figures} isRunning={isRunning(figures, today)} catalogue={catalogue} />
        <Rests input={input} />
        <Standing figures={figures} chosen={whose} navigate={navigate} />
        <Downloads make={files} />
        <NavLink href={addressOf(whose, '/kantoor/papier')} className="bb-go" onFollow={navigate}>
          {report.paper.open}
        </NavLink>
      </div>
      <Report input={input} />
    </>
  );
}
