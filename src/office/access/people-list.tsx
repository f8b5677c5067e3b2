/** Everybody with access to this organisation, with what can be done: sign them out, give another role, let them in again, or not any more. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub, useRoleOfMine } from '#office/session.ts';
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
import { rolesGivenBy } from '#wire/roles.ts';
import { doneSchema } from '#wire/sign-in.ts';
import '#office/account/account-list.css';
import { Invitation } from './invitation.tsx';
import type { Municipality } from './role-choice.tsx';
import { RoleForm } from './role-form.tsx';

type Props = { people: Access['people']; municipalities: readonly Municipality[]; onChanged: () => void };
type Link = { link: string; expiresAt: string; of: string };

export function PeopleList({ people, municipalities, onChanged }: Props) {
  const say = useOfficeTexts().accessList;
  const ask = useHub();
  const [done, setDone] = useState<string>();
  const [going, setGoing] = useState<string>();
  const [changing, setChanging] = useState<string>();
  const [recovering, setRecovering] = useState<string>();
  const [link, setLink] = useState<Link>();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const hasChoice = rolesGivenBy(useRoleOfMine()).length > 1;

  async function act(path: string, { id, name }: PersonWithAccess, words: (name: string) => string) {
    const found = await ask(path, doneSchema, { method: 'POST', body: { id } });
    setAnswer(found);
    setGoing(undefined);
    setDone(found.kind === 'answer' ? words(name) : undefined);
    if (found.kind === 'answer') onChanged();
  }

  async function recover({ id, name }: PersonWithAccess, keepsSecondStep: boolean) {
    const body = { id, keepsSecondStep };
    const found = await ask(recoveryLinksPath, recoveryLinkAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    setRecovering(undefined);
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
            {!person.isYou && ![going, changing, recovering].includes(person.id) && (
              <div className="bb-actions">
                <Action
                  spoken={say.endSessionsOf(person.name)}
                  onAct={() => act(peopleSessionsEndPath, person, say.sessionsEnded)}
                >
                  {say.endSessions}
                </Action>
                <Action
                  spoken={say.recoverOf(person.name)}
                  onAct={() => (person.hasSecondFactor ? setRecovering(person.id) : recover(person, true))}
                >
                  {say.recover}
                </Action>
                {hasChoice && (
                  <Action spoken={say.roleOf(person.name)} onAct={() => setChanging(person.id)}>
                    {say.role}
                  </Action>
                )}
                <Action spoken={say.removeOf(person.name)} onAct={() => setGoing(person.id)}>
                  {say.remove}
                </Action>
              </div>
            )}
            {changing === person.id && (
              <RoleForm
                person={person}
                municipalities={municipalities}
                onChanged={() => {
                  setChanging(undefined);
                  setDone(say.roleChanged(person.name));
                  onChanged();
                }}
                onCancel={() => setChanging(undefined)}
              />
            )}
            {recovering === person.id && (
              <Notice kind="warning">
                <strong>{say.whatIsLost(person.name)}</strong> {say.lostAbout}
                <div className="bb-actions">
                  <Action onAct={() => recover(person, true)}>{say.lostPassword}</Action>
                  <Action onAct={() => recover(person, false)}>{say.lostBoth}</Action>
                  <Action onAct={() => setRecovering(undefined)}>{say.cancel}</Action>
                </div>
              </Notice>
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
