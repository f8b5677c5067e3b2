/** The first steps as a page of the office, for who did not finish them on the first day. */
import { PageHeading } from '#office/parts/heading.tsx';
import type { EnrolThisBrowser } from '#office/tablets/enrol-this-browser.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { FirstSteps } from './first-steps.tsx';

type Props = { organisation: string; navigate: (path: string) => void; onEnrolThisBrowser: EnrolThisBrowser };

export function FirstStepsPage(props: Props) {
  const say = useOfficeTexts().firstSteps;
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <FirstSteps {...props} />
    </>
  );
}
