/** The two pictures of the report on paper: what about, and how it ended. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { PeriodInput } from '#exports/period-tables.ts';
import { monthBars } from '#office/month/sections/month-bars.ts';
import { outcomeSentence, topicSentence } from '#office/month/sentences.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { BarChart } from '#ui/chart/bar-chart.tsx';

export function PaperCharts({ input }: { input: PeriodInput }) {
  const { month: say } = useOfficeTexts();
  const { groups, outcomes } = monthBars(input, say);
  const { questions } = input.totals;
  const charts = [
    { title: topicSentence(groups, questions, say), bars: groups },
    { title: outcomeSentence(outcomes, questions, say), bars: outcomes },
  ];
  return charts.map(({ title, bars }) => (
    <section key={title} className="bb-sheet__chart">
      <Heading level={2}>{title}</Heading>
      <BarChart title={title} bars={bars} />
    </section>
  ));
}
