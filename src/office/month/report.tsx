/** A month in the order in which people ask: what about, how it ended, where they went on to. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { warmReferrals } from '#exports/derived.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { type Bar, BarChart } from '#ui/chart/bar-chart.tsx';
import { SplitBar } from '#ui/chart/split-bar.tsx';
import { Figure } from './figure.tsx';
import { monthBars } from './month-bars.ts';
import { mostOf, outcomeSentence, referralSentence, topicSentence } from './sentences.ts';

type Props = { input: PeriodInput };

export function Report({ input }: Props) {
  const say = useOfficeTexts().month;
  const tables = periodTables(input);
  const tableOf = (id: string) => tables.find((table) => table.id === id);
  const { groups, topics, outcomes, targets, ways } = monthBars(input, say);
  const { questions, referrals } = input.totals;
  const warm = warmReferrals(input);
  const [aboutWhat, howEnded, howReferred] = [
    topicSentence(groups, questions, say),
    outcomeSentence(outcomes, questions, say),
    referralSentence(warm, referrals, say),
  ];

  return (
    <>
      <Figure kicker={say.sections.topics} title={aboutWhat} table={tableOf('questionsByTopic')}>
        <div className="bb-figure__pair">
          <Part title={say.groups} bars={groups} />
          <Part title={mostOf(topics, say.most.topic, say.topics)} bars={topics} />
        </div>
      </Figure>
      <Figure kicker={say.sections.outcomes} title={howEnded} table={tableOf('questionsByOutcome')}>
        <div className="bb-figure__one bb-figure__one--alone">
          <BarChart title={howEnded} bars={outcomes} />
        </div>
      </Figure>
      <Figure
        kicker={say.sections.referrals}
        title={howReferred}
        table={referrals > 0 ? tableOf('questionsByReferralTargetAndWay') : undefined}
      >
        {referrals > 0 && (
          <>
            <div className="bb-figure__one bb-figure__one--alone">
              <SplitBar
                title={howReferred}
                warm={{ number: warm, shown: say.referrals.warm(warm) }}
                rest={{ number: referrals - warm, shown: say.referrals.cold(referrals - warm) }}
              />
            </div>
            <div className="bb-figure__pair">
              <Part title={mostOf(targets, say.most.target, say.byTarget)} bars={targets} />
              <Part title={mostOf(ways, say.most.way, say.byWay)} bars={ways} />
            </div>
          </>
        )}
      </Figure>
    </>
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
