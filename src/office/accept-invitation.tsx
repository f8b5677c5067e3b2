/** The page behind an invitation's link: somebody makes their own account, once. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { acceptanceBodySchema, acceptancesPath, type NewAccount, ownAccountSchema } from '#wire/accounts.ts';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import { AccountFields } from './parts/account-fields.tsx';
import { useFaultWords } from './parts/answered.tsx';
import { Form } from './parts/form.tsx';
import { PageHeading } from './parts/heading.tsx';
import { OfficePage } from './parts/office-page.tsx';
import { UsedLink } from './parts/used-link.tsx';
import { OtherWays } from './signing-in/other-ways.tsx';

type Props = { token: string; navigate: (path: string) => void };

export function AcceptInvitation({ token, navigate }: Props) {
  const texts = useOfficeTexts();
  const say = texts.invitation;
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm<{ account: NewAccount }>({ defaultValues: { account: { name: '', email: '', password: '' } } });
  const isLink = acceptanceBodySchema.shape.token.safeParse(token).success;

  async function accept({ account }: { account: NewAccount }) {
    const found = await askHub(acceptancesPath, ownAccountSchema, { method: 'POST', body: { token, account } });
    setAnswer(found);
    if (found.kind === 'answer') navigate('/kantoor');
  }

  if (!isLink || isUsed(answer)) {
    return (
      <OfficePage>
        <UsedLink title={say.title} what={say.used} whatNow={say.usedWhatNow} onFollow={navigate} />
      </OfficePage>
    );
  }
  return (
    <OfficePage>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Form submit={say.submit} form={form} fault={isTaken(answer) ? texts.account.taken : fault} onSubmit={accept}>
        <AccountFields />
      </Form>
      <OtherWays invitation={token} onSignedIn={() => navigate('/kantoor')} />
    </OfficePage>
  );
}

/** Somebody has an account with this address already. */
export function isTaken(answer: HubAnswer<unknown> | undefined): boolean {
  return answer?.kind === 'problem' && answer.problem.status === 409;
}

/** The hub no longer knows the token of this link. */
export function isUsed(answer: HubAnswer<unknown> | undefined): boolean {
  return answer?.kind === 'problem' && [401, 403, 404, 410].includes(answer.problem.status);
}
