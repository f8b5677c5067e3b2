/** The own account: how one signs in, what comes on top of a password, and where one is signed in. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Notice } from '#ui/notice.tsx';
import type { OwnAccount } from '#wire/accounts.ts';
import { ownSecurityPath, ownSecuritySchema } from '#wire/own-security.ts';
import { Codes } from './account/codes.tsx';
import { Passkeys } from './account/passkeys.tsx';
import { PasswordPart } from './account/password-part.tsx';
import { Sessions } from './account/sessions.tsx';
import { Answered } from './parts/answered.tsx';
import { PageHeading } from './parts/heading.tsx';
import { useHubAnswer, useKept } from './session.ts';

/** `onFactorsChanged`: what this account may open can be different now. */
type Props = { account: OwnAccount; onFactorsChanged: () => void };

export function AccountPage({ account, onFactorsChanged }: Props) {
  const say = useOfficeTexts().accountPage;
  const security = useHubAnswer(ownSecurityPath, ownSecuritySchema);
  const kept = useKept(security.answer);
  const changed = () => {
    security.onAgain();
    if (account.owesSecondFactor) onFactorsChanged();
  };
  return (
    <>
      <PageHeading lead={say.lead(account.name, account.email)}>{say.title}</PageHeading>
      {account.owesSecondFactor && <Notice kind="warning">{say.owes}</Notice>}
      <Answered {...security} answer={kept} fetching={say.fetching}>
        {(own) => (
          <>
            <Passkeys own={own} onChanged={changed} />
            <Codes own={own} onChanged={changed} />
            <PasswordPart own={own} />
            {!account.owesSecondFactor && <Sessions onEnded={onFactorsChanged} />}
          </>
        )}
      </Answered>
    </>
  );
}
