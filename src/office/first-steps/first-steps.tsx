/** The way from a new hub to a first month: what is done already has a tick, and everything can be done from here. */
import { useState } from 'react';
import { Answered } from '#office/parts/answered.tsx';
import { useHubAnswer } from '#office/session.ts';
import type { EnrolThisBrowser } from '#office/tablets/enrol-this-browser.ts';
import { FirstTablet } from '#office/tablets/first-tablet.tsx';
import { InfoPointForm } from '#office/tablets/info-point-form.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import { openingHoursAnswerSchema, openingHoursPath } from '#wire/reading/opening-hours.ts';
import { tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { Step } from './step.tsx';

type Props = { organisation: string; navigate: (path: string) => void; onEnrolThisBrowser: EnrolThisBrowser };

export function FirstSteps({ organisation, navigate, onEnrolThisBrowser }: Props) {
  const { firstSteps: say, fetching } = useOfficeTexts();
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const tablets = useHubAnswer(tabletsPath, tabletsAnswerSchema);
  const hours = useHubAnswer(openingHoursPath, openingHoursAnswerSchema);
  const [isTabletNow, setTabletNow] = useState(false);
  const link = (href: string, words: string) => (
    <NavLink href={href} className="bb-go" onFollow={navigate}>
      {words}
    </NavLink>
  );
  const hasTablet = tablets.answer?.kind === 'answer' && tablets.answer.value.length > 0;
  const hasHours = hours.answer?.kind === 'answer' && hours.answer.value.length > 0;

  return (
    <ol className="bb-steps">
      <Step title={say.organisation} isDone>
        <p className="nl-paragraph">{say.organisationReady(organisation)}</p>
      </Step>
      <Step title={say.infoPoints} isDone>
        <Answered {...points} fetching={fetching.infoPoints}>
          {(list) => (
            <ul>
              {list.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          )}
        </Answered>
        <details className="bb-days">
          <summary>{say.moreInfoPoints}</summary>
          <InfoPointForm onAdded={points.onAgain} />
        </details>
      </Step>
      <Step title={say.tablet} isDone={hasTablet || isTabletNow}>
        <Answered {...tablets} fetching={fetching.tablets}>
          {(list) =>
            // Not asked again: what stands below would move away under the hand that goes on.
            isTabletNow ? (
              <p className="nl-paragraph">{say.isTabletNow}</p>
            ) : list.length === 0 ? (
              <FirstTablet
                infoPoints={points.answer?.kind === 'answer' ? points.answer.value : []}
                onEnrolThisBrowser={onEnrolThisBrowser}
                onEnrolled={() => setTabletNow(true)}
              />
            ) : (
              <p className="nl-paragraph">{say.tablets(list.length)}</p>
            )
          }
        </Answered>
        {link('/kantoor/tablets', say.otherTablet)}
      </Step>
      <Step title={say.practice}>
        <p className="nl-paragraph">{say.practiceAbout}</p>
        {link('/oefenen', say.toPractice)}
        {isTabletNow && link('/', say.toDesk)}
      </Step>
      <Step title={say.hours} isDone={hasHours}>
        <p className="nl-paragraph">{say.hoursAbout}</p>
        {link('/kantoor/openingstijden', say.toHours)}
      </Step>
      <Step title={say.month}>
        <p className="nl-paragraph">{say.monthAbout}</p>
        {link('/kantoor', say.toMonth)}
      </Step>
    </ol>
  );
}
