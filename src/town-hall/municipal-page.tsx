/** What the municipality may read: its quarters together, in fives, as they were counted at its info points. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect } from 'react';
import { useOtherLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { useProblemWords } from '#texts/use-problem-words.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Patience } from '#ui/patience.tsx';
import { useAnswer } from '#ui/use-answer.ts';
import { askHub } from '#wire/ask-hub.ts';
import { type MunicipalFigures, municipalFiguresSchema, quarterFiguresPath } from '#wire/figures.ts';
import { signOutAnswerSchema, signOutPath } from '#wire/sign-in.ts';
import './municipal-page.css';
import { Quarters } from './quarters.tsx';

type Props = { navigate: (path: string) => void };

/** There is one door: who is not signed in goes to the office's, which sends a municipal officer back here. */
const signInAddress = '/kantoor';

export function TownHall({ navigate }: Props) {
  const say = useOfficeTexts();
  const wordsOf = useProblemWords();
  const { answer, onAgain } = useAnswer(quarterFiguresPath, readQuarters);
  const isSignedOut = answer?.kind === 'problem' && answer.problem.status === 401;
  useEffect(() => {
    if (isSignedOut) navigate(signInAddress);
  }, [isSignedOut, navigate]);

  async function leave() {
    const left = await askHub(signOutPath, signOutAnswerSchema, { method: 'POST', body: {} });
    if (left.kind === 'answer') navigate(signInAddress);
  }

  const municipality = answer?.kind === 'answer' ? answer.value.municipality.name : undefined;
  return (
    <Page
      skip={say.skip}
      name={say.appName}
      of={municipality}
      other={useOtherLanguage()}
      aside={
        municipality && (
          <Action purpose="subtle" onAct={leave}>
            {say.signOut}
          </Action>
        )
      }
    >
      {!municipality && <h1 className="bb-heard">{say.quarters.caption}</h1>}
      {!answer && <Patience>{say.fetching.quarters}</Patience>}
      {answer?.kind === 'answer' && <Year {...answer.value} />}
      {answer?.kind === 'no-answer' && (
        <Notice kind="fault">
          {say.noAnswer}
          <Action onAct={onAgain}>{say.again}</Action>
        </Notice>
      )}
      {answer?.kind === 'problem' && !isSignedOut && (
        <Notice kind="fault">
          {answer.problem.status === 403 ? say.quarters.notForYou : say.refused(wordsOf(answer.problem))}
          <NavLink href={signInAddress} className="bb-town-hall__go" onFollow={navigate}>
            {say.quarters.toOffice}
          </NavLink>
        </Notice>
      )}
    </Page>
  );
}

function Year({ municipality, quarters }: MunicipalFigures) {
  const say = useOfficeTexts().quarters;
  const title = say.title(municipality.name);
  useEffect(() => {
    document.title = `${title} · Balieboek`;
  }, [title]);
  return (
    <>
      <div className="bb-town-hall__head">
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say.lead(municipality.name)}</Paragraph>
      </div>
      {quarters.length > 0 ? (
        <Quarters municipality={municipality.name} quarters={quarters} />
      ) : (
        <Paragraph>{say.none}</Paragraph>
      )}
    </>
  );
}

function readQuarters() {
  return askHub(quarterFiguresPath, municipalFiguresSchema);
}
