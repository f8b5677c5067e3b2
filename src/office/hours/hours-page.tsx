/** The opening hours of one info point at a time: its week, and the days on which it is otherwise. */
import { useState } from 'react';
import type { Day } from '#domain/calendar.ts';
import { noOpeningHours } from '#domain/reading/opening-hours.ts';
import { Answered } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useHubAnswer } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import { openingHoursAnswerSchema, openingHoursPath } from '#wire/reading/opening-hours.ts';
import { HoursForm } from './hours-form.tsx';

export function HoursPage({ today }: { today: Day }) {
  const { hours: say, fetching } = useOfficeTexts();
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const kept = useHubAnswer(openingHoursPath, openingHoursAnswerSchema);
  const [chosen, setChosen] = useState<string>();
  const [saved, setSaved] = useState<string>();

  return (
    <>
      <div className="bb-heading">
        <PageHeading>{say.title}</PageHeading>
        <p className="nl-paragraph">{say.lead}</p>
      </div>
      <Answered {...points} fetching={fetching.infoPoints}>
        {(infoPoints) => {
          const point = infoPoints.find(({ id }) => id === chosen) ?? infoPoints[0];
          if (!point) return null;
          return (
            <>
              <SelectField
                label={say.point}
                value={point.id}
                onChange={(event) => {
                  setChosen(event.target.value);
                  setSaved(undefined);
                }}
              >
                {infoPoints.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
              {saved && <Notice kind="good">{say.saved(saved)}</Notice>}
              <Answered {...kept} fetching={say.fetching}>
                {(all) => {
                  const own = all.find(({ infoPoint }) => infoPoint === point.id);
                  const version = own?.version ?? 0;
                  return (
                    <HoursForm
                      key={`${point.id} ${version}`}
                      infoPoint={point.id}
                      version={version}
                      hours={own?.hours ?? noOpeningHours}
                      today={today}
                      onSaved={() => {
                        setSaved(point.name);
                        kept.onAgain();
                      }}
                    />
                  );
                }}
              </Answered>
            </>
          );
        }}
      </Answered>
    </>
  );
}
