/** Which screen of the tablet an address shows. Only the desk is there from the start. */
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { DeskPage } from './desk-page.tsx';
import type { TabletAtWork } from './tablet-at-work.ts';

const TodayScreen = lazy(() => import('./opened/today-screen.tsx').then((page) => ({ default: page.TodayScreen })));
const AfterwardsScreen = lazy(() =>
  import('./opened/afterwards-screen.tsx').then((page) => ({ default: page.AfterwardsScreen })),
);
const TabletScreen = lazy(() => import('./opened/tablet-screen.tsx').then((page) => ({ default: page.TabletScreen })));
const RecordedScreen = lazy(() =>
  import('./opened/recorded-screen.tsx').then((page) => ({ default: page.RecordedScreen })),
);
const HandOverScreen = lazy(() =>
  import('#app/hand-over/hand-over-screen.tsx').then((page) => ({ default: page.HandOverScreen })),
);
const LeavesScreen = lazy(() => import('./opened/leaves-screen.tsx').then((page) => ({ default: page.LeavesScreen })));
const VisitsScreen = lazy(() => import('./opened/visits-screen.tsx').then((page) => ({ default: page.VisitsScreen })));
const RushScreen = lazy(() => import('#app/rush/rush-screen.tsx').then((page) => ({ default: page.RushScreen })));
const PracticeScreen = lazy(() =>
  import('#app/practice/practice-screen.tsx').then((page) => ({ default: page.PracticeScreen })),
);
const NotFound = lazy(() => import('./opened/not-found.tsx').then((page) => ({ default: page.NotFound })));

type Props = { tablet: TabletAtWork; onVisitOpen: (isOpen: boolean) => void; onTapped: () => void };

export function TabletRoutes({ tablet, onVisitOpen, onTapped }: Props) {
  return (
    <Switch>
      <Route path="/">
        <DeskPage key={tablet.infoPoint.id} tablet={tablet} onVisitOpen={onVisitOpen} />
      </Route>
      <Route path="/vandaag">
        <TodayScreen tablet={tablet} />
      </Route>
      <Route path="/achteraf">
        <AfterwardsScreen tablet={tablet} />
      </Route>
      <Route path="/bezoeken/:id?">{({ id }) => <VisitsScreen tablet={tablet} id={id} />}</Route>
      <Route path="/drukte/:id?">
        {({ id }) => <RushScreen tablet={tablet} id={id} onVisitOpen={onVisitOpen} onTapped={onTapped} />}
      </Route>
      <Route path="/oefenen">
        <PracticeScreen tablet={tablet} onVisitOpen={onVisitOpen} />
      </Route>
      <Route path="/tablet">
        <TabletScreen tablet={tablet} />
      </Route>
      <Route path="/overdragen">
        <HandOverScreen tablet={tablet} />
      </Route>
      <Route path="/wat-leg-je-vast">
        <RecordedScreen tablet={tablet} />
      </Route>
      <Route path="/wat-verlaat-deze-tablet">
        <LeavesScreen tablet={tablet} />
      </Route>
      <Route>
        <NotFound onFollow={tablet.onFollow} />
      </Route>
    </Switch>
  );
}
