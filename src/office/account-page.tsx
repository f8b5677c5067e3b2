/** The own account: how one signs in, what comes on top of a password, and where one is signed in. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Notice } from '#ui/notice.tsx';
import type { OwnAccount } from '#wire/accounts.ts';
import { type OwnSecurity, ownSecurityPath, ownSecuritySchema } from '#wire/own-security.ts';
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
  const owes = account.owesSecondFactor;
  const changed = () => {
    security.onAgain();
    if (owes) onFactorsChanged();
  };
  return (
    <>
      <PageHeading lead={say.lead(account.name, account.email)}>{say.title}</PageHeading>
      <Answered {...security} answer={kept} fetching={say.fetching}>
        {(own) => {
          // The hub changes nothing for whoever left the second factor at home, so nothing to change is shown.
          if (owes && hasFactor(own)) return <Notice kind="warning">{say.factorFirst}</Notice>;
          return (
            <>
              {owes && <Notice kind="warning">{say.owes}</Notice>}
              <Passkeys own={own} onChanged={changed} />
              <Codes own={own} onChanged={changed} />
              <PasswordPart own={own} />
              {!owes && <Sessions own={own} onEnded={onFactorsChanged} />}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function hasFactor({ hasCodes, passkeys }: OwnSecurity): boolean {
  return hasCodes || passkeys.length > 0;
}
