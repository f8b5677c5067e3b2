/** A week of one info point: its visitors by day, and why the rest cannot be had by week. */
import { monthsOfWeek, visitsOfWeek } from '#domain/transfer/week.ts';
import { figuresPathOf } from '#office/month/period-address.ts';
import { Answered } from '#office/parts/answered.tsx';
import { useHubAnswer } from '#office/session.ts';
import { capitalised, formatDay } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Notice } from '#ui/notice.tsx';
import { figuresSchema } from '#wire/reading/figures.ts';
import { TickTable } from './tick-table.tsx';
import { useTicks } from './use-ticks.ts';

type Props = { infoPoint: string; period: string };

export function WeekSheetForm({ infoPoint, period: monday }: Props) {
  const language = useLanguage();
  const { transfer: say } = useOfficeTexts();
  const [month = '', next = month] = monthsOfWeek(monday);
  const begins = useHubAnswer(figuresPathOf(month, { infoPoint }), figuresSchema);
  const ends = useHubAnswer(figuresPathOf(next, { infoPoint }), figuresSchema);
  const { first, newest, isFailed, onTick } = useTicks(infoPoint, monday);

  return (
    <Answered {...begins} fetching={say.fetching}>
      {(one) => (
        <Answered {...ends} fetching={say.fetching}>
          {(other) => (
            <Answered {...first} fetching={say.fetching}>
              {(fetched) => {
                const days = visitsOfWeek(monday, { ...one.tables.visitsByDay, ...other.tables.visitsByDay });
                const ticks = newest ?? fetched;
                const total = days.reduce((sum, { visits }) => sum + visits, 0);
                return (
                  <>
                    <p className="nl-paragraph">{say.weekOnly}</p>
                    {isFailed && <Notice kind="fault">{say.notTicked}</Notice>}
                    <TickTable
                      caption={say.visitors}
                      rows={days.map(({ day, visits }) => ({
                        place: `visits/${day}`,
                        name: capitalised(formatDay(day, language)),
                        count: visits,
                      }))}
                      under={[{ name: say.total, count: total }]}
                      ticks={ticks}
                      onTick={onTick}
                    />
                  </>
                );
              }}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}
