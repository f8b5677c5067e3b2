/** Everybody with access to this organisation, with what a coordinator can do: sign them out, let them in again, or not any more. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import {
  type Access,
  type PersonWithAccess,
  peopleGonePath,
  peopleSessionsEndPath,
  recoveryLinkAnswerSchema,
  recoveryLinksPath,
} from '#wire/access.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { doneSchema } from '#wire/sign-in.ts';
import '#office/account/account-list.css';
import { Invitation } from './invitation.tsx';

type Props = { people: Access['people']; onChanged: () => void };
type Link = { link: string; expiresAt: string; of: string };

export function PeopleList({ people, onChanged }: Props) {
  const say = useOfficeTexts().accessList;
  const ask = useHub();
  const [done, setDone] = useState<string>();
  const [going, setGoing] = useState<string>();
  const [link, setLink] = useState<Link>();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);

  async function act(path: string, { id, name }: PersonWithAccess, words: (name: string) => string) {
    const found = await ask(path, doneSchema, { method: 'POST', body: { id } });
    setAnswer(found);
    setGoing(undefined);
    setDone(found.kind === 'answer' ? words(name) : undefined);
    if (found.kind === 'answer') onChanged();
  }

  async function recover({ id, name }: PersonWithAccess) {
    const found = await ask(recoveryLinksPath, recoveryLinkAnswerSchema, { method: 'POST', body: { id } });
    setAnswer(found);
    if (found.kind === 'answer') setLink({ ...found.value, of: name });
  }

  if (link) {
    const expiry = new Date(link.expiresAt);
    return (
      <Invitation
        {...link}
        title={say.recoverTitle(link.of)}
        about={say.recoverOnce(dutchDayOf(expiry).day, expiry)}
        another={say.close}
        onAnother={() => setLink(undefined)}
      />
    );
  }
  return (
    <section className="bb-section">
      <Heading level={2}>{say.people}</Heading>
      {fault && <Notice kind="fault">{fault}</Notice>}
      {done && <Notice kind="good">{done}</Notice>}
      <ul className="bb-account-list">
        {people.map((person) => (
          <li key={person.id} className="bb-account-list__row">
            <Who person={person} />
            {!person.isYou && going !== person.id && (
              <div className="bb-actions">
                <Action
                  spoken={say.endSessionsOf(person.name)}
                  onAct={() => act(peopleSessionsEndPath, person, say.sessionsEnded)}
                >
                  {say.endSessions}
                </Action>
                <Action spoken={say.recoverOf(person.name)} onAct={() => recover(person)}>
                  {say.recover}
                </Action>
                <Action spoken={say.removeOf(person.name)} onAct={() => setGoing(person.id)}>
                  {say.remove}
                </Action>
              </div>
            )}
            {going === person.id && (
              <Notice kind="warning">
                {say.removeSure(person.name)}
                <div className="bb-actions">
                  <Action spoken={say.removeOf(person.name)} onAct={() => act(peopleGonePath, person, say.removed)}>
                    {say.remove}
                  </Action>
                  <Action onAct={() => setGoing(undefined)}>{say.cancel}</Action>
                </div>
              </Notice>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ person }: { person: PersonWithAccess }) {
  const say = useOfficeTexts().accessList;
  const role = say.roles[person.role] ?? person.role;
  return (
    <span>
      <strong>{person.name}</strong>
      {person.isYou && ` (${say.you})`}
      <span className="bb-account-list__small">
        {person.email} · {person.municipality ? `${role} ${person.municipality.name}` : role}
      </span>
      <span className="bb-account-list__small">{person.hasSecondFactor ? say.withFactor : say.withoutFactor}</span>
    </span>
  );
}
