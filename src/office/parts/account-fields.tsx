/** The three things a new account needs, the same on the first day and after an invitation. */
import { useFormContext } from 'react-hook-form';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, PasswordField } from '#ui/field.tsx';
import { type NewAccount, newAccountSchema, shortestPassword } from '#wire/accounts.ts';
import { useLine } from './line.ts';

export function AccountFields() {
  const { register, formState } = useFormContext<{ account: NewAccount }>();
  const say = useOfficeTexts();
  const line = useLine();
  const { name, email, password } = formState.errors.account ?? {};
  const isEmail = (typed: string) => newAccountSchema.shape.email.safeParse(typed.trim()).success;

  return (
    <>
      <Field
        label={say.account.name}
        autoComplete="name"
        error={name?.message}
        {...register('account.name', line(80))}
      />
      <Field
        label={say.account.email}
        type="email"
        autoComplete="username"
        error={email?.message}
        {...register('account.email', {
          setValueAs: (typed: string) => typed.trim(),
          validate: (typed) => isEmail(typed) || say.account.wrongEmail,
        })}
      />
      <PasswordField
        label={say.account.password}
        description={say.account.passwordAbout(shortestPassword)}
        show={say.signIn.show}
        hide={say.signIn.hide}
        autoComplete="new-password"
        error={password?.message}
        {...register('account.password', {
          validate: (typed) =>
            newAccountSchema.shape.password.safeParse(typed).success || say.account.shortPassword(shortestPassword),
        })}
      />
    </>
  );
}
