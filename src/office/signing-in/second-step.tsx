/** The second step of signing in: a code from the app, or a recovery code for who does not have it at hand. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Form } from '#office/parts/form.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { codeSchema, recoveryCodeSchema } from '#wire/sign-in.ts';
import { type SignInResult, takeSecondStep } from './sign-in-at-hub.ts';

type Props = { onSignedIn: () => void; onOver: () => void };

export function SecondStep({ onSignedIn, onOver }: Props) {
  const texts = useOfficeTexts();
  const say = texts.secondStep;
  const [isLost, setLost] = useState(false);
  const [result, setResult] = useState<SignInResult>();
  const form = useForm({ defaultValues: { code: '', recoveryCode: '' } });
  const { errors } = form.formState;
  const words = { wrong: say.wrong, 'too-many': texts.signIn.tooMany, 'no-answer': texts.noAnswer };

  async function submit({ code, recoveryCode }: { code: string; recoveryCode: string }) {
    const found = await takeSecondStep(isLost ? { recoveryCode } : { code });
    setResult(found);
    if (!found) onSignedIn();
    if (found === 'over') onOver();
  }

  function change() {
    setResult(undefined);
    form.reset();
    setLost(!isLost);
  }

  const fault = result && result !== 'over' && result !== 'second-step' ? words[result] : undefined;
  return (
    <>
      <PageHeading lead={isLost ? say.recoveryLead : say.lead}>{say.title}</PageHeading>
      <Form submit={say.submit} form={form} fault={fault} onSubmit={submit}>
        {isLost ? (
          <Field
            key="recovery"
            label={say.recoveryCode}
            autoComplete="off"
            spellCheck={false}
            error={errors.recoveryCode?.message}
            {...form.register('recoveryCode', {
              setValueAs: (typed: string) => typed.trim(),
              validate: (typed) => !isLost || recoveryCodeSchema.safeParse(typed).success || say.recoveryMissing,
            })}
          />
        ) : (
          <Field
            key="code"
            label={say.code}
            description={say.codeAbout}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errors.code?.message}
            {...form.register('code', {
              setValueAs: (typed: string) => typed.replace(/\s/g, ''),
              validate: (typed) => isLost || codeSchema.safeParse(typed.replace(/\s/g, '')).success || say.codeWrong,
            })}
          />
        )}
      </Form>
      <div className="bb-actions">
        <Action onAct={change}>{isLost ? say.withApp : say.lost}</Action>
        <Action purpose="subtle" onAct={onOver}>
          {say.again}
        </Action>
      </div>
    </>
  );
}
