/** Signing in, for everyone with an account: a coordinator and a municipal officer use the same door. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Form } from '#office/parts/form.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, PasswordField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { signInBodySchema } from '#wire/sign-in.ts';
import { OtherWays } from './other-ways.tsx';
import { SecondStep } from './second-step.tsx';
import { type SignInResult, signIn } from './sign-in-at-hub.ts';

type Props = {
  /** Somebody was signed in and now is not: then that comes first. */
  isOver: boolean;
  onSignedIn: () => void;
};

export function SignIn({ isOver, onSignedIn }: Props) {
  const texts = useOfficeTexts();
  const say = texts.signIn;
  const [result, setResult] = useState<SignInResult>();
  const form = useForm({ defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const words = {
    wrong: say.wrong,
    'too-many': say.tooMany,
    'no-answer': texts.noAnswer,
    over: texts.secondStep.over,
    'second-step': undefined,
  };

  async function submit(typed: { email: string; password: string }) {
    const found = await signIn(typed);
    setResult(found);
    if (!found) onSignedIn();
  }

  if (result === 'second-step') return <SecondStep onSignedIn={onSignedIn} onOver={() => setResult('over')} />;
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {isOver && <Notice kind="warning">{say.over}</Notice>}
      <Form submit={say.submit} form={form} fault={result && words[result]} onSubmit={submit}>
        <Field
          label={say.email}
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email', {
            setValueAs: (typed: string) => typed.trim(),
            validate: (typed) => signInBodySchema.shape.email.safeParse(typed).success || say.emailMissing,
          })}
        />
        <PasswordField
          label={say.password}
          show={say.show}
          hide={say.hide}
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password', { required: say.passwordMissing })}
        />
      </Form>
      <OtherWays onSignedIn={onSignedIn} />
    </>
  );
}
