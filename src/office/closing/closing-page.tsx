/** A month before it is closed: per info point what may be missing, and after it what came since. */
import { useState } from 'react';
import { type Day, type Month, monthOf, monthPlus } from '#domain/calendar.ts';
import { catalogueSchema } from '#domain/catalogue.ts';
import { Answered } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useHubAnswer } from '#office/session.ts';
import { formatMonth } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';
import { cataloguePath } from '#wire/enrolment.ts';
import { checkListPath, checkListSchema } from '#wire/reading/closing.ts';
import { figuresPath, figuresSchema } from '#wire/reading/figures.ts';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionList } from './correction-list.tsx';
import { PointToClose } from './point-to-close.tsx';

type Props = { today: Day };

export function ClosingPage({ today }: Props) {
  const { closing: say } = useOfficeTexts();
  const language = useLanguage();
  const [month, setMonth] = useState<Month>(monthPlus(monthOf(today), -1));
  const [made, setMade] = useState<string>();
  const checked = useHubAnswer(`${checkListPath}?maand=${month}`, checkListSchema);
  const figures = useHubAnswer(`${figuresPath}?periode=${month}`, figuresSchema);
  const lists = useHubAnswer(cataloguePath, catalogueSchema);
  const again = () => {
    checked.onAgain();
    figures.onAgain();
  };

  return (
    <>
      <div className="bb-heading">
        <PageHeading>{say.title}</PageHeading>
        <p className="nl-paragraph">{say.lead}</p>
      </div>
      <SelectField
        label={say.month}
        value={month}
        onChange={(event) => {
          setMade(undefined);
          setMonth(event.target.value);
        }}
      >
        {Array.from({ length: 25 }, (_, back) => monthPlus(monthOf(today), -back)).map((one) => (
          <option key={one} value={one}>
            {formatMonth(one, language)}
          </option>
        ))}
      </SelectField>
      <Answered {...checked} fetching={say.fetching}>
        {({ infoPoints, isOver }) => (
          <Answered {...figures} fetching={say.fetching}>
            {({ closed, corrections }) => (
              <Answered {...lists} fetching={say.fetching}>
                {(catalogue) => (
                  <>
                    {!isOver && <p className="nl-paragraph">{say.notOver(month)}</p>}
                    {infoPoints.map((check) => (
                      <PointToClose
                        key={`${check.infoPoint} ${month}`}
                        check={check}
                        month={month}
                        canClose={isOver}
                        closed={closed.find(({ infoPoint }) => infoPoint === check.infoPoint)}
                        catalogue={catalogue}
                        onClosed={again}
                      />
                    ))}
                    <CorrectionList corrections={corrections} points={infoPoints} />
                    <CorrectionForm
                      key={month}
                      month={month}
                      today={today}
                      points={infoPoints}
                      catalogue={catalogue}
                      made={made}
                      onMade={(said) => {
                        setMade(said);
                        if (said) again();
                      }}
                    />
                  </>
                )}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}
