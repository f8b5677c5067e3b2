/** Which screen an address shows. Everything but the desk is loaded when it is opened. */
import { lazy, Suspense, useMemo } from 'react';
import { Route, Switch, useLocation, useSearch } from 'wouter';
import { askPersistence } from '#app/browser/persistence.ts';
import type { Update } from '#app/browser/update.ts';
import { TabletScreens } from '#app/screens/tablet-screens.tsx';
import type { EnrolThisBrowser } from '#office/tablets/enrol-this-browser.ts';
import type { Database } from '#storage/database.ts';
import type { TabletIdentity } from '#storage/life.ts';
import type { Preferences } from '#storage/preferences.ts';
import { useTexts } from '#texts/use-texts.ts';

const EnrolPage = lazy(() => import('#app/screens/enrol-page.tsx').then(({ EnrolPage }) => ({ default: EnrolPage })));
const Office = lazy(() =>
  import('#app/screens/office-screen.tsx').then(({ OfficeScreen }) => ({ default: OfficeScreen })),
);
const SetUp = lazy(() => import('#office/set-up.tsx').then(({ SetUp }) => ({ default: SetUp })));
const AcceptInvitation = lazy(() =>
  import('#office/accept-invitation.tsx').then(({ AcceptInvitation }) => ({ default: AcceptInvitation })),
);
const Recover = lazy(() => import('#office/signing-in/recover.tsx').then(({ Recover }) => ({ default: Recover })));
const TownHall = lazy(() => import('#town-hall/municipal-page.tsx').then(({ TownHall }) => ({ default: TownHall })));

type Props = {
  database: Database;
  identity: TabletIdentity | undefined;
  preferences: Preferences;
  update: Update | undefined;
};

export function Routes({ database, identity, preferences, update }: Props) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const say = useTexts();
  const onEnrolThisBrowser = useMemo(() => enrolFromOffice(database), [database]);
  // The token of a link stays in the fragment: it is never sent along with the address.
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = location.hash.slice(1);

  return (
    <Suspense fallback={<p className="bb-page">{say.loading}</p>}>
      <Switch>
        <Route path="/begin">
          <SetUp token={token} navigate={navigate} onEnrolThisBrowser={onEnrolThisBrowser} />
        </Route>
        <Route path="/uitnodiging">
          <AcceptInvitation token={token} navigate={navigate} />
        </Route>
        <Route path="/herstel">
          <Recover token={token} navigate={navigate} />
        </Route>
        <Route path="/kantoor/*?">
          <Office path={path} search={search} navigate={navigate} onEnrolThisBrowser={onEnrolThisBrowser} />
        </Route>
        <Route path="/gemeente">
          <TownHall navigate={navigate} />
        </Route>
        <Route path="/koppelen">
          <EnrolPage database={database} code={fragment.get('code') ?? ''} onFollow={navigate} />
        </Route>
        <Route>
          {identity ? (
            <TabletScreens database={database} identity={identity} preferences={preferences} update={update} />
          ) : (
            <EnrolPage database={database} code="" onFollow={navigate} />
          )}
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The coordinator's own browser made a tablet from within the office, with the code it has just drawn. */
function enrolFromOffice(database: Database): EnrolThisBrowser {
  return async (code) => {
    const { enrolBrowser } = await import('#app/browser/enrol.ts');
    const fault = await enrolBrowser(database, code);
    if (fault) return { ok: false, problem: typeof fault === 'object' ? fault.problem : undefined };
    void askPersistence().catch(() => undefined); // not waited for, as where a code is typed
    return { ok: true };
  };
}
