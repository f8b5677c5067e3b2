/** Invitations that nobody has used yet; each can be taken back. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Access, invitationsGonePath } from '#wire/access.ts';
import { doneSchema } from '#wire/sign-in.ts';
import '#office/account/account-list.css';

type Props = { invitations: Access['invitations']; onChanged: () => void };

export function OpenInvitations({ invitations, onChanged }: Props) {
  const say = useOfficeTexts().accessList;
  const ask = useHub();
  const [isDone, setDone] = useState(false);

  async function withdraw(id: string) {
    const found = await ask(invitationsGonePath, doneSchema, { method: 'POST', body: { id } });
    setDone(found.kind === 'answer');
    onChanged();
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{say.open}</Heading>
      {isDone && <Notice kind="good">{say.withdrawn}</Notice>}
      {invitations.length === 0 && <p className="nl-paragraph">{say.noneOpen}</p>}
      {invitations.length > 0 && (
        <ul className="bb-account-list">
          {invitations.map(({ id, role, municipality, expiresAt }) => {
            const who = [say.roles[role] ?? role, municipality?.name].filter(Boolean).join(' ');
            const expiry = new Date(expiresAt);
            return (
              <li key={id} className="bb-account-list__row">
                <span>
                  <strong>{who}</strong> {say.until(dutchDayOf(expiry).day, expiry)}
                </span>
                <Action spoken={say.withdrawOf(who)} onAct={() => withdraw(id)}>
                  {say.withdraw}
                </Action>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
