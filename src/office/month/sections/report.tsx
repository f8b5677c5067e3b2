/** A period in the order in which people ask: what about, how it ended, where they went on to, who, when. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { warmReferrals } from '#exports/derived.ts';
import type { ExportTable } from '#exports/export-table.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { mostOf, outcomeSentence, referralSentence, topicSentence } from '#office/month/sentences.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { type Bar, BarChart } from '#ui/chart/bar-chart.tsx';
import { FlowChart } from '#ui/chart/flow-chart.tsx';
import { SplitBar } from '#ui/chart/split-bar.tsx';
import { StackedBars } from '#ui/chart/stacked-bars.tsx';
import { endedByGroup, endedSentence, flowSentence, streamsOf } from './crossings.ts';
import { Figure } from './figure.tsx';
import { monthBars } from './month-bars.ts';
import { CoursesFigure, LengthFigure, PointsFigure, TableFigure } from './small-figures.tsx';
import { MonthsFigure, WeekFigure } from './when.tsx';

type Props = { input: PeriodInput };

export function Report({ input }: Props) {
  const { month: say, report } = useOfficeTexts();
  const tables = periodTables(input);
  const tableOf = (id: ExportTable['id']) => tables.find((table) => table.id === id);
  const { groups, topics, outcomes } = monthBars(input, say);
  const { questions } = input.totals;
  const [aboutWhat, howEnded] = [topicSentence(groups, questions, say), outcomeSentence(outcomes, questions, say)];
  const ended = tableOf('questionsByTopicAndOutcome');
  const stacks = ended ? endedByGroup(ended, input.catalogue, input.language) : [];
  const simple = (name: keyof typeof report.sections, id: ExportTable['id']) => (
    <TableFigure kicker={report.sections[name]} table={tableOf(id)} input={input} />
  );

  return (
    <>
      {input.byMonth && <MonthsFigure input={input} table={tableOf('byMonth')} />}
      <Figure kicker={say.sections.topics} title={aboutWhat} table={tableOf('questionsByTopic')} input={input}>
        <div className="bb-figure__pair">
          <Part title={say.groups} bars={groups} />
          <Part title={mostOf(topics, say.most.topic, say.topics)} bars={topics} />
        </div>
      </Figure>
      {simple('kinds', 'questionsByKind')}
      {simple('help', 'questionsByHelpArea')}
      <Figure kicker={say.sections.outcomes} title={howEnded} table={tableOf('questionsByOutcome')} input={input}>
        <div className="bb-figure__one bb-figure__one--alone">
          <BarChart title={howEnded} bars={outcomes} />
        </div>
      </Figure>
      {ended && (
        <Figure kicker={ended.title} title={endedSentence(stacks, report)} table={ended} input={input}>
          <StackedBars title={endedSentence(stacks, report)} parts={report.ended.parts} stacks={stacks} />
        </Figure>
      )}
      <ReferralsFigure input={input} table={tableOf('questionsByReferralTargetAndWay')} />
      <FlowFigure input={input} table={tableOf('questionsByGroupAndReferralTarget')} />
      <CoursesFigure input={input} table={tableOf('questionsByCourse')} />
      {simple('people', 'mentionsByTargetGroup')}
      <WeekFigure input={input} table={tableOf('visitsByWeekdayAndPart')} />
      {simple('setting', 'visitsBySetting')}
      {simple('arrival', 'visitsByArrival')}
      <LengthFigure input={input} table={tableOf('visitsByLength')} />
      {simple('signs', 'mentionsBySign')}
      {input.byInfoPoint && <PointsFigure input={input} points={input.byInfoPoint} table={tableOf('byInfoPoint')} />}
    </>
  );
}

type PartProps = { input: PeriodInput; table: ExportTable | undefined };

function ReferralsFigure({ input, table }: PartProps) {
  const { month: say } = useOfficeTexts();
  const { targets, ways } = monthBars(input, say);
  const { referrals } = input.totals;
  const warm = warmReferrals(input);
  const title = referralSentence(warm, referrals, say);
  const kicker = say.sections.referrals;
  if (referrals === 0) return <Figure kicker={kicker} title={title} table={undefined} input={input} />;
  return (
    <Figure kicker={kicker} title={title} table={table} input={input}>
      <div className="bb-figure__one bb-figure__one--alone">
        <SplitBar
          title={title}
          warm={{ number: warm, shown: say.referrals.warm(warm) }}
          rest={{ number: referrals - warm, shown: say.referrals.cold(referrals - warm) }}
        />
      </div>
      <div className="bb-figure__pair">
        <Part title={mostOf(targets, say.most.target, say.byTarget)} bars={targets} />
        <Part title={mostOf(ways, say.most.way, say.byWay)} bars={ways} />
      </div>
    </Figure>
  );
}

/** Two things side by side: there only from ten visits up, and when anybody was referred. */
function FlowFigure({ input, table }: PartProps) {
  const { report } = useOfficeTexts();
  if (!table || input.totals.referrals === 0) return null;
  const title = flowSentence(table, report);
  return (
    <Figure kicker={table.title} title={title} table={table} input={input}>
      <FlowChart title={title} streams={streamsOf(table, report)} />
    </Figure>
  );
}

function Part({ title, bars }: { title: string; bars: readonly Bar[] }) {
  return (
    <div className="bb-figure__one">
      <Heading level={3}>{title}</Heading>
      <BarChart title={title} bars={bars} />
    </div>
  );
}
