/** "Hoe was maart?": one month of one info point or of all, with what it brought and the files to take away. */
import { useState } from 'react';
import { type Day, type Month, monthOf, monthPlus } from '#domain/calendar.ts';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { infoPointsAnswerSchema, infoPointsPath } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { type MonthFigures, monthFiguresSchema } from '#wire/figures.ts';
import { Chooser } from './month/chooser.tsx';
import { Downloads } from './month/downloads.tsx';
import { Headline } from './month/headline.tsx';
import { addressOf, type Chosen, chosenIn, figuresPathOf } from './month/month-address.ts';
import { Report } from './month/report.tsx';
import { Answered } from './parts/answered.tsx';
import { PageHeading } from './parts/heading.tsx';
import { useHubAnswer } from './session.ts';

type Props = { search: string; organisation: string; today: Day; navigate: (path: string) => void };

export function MonthPage({ search, organisation, today, navigate }: Props) {
  const { month: say, fetching } = useOfficeTexts();
  const { month: asked, infoPoint } = chosenIn(search);
  const [newest, setNewest] = useState<Month>();
  const thisMonth = monthOf(today);
  const month = asked ?? newest ?? thisMonth;
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const lists = useHubAnswer(cataloguePath, catalogueSchema);
  const figures = useHubAnswer(figuresPathOf({ month, infoPoint }), monthFiguresSchema);
  const found = figures.answer?.kind === 'answer' ? figures.answer.value : undefined;
  const [months, setMonths] = useState<Month[]>([]);
  // What can be chosen stays in sight while the next month is fetched.
  if (found && found.months !== months) setMonths(found.months);
  // Without a wish the page opens on the last month that has something to tell.
  if (!asked && found?.totals.visits === 0 && found.months[0] && found.months[0] !== month) setNewest(found.months[0]);
  const infoPoints = points.answer?.kind === 'answer' ? points.answer.value : [];
  const choose = (chosen: Chosen) => navigate(addressOf(chosen));

  return (
    <>
      <PageHeading>{say.title(month, month === thisMonth)}</PageHeading>
      <Chooser
        month={month}
        months={months}
        newest={thisMonth}
        infoPoint={infoPoint}
        infoPoints={infoPoints}
        onChoose={choose}
      />
      <Answered {...points} fetching={fetching.infoPoints}>
        {() => (
          <Answered {...lists} fetching={fetching.month}>
            {(catalogue) => (
              <Answered {...figures} fetching={fetching.month}>
                {(value) => (
                  <MonthReport
                    figures={value}
                    catalogue={catalogue}
                    infoPoints={infoPoints}
                    {...{ organisation, today, infoPoint, onChoose: choose }}
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

type MonthReportProps = Omit<Props, 'search' | 'navigate'> & {
  figures: MonthFigures;
  catalogue: Catalogue;
  infoPoint: string | undefined;
  infoPoints: readonly InfoPoint[];
  onChoose: (chosen: Chosen) => void;
};

function MonthReport({ figures, catalogue, infoPoint, infoPoints, organisation, today, onChoose }: MonthReportProps) {
  const language = useLanguage();
  const say = useOfficeTexts().month;
  const { month: period, totals, tables } = figures;
  const isRunning = period === monthOf(today);
  const before = useHubAnswer(figuresPathOf({ month: monthPlus(period, -1), infoPoint }), monthFiguresSchema).answer;
  const names = infoPoint ? infoPoints.filter(({ id }) => id === infoPoint) : infoPoints;
  const input = {
    ...{ period, organisation, totals, tables, catalogue, language },
    infoPoints: names.map(({ name }) => name),
    madeOn: today,
  };

  if (totals.visits === 0) {
    const latest = figures.months[0];
    return (
      <div className="bb-section">
        <p className="nl-paragraph">
          {say.empty(period)} {say.emptyWhy}
        </p>
        {latest && (
          <NavLink
            href={addressOf({ month: latest, infoPoint })}
            className="bb-go"
            onFollow={() => onChoose({ month: latest, infoPoint })}
          >
            {say.emptyNewest(latest)}
          </NavLink>
        )}
      </div>
    );
  }
  return (
    <>
      <div className="bb-section">
        <Headline
          figures={figures}
          before={before?.kind === 'answer' ? before.value : undefined}
          month={period}
          isRunning={isRunning}
          catalogue={catalogue}
        />
        <p className="nl-paragraph">
          {say.tablets(figures.tablets)} {isRunning && say.running}
        </p>
        <Downloads input={input} whose={names.length === 1 && names[0] ? names[0].name : organisation} />
      </div>
      <Report input={input} />
    </>
  );
}
