/** The report as a council reads it: on A4, in black on white, with its tables and their meaning, and what is missing. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Day } from '#domain/calendar.ts';
import type { ExportTable } from '#exports/export-table.ts';
import { inputOf } from '#exports/figures-input.ts';
import { periodName } from '#exports/period.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { useAskedPeriod } from '#office/month/asked-period.tsx';
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
import './paper.css';

/** A paper is read from the first page to the last: what runs on for pages stays in the files. */
const inFilesOnly: ReadonlySet<ExportTable['id']> = new Set([
  'visitsByDay',
  'questionsByTopicAndOutcome',
  'mentionsByTopicAndTargetGroup',
  'questionsByGroupAndReferralTarget',
]);

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
            {(value) => <Sheet figures={value} input={inputOf(value, { catalogue, organisation, language, today })} />}
          </Answered>
        )}
      </Answered>
    </article>
  );
}

/** In the order of a council paper: what it is, in short, the picture, the figures, what they mean. */
function Sheet({ input, figures }: { input: PeriodInput; figures: Figures }) {
  const texts = useOfficeTexts();
  const { paper, rests } = texts.report;
  const [summary, , ...tables] = periodTables(input);
  const explanation = tables.at(-1);
  const read = tables.slice(0, -1).filter(({ id }) => !inFilesOnly.has(id));
  return (
    <>
      <p className="bb-sheet__of">{paper.of(input.infoPoints.join(', '))}</p>
      <p className="bb-sheet__lead">{paper.lead(input.totals.visits, input.totals.questions)}</p>
      <section>
        <Heading level={2}>{paper.short}</Heading>
        {summary && <PaperTable table={summary} language={input.language} />}
      </section>
      <section>
        <Heading level={2}>{rests.heading}</Heading>
        <ul>
          {figures.stand === 'afgesloten' && figures.closed.length > 0 && <li>{texts.report.standing.closed}</li>}
          {restingOn(input, texts).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {input.totals.visits > 0 && <PaperCharts input={input} />}
      <section>
        <Heading level={2}>{paper.tables}</Heading>
        {read.map((table) => (
          <PaperTable key={table.id} table={table} language={input.language} isNamed />
        ))}
      </section>
      <section>
        <Heading level={2}>{paper.means}</Heading>
        {explanation && <PaperTable table={explanation} language={input.language} />}
      </section>
      <p className="bb-sheet__made">{paper.made(input.organisation, formatDate(input.madeOn, input.language))}</p>
    </>
  );
}
