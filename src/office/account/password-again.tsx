/** Asks for the password once more before the way in changes or a session ends; who has none goes on at once. */
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { PasswordField } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';

type Props = {
  hasPassword: boolean;
  submit: string;
  children?: ReactNode;
  /** What the hub answered; nothing when it was called off. */
  onGiven: (password: string) => Promise<HubAnswer<unknown> | undefined>;
  onCancel: () => void;
};

export function PasswordAgain({ hasPassword, submit, children, onGiven, onCancel }: Props) {
  const texts = useOfficeTexts();
  const say = texts.accountPage;
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useAccountFault(answer);
  const form = useForm({ defaultValues: { password: '' } });
  return (
    <Form
      submit={submit}
      form={form}
      fault={fault}
      back={{ says: say.cancel, onAct: onCancel }}
      onSubmit={async ({ password }) => setAnswer(await onGiven(password))}
    >
      {children}
      {hasPassword && (
        <PasswordField
          label={say.again}
          description={say.againAbout}
          show={texts.signIn.show}
          hide={texts.signIn.hide}
          autoComplete="current-password"
          error={form.formState.errors.password?.message}
          {...form.register('password', { required: texts.signIn.passwordMissing })}
        />
      )}
    </Form>
  );
}

const wrongPasswordType = 'urn:balieboek:probleem:wachtwoord';
const factorFirstType = 'urn:balieboek:probleem:tweede-stap-eerst';
const signInAgainType = 'urn:balieboek:probleem:eerst-opnieuw-inloggen';
const wrongCodeType = 'urn:balieboek:probleem:code';

export function useAccountFault(answer: HubAnswer<unknown> | undefined): string | undefined {
  const say = useOfficeTexts().accountPage;
  const fault = useFaultWords(answer);
  if (answer?.kind !== 'problem') return fault;
  if (answer.problem.type === wrongPasswordType) return say.wrongPassword;
  if (answer.problem.type === factorFirstType) return say.factorFirst;
  if (answer.problem.type === signInAgainType) return say.signInAgain;
  if (answer.problem.type === wrongCodeType) return say.codes.wrong;
  return answer.problem.status === 400 ? say.password.easy : fault;
}
