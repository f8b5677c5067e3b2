/** What somebody copies into the national form: one info point's month or week, in the order of that form. */
import { type Day, type Month, mondayOf, monthOf, monthPlus } from '#domain/calendar.ts';
import { catalogueSchema } from '#domain/catalogue.ts';
import { Answered } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useHubAnswer } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import { keptMappingSchema, transferMappingPath } from '#wire/transfer.ts';
import { MonthSheetForm } from './month-sheet-form.tsx';
import { recentMonths, recentWeeks, transferAddress, transferChoice } from './transfer-address.ts';
import { WeekSheetForm } from './week-sheet-form.tsx';
import './transfer.css';

type Props = { search: string; today: Day; navigate: (path: string) => void };

export function TransferPage({ search, today, navigate }: Props) {
  const { transfer: say } = useOfficeTexts();
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const lists = useHubAnswer(cataloguePath, catalogueSchema);
  const kept = useHubAnswer(transferMappingPath, keptMappingSchema);
  const asked = transferChoice(search);
  // What is copied is a month that is over.
  const period = asked.period ?? monthPlus(monthOf(today), -1);
  const isWeek = period.length === 10;
  const all = points.answer?.kind === 'answer' ? points.answer.value : [];
  const infoPoint = all.some(({ id }) => id === asked.infoPoint) ? asked.infoPoint : all[0]?.id;
  const go = (choice: { infoPoint?: string | undefined; period?: Month | Day }) =>
    navigate(transferAddress({ infoPoint, period, ...choice }));
  const listed = isWeek ? recentWeeks(today) : recentMonths(today);

  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <div className="bb-transfer__choice">
        <SelectField
          label={say.infoPoint}
          value={infoPoint ?? ''}
          onChange={(event) => go({ infoPoint: event.target.value })}
        >
          {all.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={say.kind}
          value={isWeek ? 'week' : 'month'}
          onChange={(event) =>
            go({ period: event.target.value === 'week' ? mondayOf(`${period.slice(0, 7)}-01`) : period.slice(0, 7) })
          }
        >
          <option value="month">{say.byMonth}</option>
          <option value="week">{say.byWeek}</option>
        </SelectField>
        <SelectField
          label={isWeek ? say.byWeek : say.byMonth}
          value={period}
          onChange={(event) => go({ period: event.target.value })}
        >
          {[...new Set([period, ...listed])]
            .sort()
            .reverse()
            .map((one) => (
              <option key={one} value={one}>
                {isWeek ? say.week(one) : say.inMonth(one)}
              </option>
            ))}
        </SelectField>
      </div>
      <Answered {...points} fetching={say.fetching}>
        {() => (
          <Answered {...lists} fetching={say.fetching}>
            {(catalogue) => (
              <Answered {...kept} fetching={say.fetching}>
                {(mapping) => {
                  if (!infoPoint) return <p className="nl-paragraph">{say.noPoints}</p>;
                  const at = { infoPoint, period, key: `${infoPoint} ${period}` };
                  const { key, ...of } = at;
                  if (isWeek) return <WeekSheetForm key={key} {...of} />;
                  return (
                    <MonthSheetForm key={key} {...of} kept={mapping} catalogue={catalogue} onMapped={kept.onAgain} />
                  );
                }}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}
