/** Codes from an app on top of the password: on, off, and what to keep for the day the app is lost. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import {
  type OwnSecurity,
  ownCodesPath,
  ownCodesStopPath,
  ownRecoveryCodesPath,
  preparedCodesSchema,
  recoveryCodesSchema,
} from '#wire/own-security.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { NewCodes, RecoveryCodes } from './new-codes.tsx';
import { PasswordAgain } from './password-again.tsx';

type Props = { own: OwnSecurity; onChanged: () => void };
type Step =
  | { kind: 'rest' }
  | { kind: 'start' | 'stop' | 'renew' }
  | { kind: 'prepared'; uri: string; recoveryCodes: string[] }
  | { kind: 'renewed'; recoveryCodes: string[] };

export function Codes({ own, onChanged }: Props) {
  const say = useOfficeTexts().accountPage.codes;
  const ask = useHub();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const [done, setDone] = useState<string>();
  const rest = () => setStep({ kind: 'rest' });
  const submits = { start: say.start, stop: say.stop, renew: say.renew };
  const begin = (kind: keyof typeof submits) => {
    setDone(undefined);
    setStep({ kind });
  };
  const ended = (words: string) => {
    rest();
    setDone(words);
    onChanged();
  };

  async function given(kind: keyof typeof submits, password: string) {
    const request = { method: 'POST', body: { password } } as const;
    if (kind === 'start') {
      const found = await ask(ownCodesPath, preparedCodesSchema, request);
      if (found.kind === 'answer') setStep({ kind: 'prepared', ...found.value });
      return found;
    }
    if (kind === 'renew') {
      const found = await ask(ownRecoveryCodesPath, recoveryCodesSchema, request);
      if (found.kind === 'answer') setStep({ kind: 'renewed', ...found.value });
      return found;
    }
    const found = await ask(ownCodesStopPath, doneSchema, request);
    if (found.kind === 'answer') ended(say.stopped);
    return found;
  }

  if (!own.hasPassword) return null;
  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      <p className="nl-paragraph">
        {say.about} {own.hasCodes ? say.isOn : say.isOff}
      </p>
      {done && <Notice kind="good">{done}</Notice>}
      {step.kind === 'rest' && (
        <div className="bb-actions">
          {own.hasCodes ? (
            <>
              <Action onAct={() => begin('renew')}>{say.renew}</Action>
              <Action onAct={() => begin('stop')}>{say.stop}</Action>
            </>
          ) : (
            <Action purpose="primary" onAct={() => begin('start')}>
              {say.start}
            </Action>
          )}
        </div>
      )}
      {(step.kind === 'start' || step.kind === 'stop' || step.kind === 'renew') && (
        <PasswordAgain
          hasPassword
          submit={submits[step.kind]}
          onGiven={(password) => given(step.kind, password)}
          onCancel={rest}
        />
      )}
      {step.kind === 'prepared' && <NewCodes {...step} onDone={() => ended(say.done)} />}
      {step.kind === 'renewed' && (
        <>
          <RecoveryCodes codes={step.recoveryCodes} />
          <div className="bb-actions">
            <Action purpose="primary" onAct={rest}>
              {say.kept}
            </Action>
          </div>
        </>
      )}
    </section>
  );
}
