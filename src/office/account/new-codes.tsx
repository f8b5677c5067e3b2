/** What goes into the app, what to keep aside, and the first code as proof that the app has it. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';
import { QrCode } from '#ui/qr/qr-code.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { ownCodesConfirmPath } from '#wire/own-security.ts';
import { codeSchema, doneSchema } from '#wire/sign-in.ts';
import './new-codes.css';
import { useAccountFault } from './password-again.tsx';

type Props = { uri: string; recoveryCodes: readonly string[]; onDone: () => void };

export function NewCodes({ uri, recoveryCodes, onDone }: Props) {
  const texts = useOfficeTexts();
  const say = texts.accountPage.codes;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useAccountFault(answer);
  const form = useForm({ defaultValues: { code: '' } });
  const secret = new URL(uri).searchParams.get('secret') ?? '';

  async function confirm({ code }: { code: string }) {
    const found = await ask(ownCodesConfirmPath, doneSchema, { method: 'POST', body: { code } });
    setAnswer(found);
    if (found.kind === 'answer') onDone();
  }

  return (
    <>
      <p className="nl-paragraph">{say.scan}</p>
      <div className="bb-new-codes">
        <QrCode title={say.qr} content={uri} />
        <p className="nl-paragraph">
          {say.byHand}
          <code className="bb-new-codes__secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
      <RecoveryCodes codes={recoveryCodes} />
      <p className="nl-paragraph">{say.confirm}</p>
      <Form submit={say.submit} form={form} fault={fault} onSubmit={confirm}>
        <Field
          label={texts.secondStep.code}
          description={texts.secondStep.codeAbout}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={form.formState.errors.code?.message}
          {...form.register('code', {
            setValueAs: (typed: string) => typed.replace(/\s/g, ''),
            validate: (typed) => codeSchema.safeParse(typed.replace(/\s/g, '')).success || texts.secondStep.codeWrong,
          })}
        />
      </Form>
    </>
  );
}

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const say = useOfficeTexts().accountPage.codes;
  return (
    <>
      <p className="nl-paragraph">{say.keep}</p>
      <ul className="bb-recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
