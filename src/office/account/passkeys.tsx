/** The own passkeys: add one on this device, remove one that is no longer there. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { newPasskeyQuestionsPath, type OwnSecurity, ownPasskeysGonePath, ownPasskeysPath } from '#wire/own-security.ts';
import { doneSchema, passkeyOptionsSchema } from '#wire/sign-in.ts';
import { PasswordAgain } from './password-again.tsx';
import './account-list.css';

type Props = { own: OwnSecurity; onChanged: () => void };

export function Passkeys({ own, onChanged }: Props) {
  const say = useOfficeTexts().accountPage.passkeys;
  const ask = useHub();
  const [step, setStep] = useState<'rest' | 'add' | { remove: string }>('rest');
  const [name, setName] = useState('');
  const [said, setSaid] = useState<{ kind: 'good' | 'fault'; words: string }>();

  function ended(kind: 'good' | 'fault', words: string) {
    setStep('rest');
    setSaid({ kind, words });
    if (kind === 'good') onChanged();
  }

  async function add(password: string) {
    const question = await ask(newPasskeyQuestionsPath, passkeyOptionsSchema, { method: 'POST', body: { password } });
    if (question.kind !== 'answer') return question;
    try {
      const response = await startRegistration({ optionsJSON: question.value.options as never });
      const body = { name: name.trim() || say.title, response };
      const found = await ask(ownPasskeysPath, doneSchema, { method: 'POST', body });
      ended(found.kind === 'answer' ? 'good' : 'fault', found.kind === 'answer' ? say.added : say.failed);
      return found;
    } catch {
      ended('fault', say.failed); // called off, or this device cannot make one
      return undefined;
    }
  }

  async function remove(id: string, password: string) {
    const found = await ask(ownPasskeysGonePath, doneSchema, { method: 'POST', body: { id, password } });
    if (found.kind === 'answer') ended('good', say.removed);
    return found;
  }

  const rest = () => setStep('rest');
  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      <p className="nl-paragraph">{say.about}</p>
      {said && <Notice kind={said.kind}>{said.words}</Notice>}
      {own.passkeys.length === 0 && <p className="nl-paragraph">{own.passkeysWork ? say.none : say.notHere}</p>}
      {own.passkeys.length > 0 && (
        <ul className="bb-account-list">
          {own.passkeys.map(({ id, name: called, since }) => (
            <li key={id} className="bb-account-list__row">
              <span>
                <strong>{called}</strong> {say.since(dutchDayOf(new Date(since)).day)}
              </span>
              <Action spoken={say.removeOf(called)} onAct={() => setStep({ remove: id })}>
                {say.remove}
              </Action>
            </li>
          ))}
        </ul>
      )}
      {step === 'rest' && own.passkeysWork && (
        <div className="bb-actions">
          <Action purpose={own.passkeys.length === 0 ? 'primary' : 'secondary'} onAct={() => setStep('add')}>
            {say.add}
          </Action>
        </div>
      )}
      {step === 'add' && (
        <PasswordAgain hasPassword={own.hasPassword} submit={say.add} onGiven={add} onCancel={rest}>
          <Field
            label={say.name}
            description={say.nameAbout}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </PasswordAgain>
      )}
      {typeof step === 'object' && (
        <PasswordAgain
          hasPassword={own.hasPassword}
          submit={say.remove}
          onGiven={(password) => remove(step.remove, password)}
          onCancel={rest}
        />
      )}
    </section>
  );
}
