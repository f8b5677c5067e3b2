/** The coordinator's part of the app: who is signed in, the menu, and the page of the address. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Day, dutchDayOf } from '#domain/calendar.ts';
import type { CatalogueChange } from '#domain/lists/catalogue-changes.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { useAnswer } from '#ui/use-answer.ts';
import { type OwnAccount, ownAccountPath, ownAccountSchema } from '#wire/accounts.ts';
import { askHub } from '#wire/ask-hub.ts';
import { isMunicipal, may } from '#wire/roles.ts';
import { AccessPage } from './access-page.tsx';
import { AccountPage } from './account-page.tsx';
import { ClosingPage } from './closing/closing-page.tsx';
import { ComparePage } from './compare/compare-page.tsx';
import { FirstStepsPage } from './first-steps/first-steps-page.tsx';
import { HoursPage } from './hours/hours-page.tsx';
import { ListsPage } from './lists/lists-page.tsx';
import { Menu, rightFor } from './menu.tsx';
import { PaperPage } from './month/paper/paper-page.tsx';
import { OperatingPage } from './operating/operating-page.tsx';
import { Answered } from './parts/answered.tsx';
import { PageHeading } from './parts/heading.tsx';
import { OfficePage } from './parts/office-page.tsx';
import { PeriodPage } from './period-page.tsx';
import { isSignedOut, SessionContext } from './session.ts';
import { SignIn } from './signing-in/sign-in.tsx';
import { signOut } from './signing-in/sign-in-at-hub.ts';
import type { EnrolThisBrowser } from './tablets/enrol-this-browser.ts';
import { TabletsPage } from './tablets-page.tsx';
import { TransferPage } from './transfer/transfer-page.tsx';

type Navigate = (path: string) => void;

type Props = {
  path: string;
  /** Of the address, with or without its question mark. */
  search: string;
  navigate: Navigate;
  onEnrolThisBrowser: EnrolThisBrowser;
  today?: Day;
};

export function Office({ today = dutchDayOf(new Date()).day, ...screen }: Props) {
  const texts = useOfficeTexts();
  const [round, setRound] = useState(0);
  const { answer, onAgain } = useAnswer(`${ownAccountPath} ${round}`, readAccount);
  const onSignedIn = useCallback(() => setRound((before) => before + 1), []);

  if (answer && isSignedOut(answer)) {
    return (
      <OfficePage>
        <SignIn isOver={false} onSignedIn={onSignedIn} />
      </OfficePage>
    );
  }
  if (answer?.kind !== 'answer') {
    return (
      <OfficePage>
        <h1 className="bb-heard">{texts.menu.label}</h1>
        <Answered answer={answer} fetching={texts.fetching.account} onAgain={onAgain}>
          {() => null}
        </Answered>
      </OfficePage>
    );
  }
  const isForAccount = answer.value.owesSecondFactor || screen.path.startsWith('/kantoor/account');
  if (isMunicipal(answer.value.role) && !isForAccount) return <ToTownHall navigate={screen.navigate} />;
  return <SignedIn {...screen} today={today} account={answer.value} onSignedOut={onSignedIn} />;
}

type SignedInProps = Required<Props> & { account: OwnAccount; onSignedOut: () => void };

function SignedIn({ account, onSignedOut, ...screen }: SignedInProps) {
  const say = useOfficeTexts();
  const [round, setRound] = useState(0);
  const [isOver, setOver] = useState(false);
  // Not published yet. Here rather than on its page, so that a look at the month costs none of it.
  const [listChanges, setListChanges] = useState<CatalogueChange[]>([]);
  const { role } = account;
  const session = useMemo(() => ({ round, role, onOver: () => setOver(true) }), [round, role]);

  async function leave() {
    if (await signOut()) onSignedOut();
  }

  const goOn = () => {
    setOver(false);
    setRound((before) => before + 1);
  };
  return (
    <OfficePage
      of={account.organisation?.name}
      menu={!isOver && !account.owesSecondFactor && <Menu {...screen} role={role} />}
      aside={
        !isOver && (
          <div className="bb-actions">
            <NavLink href="/" className="bb-menu__link" onFollow={screen.navigate}>
              {say.menu.desk}
            </NavLink>
            <Action purpose="subtle" onAct={leave}>
              {say.signOut}
            </Action>
          </div>
        )
      }
    >
      {isOver && <SignIn isOver onSignedIn={goOn} />}
      {/* Out of sight, not gone: what was typed is still there after signing in again. */}
      <div hidden={isOver} className="bb-screen">
        <SessionContext value={session}>
          <Screen
            {...screen}
            path={account.owesSecondFactor ? '/kantoor/account' : screen.path}
            account={account}
            onFactorsChanged={onSignedOut}
            organisation={account.organisation?.name ?? ''}
            organisationId={account.organisation?.id ?? ''}
            listChanges={listChanges}
            onListChanges={setListChanges}
          />
        </SessionContext>
      </div>
    </OfficePage>
  );
}

type ScreenProps = Required<Props> & {
  account: OwnAccount;
  onFactorsChanged: () => void;
  organisation: string;
  organisationId: string;
  listChanges: readonly CatalogueChange[];
  onListChanges: (changes: CatalogueChange[]) => void;
};

function Screen({ path, account, onFactorsChanged, listChanges, onListChanges, ...rest }: ScreenProps) {
  const say = useOfficeTexts();
  const address = path.replace(/\/$/, '');
  const right = rightFor(address);
  const { role } = account;
  if (address === '/kantoor' && may(role, 'run-hub')) return <OperatingPage />;
  if (right && !may(role, right)) return <PageHeading lead={say.notAllowed}>{say.menu.label}</PageHeading>;
  switch (address) {
    case '/kantoor':
      return <PeriodPage {...rest} />;
    case '/kantoor/papier':
      return <PaperPage {...rest} />;
    case '/kantoor/vergelijken':
      return <ComparePage {...rest} />;
    case '/kantoor/overnemen':
      return <TransferPage {...rest} />;
    case '/kantoor/afsluiten':
      return <ClosingPage today={rest.today} />;
    case '/kantoor/tablets':
      return <TabletsPage {...rest} />;
    case '/kantoor/openingstijden':
      return <HoursPage today={rest.today} />;
    case '/kantoor/lijsten':
      return <ListsPage today={rest.today} changes={listChanges} onChanges={onListChanges} />;
    case '/kantoor/eerste-stappen':
      return <FirstStepsPage {...rest} />;
    case '/kantoor/toegang':
      return <AccessPage />;
    case '/kantoor/account':
      return <AccountPage account={account} onFactorsChanged={onFactorsChanged} />;
    default:
      return <PageHeading>{say.nowhere}</PageHeading>;
  }
}

function ToTownHall({ navigate }: { navigate: Navigate }) {
  useEffect(() => {
    navigate('/gemeente');
  }, [navigate]);
  return null;
}

function readAccount() {
  return askHub(ownAccountPath, ownAccountSchema);
}
