/** Choosing another password; the sessions elsewhere end with it. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { PasswordField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { passwordSchema, shortestPassword } from '#wire/accounts.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { type OwnSecurity, ownPasswordPath } from '#wire/own-security.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { useAccountFault } from './password-again.tsx';

export function PasswordPart({ own }: { own: OwnSecurity }) {
  const texts = useOfficeTexts();
  const say = texts.accountPage;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useAccountFault(answer);
  const form = useForm({ defaultValues: { current: '', next: '' } });
  const { errors } = form.formState;
  const shown = { show: texts.signIn.show, hide: texts.signIn.hide };

  async function change(body: { current: string; next: string }) {
    const found = await ask(ownPasswordPath, doneSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') form.reset();
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{say.password.title}</Heading>
      {own.hasPassword ? (
        <Form submit={say.password.submit} form={form} fault={fault} onSubmit={change}>
          <PasswordField
            label={say.again}
            {...shown}
            autoComplete="current-password"
            error={errors.current?.message}
            {...form.register('current', { required: texts.signIn.passwordMissing })}
          />
          <PasswordField
            label={say.password.next}
            description={texts.account.passwordAbout(shortestPassword)}
            {...shown}
            autoComplete="new-password"
            error={errors.next?.message}
            {...form.register('next', {
              validate: (typed) =>
                passwordSchema.safeParse(typed).success || texts.account.shortPassword(shortestPassword),
            })}
          />
        </Form>
      ) : (
        <p className="nl-paragraph">{say.password.none}</p>
      )}
      {answer?.kind === 'answer' && <Notice kind="good">{say.password.done}</Notice>}
    </section>
  );
}
