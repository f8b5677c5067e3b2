/** Where one is signed in, by time alone, and an end to one of them or to all. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { Answered } from '#office/parts/answered.tsx';
import { useHub, useHubAnswer, useKept } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { type OwnSecurity, ownSessionsEndPath, ownSessionsPath, ownSessionsSchema } from '#wire/own-security.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { PasswordAgain } from './password-again.tsx';
import './account-list.css';

type Props = { own: OwnSecurity; onEnded: () => void };
type Which = { all: true } | { id: string };

export function Sessions({ own, onEnded }: Props) {
  const texts = useOfficeTexts().accountPage;
  const say = texts.sessions;
  const ask = useHub();
  const sessions = useHubAnswer(ownSessionsPath, ownSessionsSchema);
  const kept = useKept(sessions.answer);
  const moment = (at: string): [string, Date] => [dutchDayOf(new Date(at)).day, new Date(at)];

  const [ending, setEnding] = useState<Which>();

  async function end(which: Which, password: string) {
    const found = await ask(ownSessionsEndPath, doneSchema, { method: 'POST', body: { ...which, password } });
    if (found.kind !== 'answer') return found;
    setEnding(undefined);
    if ('all' in which) onEnded();
    else sessions.onAgain();
    return found;
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      <p className="nl-paragraph">{say.about}</p>
      <Answered {...sessions} answer={kept} fetching={texts.fetching}>
        {(all) => (
          <ul className="bb-account-list">
            {all.map(({ id, since, lastSeen, isThisOne }) => (
              <li key={id} className="bb-account-list__row">
                <span>
                  {say.since(...moment(since))}
                  {isThisOne && <strong> · {say.thisOne}</strong>}
                  <span className="bb-account-list__small">{say.last(...moment(lastSeen))}</span>
                </span>
                {!isThisOne && (
                  <Action spoken={say.endOf(say.since(...moment(since)))} onAct={() => setEnding({ id })}>
                    {say.end}
                  </Action>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answered>
      {ending ? (
        <PasswordAgain
          key={'all' in ending ? '' : ending.id}
          hasPassword={own.hasPassword}
          submit={'all' in ending ? say.endAll : say.end}
          onGiven={(password) => end(ending, password)}
          onCancel={() => setEnding(undefined)}
        />
      ) : (
        <>
          <p className="nl-paragraph">{say.endAllAbout}</p>
          <div className="bb-actions">
            <Action onAct={() => setEnding({ all: true })}>{say.endAll}</Action>
          </div>
        </>
      )}
    </section>
  );
}
