/** The quarters drawn and in a table. Every number here is one the hub has already put in fives. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { fewestVisitsShown, type QuarterFigures } from '#domain/quarter-figures.ts';
import { exportMessages } from '#exports/period-tables.ts';
import { quarterCsv, quarterName } from '#exports/quarter-csv.ts';
import { formatNumber } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { handOver } from '#ui/hand-over.ts';
import { Table } from '#ui/table.tsx';

type Props = { municipality: string; quarters: readonly QuarterFigures[] };

export function Quarters({ municipality, quarters: given }: Props) {
  const language = useLanguage();
  const say = useOfficeTexts().quarters;
  const quarters = [...given].sort((one, other) => other.quarter.localeCompare(one.quarter));
  const bars = (what: 'visits' | 'questions') =>
    quarters.map(({ quarter, shown }) => ({
      id: quarter,
      label: quarterName(quarter, language),
      number: shown?.[what] ?? 0,
      shown: shown ? formatNumber(shown[what], language) : say.tooFew,
    }));
  const latest = quarters.find(({ shown }) => shown);
  const titles = latest?.shown && {
    visits: say.visitsTitle(latest.shown.visits, quarterName(latest.quarter, language)),
    questions: say.questionsTitle(latest.shown.questions, quarterName(latest.quarter, language)),
  };

  function download() {
    const csv = quarterCsv({ municipality, quarters, language });
    const name = exportMessages(language).fileName.quarters(municipality);
    handOver(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  }

  return (
    <>
      <div className="bb-town-hall__pair">
        {(['visits', 'questions'] as const).map((what) => (
          <section key={what} className="bb-town-hall__part">
            <Heading level={2}>{titles?.[what] ?? say[what]}</Heading>
            <BarChart title={titles?.[what] ?? say[what]} bars={bars(what)} />
          </section>
        ))}
      </div>
      <div className="bb-town-hall__part">
        <Table
          caption={say.caption}
          columns={[say.quarter, say.visits, say.questions]}
          numeric={[1, 2]}
          rows={quarters.map(({ quarter, shown }) => [
            quarterName(quarter, language),
            shown ? formatNumber(shown.visits, language) : say.tooFew,
            shown ? formatNumber(shown.questions, language) : say.tooFew,
          ])}
        />
        <Paragraph>{say.rounding(fewestVisitsShown)}</Paragraph>
        <div className="bb-town-hall__file">
          <Action onAct={download}>{say.csv}</Action>
        </div>
      </div>
    </>
  );
}
