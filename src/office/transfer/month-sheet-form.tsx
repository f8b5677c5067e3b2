/** A month of one info point in the parts of the form, what has no place in it, and the mapping to change. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Catalogue } from '#domain/catalogue.ts';
import { transferSheet } from '#domain/transfer/transfer-sheet.ts';
import { exportMessages } from '#exports/period-tables.ts';
import { figuresPathOf } from '#office/month/period-address.ts';
import { Answered } from '#office/parts/answered.tsx';
import { useHubAnswer } from '#office/session.ts';
import { formatNumber } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { figuresSchema } from '#wire/reading/figures.ts';
import type { KeptMapping } from '#wire/transfer.ts';
import { MappingForm } from './mapping-form.tsx';
import { TickTable } from './tick-table.tsx';
import { useTicks } from './use-ticks.ts';

type Props = {
  infoPoint: string;
  period: string;
  kept: KeptMapping;
  catalogue: Catalogue;
  onMapped: () => void;
};

export function MonthSheetForm({ infoPoint, period, kept, catalogue, onMapped }: Props) {
  const language = useLanguage();
  const { transfer: say } = useOfficeTexts();
  const figures = useHubAnswer(figuresPathOf(period, { infoPoint }), figuresSchema);
  const { first, newest, isFailed, onTick } = useTicks(infoPoint, period);
  const nameOf = (list: 'topics' | 'outcomes', id: string) =>
    catalogue[list].find((choice) => choice.id === id)?.[language] ??
    (id === 'niet-uitgewerkt' ? exportMessages(language).undetailed : id);

  return (
    <Answered {...figures} fetching={say.fetching}>
      {({ tables }) => (
        <Answered {...first} fetching={say.fetching}>
          {(fetched) => {
            const ticks = newest ?? fetched;
            const { parts, notMapped } = transferSheet(kept.mapping, tables, catalogue);
            const places = parts.flatMap(({ part, rows }) => rows.map(({ id }) => `${part.id}/${id}`));
            const done = ticks.filter(({ place }) => places.includes(place)).length;
            return (
              <>
                <p className="nl-paragraph">{say.progress(done, places.length)}</p>
                {isFailed && <Notice kind="fault">{say.notTicked}</Notice>}
                {parts.map(({ part, rows, elsewhere, total }) => (
                  <section key={part.id} className="bb-section">
                    <Heading level={2}>{part[language]}</Heading>
                    <TickTable
                      caption={part[language]}
                      rows={rows.map(({ id, count }) => ({
                        place: `${part.id}/${id}`,
                        name: part.options.find((option) => option.id === id)?.[language] ?? id,
                        count,
                      }))}
                      under={[
                        { name: say.elsewhere, count: elsewhere },
                        { name: say.total, count: total },
                      ]}
                      ticks={ticks}
                      onTick={onTick}
                    />
                  </section>
                ))}
                <section className="bb-section">
                  <Heading level={2}>{say.notMapped}</Heading>
                  <p className="nl-paragraph">{notMapped.length === 0 ? say.allMapped : say.notMappedWhy}</p>
                  {notMapped.length > 0 && (
                    <Table
                      caption={say.notMapped}
                      columns={[say.ours, say.count]}
                      numeric={[1]}
                      rows={notMapped.map(({ list, id, count }) => [nameOf(list, id), formatNumber(count, language)])}
                    />
                  )}
                </section>
                <MappingForm kept={kept} catalogue={catalogue} onMapped={onMapped} />
              </>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}
