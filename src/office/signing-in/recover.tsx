/** The page behind a recovery link: somebody who could not get in any more chooses a new password, once. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { OfficePage } from '#office/parts/office-page.tsx';
import { UsedLink } from '#office/parts/used-link.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { PasswordField } from '#ui/field.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { passwordSchema, shortestPassword } from '#wire/accounts.ts';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import { doneSchema, recoveriesPath, recoveryBodySchema } from '#wire/sign-in.ts';

type Props = { token: string; navigate: (path: string) => void };

export function Recover({ token, navigate }: Props) {
  const texts = useOfficeTexts();
  const say = texts.recovery;
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm({ defaultValues: { password: '' } });
  const isLink = recoveryBodySchema.shape.token.safeParse(token).success;
  const isGone = answer?.kind === 'problem' && answer.problem.status === 410;
  const isEasy = answer?.kind === 'problem' && answer.problem.status === 400;

  async function submit({ password }: { password: string }) {
    setAnswer(await askHub(recoveriesPath, doneSchema, { method: 'POST', body: { token, password } }));
  }

  if (!isLink || isGone) {
    return (
      <OfficePage>
        <UsedLink title={say.title} what={say.used} whatNow={say.usedWhatNow} onFollow={navigate} />
      </OfficePage>
    );
  }
  if (answer?.kind === 'answer') {
    return (
      <OfficePage>
        <PageHeading>{say.title}</PageHeading>
        <Notice kind="good">{say.done}</Notice>
        <NavLink href="/kantoor" className="bb-go" onFollow={navigate}>
          {texts.setUp.toSignIn}
        </NavLink>
      </OfficePage>
    );
  }
  return (
    <OfficePage>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Form submit={say.submit} form={form} fault={isEasy ? texts.accountPage.password.easy : fault} onSubmit={submit}>
        <PasswordField
          label={texts.accountPage.password.next}
          description={texts.account.passwordAbout(shortestPassword)}
          show={texts.signIn.show}
          hide={texts.signIn.hide}
          autoComplete="new-password"
          error={form.formState.errors.password?.message}
          {...form.register('password', {
            validate: (typed) =>
              passwordSchema.safeParse(typed).success || texts.account.shortPassword(shortestPassword),
          })}
        />
      </Form>
    </OfficePage>
  );
}
