/** The ledger of a month as it can be read: every correction that counts in it. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Correction } from '#domain/reading/correction.ts';
import { formatDifference } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Table } from '#ui/table.tsx';

type Props = { corrections: readonly Correction[]; points: readonly { infoPoint: string; name: string }[] };

export function CorrectionList({ corrections, points }: Props) {
  const say = useOfficeTexts().closing.corrections;
  const language = useLanguage();
  return (
    <section className="bb-section">
      <Heading level={2}>{say.listTitle}</Heading>
      {corrections.length === 0 ? (
        <p className="nl-paragraph">{say.none}</p>
      ) : (
        <Table
          caption={say.caption}
          columns={say.columns}
          numeric={[2, 3]}
          rows={corrections.map(({ infoPoint, number, difference: { totals }, reason, madeOn }) => [
            String(number),
            points.find((point) => point.infoPoint === infoPoint)?.name ?? infoPoint,
            formatDifference(totals.visits, language),
            formatDifference(totals.questions, language),
            say.reasons[reason],
            say.madeOn(madeOn),
          ])}
        />
      )}
    </section>
  );
}
