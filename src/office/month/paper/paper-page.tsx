/** The report as a council reads it: on A4, in black on white, with its tables and their meaning, and what is missing. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Day } from '#domain/calendar.ts';
import { inputOf, isRunning } from '#exports/figures-input.ts';
import { periodName } from '#exports/period.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { useAskedPeriod } from '#office/month/asked-period.tsx';
import { Headline } from '#office/month/headline.tsx';
import { addressOf } from '#office/month/period-address.ts';
import { restingOn } from '#office/month/rests.tsx';
import { Answered } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { formatDate } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import type { Figures } from '#wire/reading/figures.ts';
import { PaperCharts } from './paper-charts.tsx';
import { PaperTable } from './paper-table.tsx';
import { paperTables } from './paper-tables.ts';
import './paper.css';
import './paper-print.css';

type Props = { search: string; organisation: string; today: Day; navigate: (path: string) => void };

export function PaperPage({ search, organisation, today, navigate }: Props) {
  const language = useLanguage();
  const { report, fetching } = useOfficeTexts();
  const { chosen, lists, figures } = useAskedPeriod(search, today);
  return (
    <article className="bb-sheet">
      <div className="bb-sheet__tools">
        <Action purpose="primary" onAct={() => window.print()}>
          {report.paper.print}
        </Action>
        <NavLink href={addressOf(chosen)} className="bb-go" onFollow={navigate}>
          {report.paper.back}
        </NavLink>
      </div>
      <PageHeading>{report.paper.title(periodName(chosen.period, language))}</PageHeading>
      <Answered {...lists} fetching={fetching.month}>
        {(catalogue) => (
          <Answered {...figures} fetching={fetching.month}>
            {(value) => (
              <Sheet
                figures={value}
                today={today}
                input={inputOf(value, { catalogue, organisation, language, today })}
              />
            )}
          </Answered>
        )}
      </Answered>
    </article>
  );
}

type SheetProps = { input: PeriodInput; figures: Figures; today: Day };

/** In the order of a council paper: whose it is, in short, the picture, the figures, what they mean. */
function Sheet({ input, figures, today }: SheetProps) {
  const texts = useOfficeTexts();
  const { paper, rests } = texts.report;
  const { language, catalogue, totals } = input;
  const { short, read, empty, means } = paperTables(input);
  return (
    <>
      <div className="bb-sheet__of">
        <p>{paper.of(input.organisation)}</p>
        <p>{input.infoPoints.join(' · ')}</p>
      </div>
      <p className="bb-sheet__lead">{paper.lead(totals.visits, totals.questions)}</p>
      {totals.visits > 0 && <Headline figures={figures} isRunning={isRunning(figures, today)} catalogue={catalogue} />}
      <section>
        <Heading level={2}>{rests.heading}</Heading>
        <ul>
          {figures.stand === 'afgesloten' && figures.closed.length > 0 && <li>{texts.report.standing.closed}</li>}
          {restingOn(input, texts).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className="bb-sheet__short">
        <Heading level={2}>{paper.short}</Heading>
        {short && <PaperTable table={short} language={language} />}
      </section>
      {totals.visits > 0 && <PaperCharts input={input} />}
      <section>
        <Heading level={2}>{paper.tables}</Heading>
        {read.map(({ isNarrow, tables }) => (
          <div key={tables[0]?.id} className={isNarrow ? 'bb-sheet__pair' : 'bb-sheet__wide'}>
            {tables.map((table) => (
              <PaperTable key={table.id} table={table} language={language} isNamed />
            ))}
          </div>
        ))}
        {empty.length > 0 && <p className="bb-sheet__note">{paper.empty(empty.join(', '))}</p>}
        <p className="bb-sheet__note">{paper.inFiles}</p>
      </section>
      <section>
        <Heading level={2}>{paper.means}</Heading>
        {means && <PaperTable table={means} language={language} />}
      </section>
      <p className="bb-sheet__made">{paper.made(input.organisation, formatDate(input.madeOn, language))}</p>
    </>
  );
}
