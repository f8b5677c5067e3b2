/** Signing in, for everyone with an account: a coordinator and a municipal officer use the same door. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, PasswordField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { signInBodySchema } from '#wire/accounts.ts';
import { Form } from './parts/form.tsx';
import { PageHeading } from './parts/heading.tsx';
import { type SignInFault, signIn } from './sign-in-at-hub.ts';

type Props = {
  /** Somebody was signed in and now is not: then that comes first. */
  isOver: boolean;
  onSignedIn: () => void;
};

export function SignIn({ isOver, onSignedIn }: Props) {
  const texts = useOfficeTexts();
  const say = texts.signIn;
  const [fault, setFault] = useState<SignInFault>();
  const form = useForm({ defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const words = { wrong: say.wrong, 'too-many': say.tooMany, 'no-answer': texts.noAnswer };

  async function submit(typed: { email: string; password: string }) {
    const found = await signIn(typed);
    setFault(found);
    if (!found) onSignedIn();
  }

  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {isOver && <Notice kind="warning">{say.over}</Notice>}
      <Form submit={say.submit} form={form} fault={fault && words[fault]} onSubmit={submit}>
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
    </>
  );
}
