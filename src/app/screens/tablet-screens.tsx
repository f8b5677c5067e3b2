/** The screens of an enrolled tablet, joined to its memory and to sending. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { askPersistence, type Persistence, persistenceOf } from '#app/browser/persistence.ts';
import type { Update } from '#app/browser/update.ts';
import {
  useMonthsHeld,
  useSendingState,
  useSheetsOnTablet,
  useToday,
  useVisitsOfWeek,
  useVisitsOn,
} from '#app/live.ts';
import { DeskFrame } from '#desk/desk-frame.tsx';
import { SendingLine } from '#desk/sending-line.tsx';
import { daysAfterwards, dutchDayOf } from '#domain/calendar.ts';
import { choiceOf } from '#domain/catalogue.ts';
import type { Database, LifeRow } from '#storage/database.ts';
import type { TabletIdentity } from '#storage/life.ts';
import { keepPreferences, type Preferences } from '#storage/preferences.ts';
import { restoreVisit, voidVisit } from '#storage/visits.ts';
import type { Sending } from '#sync/when-to-send.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { DeskPage } from './desk-page.tsx';

const TodayPage = lazy(() => import('#desk/today/today-page.tsx').then((page) => ({ default: page.TodayPage })));
const NotFound = lazy(() => import('#app/screens/not-found.tsx').then((page) => ({ default: page.NotFound })));
const UpdateLine = lazy(() => import('#desk/update-line.tsx').then((line) => ({ default: line.UpdateLine })));
const AfterwardsPage = lazy(() =>
  import('#app/screens/afterwards-page.tsx').then((page) => ({ default: page.AfterwardsPage })),
);
const TabletPage = lazy(() => import('#desk/tablet-page.tsx').then((page) => ({ default: page.TabletPage })));
const RecordedPage = lazy(() =>
  import('#desk/about/recorded-page.tsx').then((page) => ({ default: page.RecordedPage })),
);
const LeavesPage = lazy(() => import('#desk/about/leaves-page.tsx').then((page) => ({ default: page.LeavesPage })));

type Props = {
  database: Database;
  life: LifeRow;
  identity: TabletIdentity;
  preferences: Preferences;
  update: Update | undefined;
};

export function TabletScreens({ database, life, identity, preferences, update }: Props) {
  const { enrolment, catalogue } = identity;
  const [path, navigate] = useLocation();
  const language = useLanguage();
  const { loading } = useTexts();
  const today = useToday();
  const visits = useVisitsOn(database, today);
  const week = useVisitsOfWeek(database, today, path === '/vandaag');
  const sheets = useSheetsOnTablet(database, path === '/wat-verlaat-deze-tablet');
  const sendingState = useSendingState(database, today);
  const [isConnected, setIsConnected] = useState(navigator.onLine);
  const [isVisitOpen, setIsVisitOpen] = useState(false);
  const sending = useRef<Sending>(undefined);
  const infoPoint = enrolment.infoPoints.find(({ id }) => id === preferences.infoPoint) ?? enrolment.infoPoints[0];
  if (!infoPoint) throw new Error('expected an enrolment to name an info point');
  const months = useMonthsHeld(database, infoPoint.id);
  const [persistence, setPersistence] = useState<Persistence>('unknown');
  const settingId = preferences.setting ?? catalogue.settings[0]?.id ?? '';
  const setting = catalogue.settings.find(({ id }) => id === settingId);

  // Loaded after the first screen: the desk can save before it can send.
  useEffect(() => {
    let isOver = false;
    void import('#app/browser/sending.ts').then(({ startSending }) => {
      if (isOver) return;
      sending.current = startSending(
        { database, life, token: enrolment.token, listVersion: catalogue.version },
        setIsConnected,
      );
    });
    return () => {
      isOver = true;
      sending.current?.stop();
    };
  }, [database, life, enrolment.token, catalogue.version]);

  useEffect(() => {
    void persistenceOf().then(setPersistence);
  }, []);

  async function changed(step: Promise<void>): Promise<boolean> {
    try {
      await step;
      sending.current?.afterSave();
      return true;
    } catch {
      return false; // the list says so; the visit is as it was
    }
  }

  const change = () => ({ listVersion: catalogue.version, changedOn: dutchDayOf(new Date()).day });
  const onVoid = (id: string) => changed(voidVisit(database, id, change()));
  const onRestore = (id: string) => changed(restoreVisit(database, id, change()));

  return (
    <DeskFrame
      place={setting ? `${infoPoint.name} · ${setting[language]}` : infoPoint.name}
      path={path}
      onFollow={navigate}
      sendingLine={<SendingLine sending={sendingState} isConnected={isConnected} today={today} />}
      updateLine={
        update && (
          // Its own boundary: an offer that is still being loaded must not take an open visit out of sight.
          <Suspense>
            <UpdateLine isVisitOpen={isVisitOpen} onUse={update.use} />
          </Suspense>
        )
      }
    >
      <Suspense fallback={<p className="bb-page">{loading}</p>}>
        <Switch>
          <Route path="/">
            <DeskPage
              key={infoPoint.id}
              database={database}
              catalogue={catalogue}
              infoPoint={infoPoint.id}
              setting={setting ? choiceOf(catalogue.settings, setting.id).id : settingId}
              visits={visits}
              onVisitOpen={setIsVisitOpen}
              onSaved={() => sending.current?.afterSave()}
              onSetting={(chosen) => void keepPreferences(database, { setting: chosen })}
              onVoid={onVoid}
              onRestore={onRestore}
              onFollow={navigate}
            />
          </Route>
          <Route path="/vandaag">
            <TodayPage
              visits={visits}
              week={week}
              catalogue={catalogue}
              onVoid={onVoid}
              onRestore={onRestore}
              onFollow={navigate}
            />
          </Route>
          <Route path="/achteraf">
            <AfterwardsPage
              key={infoPoint.id}
              database={database}
              catalogue={catalogue}
              infoPoint={infoPoint.id}
              setting={settingId}
              days={daysAfterwards(today, identity.since)}
              onSaved={() => sending.current?.afterSave()}
              onVoid={onVoid}
              onRestore={onRestore}
            />
          </Route>
          <Route path="/tablet">
            <TabletPage
              enrolment={enrolment}
              infoPoint={infoPoint.id}
              sending={sendingState}
              today={today}
              persistence={persistence}
              months={months}
              version={__APP_VERSION__}
              onInfoPoint={(id) => void keepPreferences(database, { infoPoint: id })}
              onLanguage={(chosen) => void keepPreferences(database, { language: chosen })}
              onPersist={() => void askPersistence().then(setPersistence)}
              onSend={async () => sending.current?.now()}
              onTryAgain={async () => {
                const { tryRefusedAgain } = await import('#storage/outbox.ts');
                await tryRefusedAgain(database);
                await sending.current?.now();
              }}
              onDownload={async (month, kind) => {
                const { downloadMonth } = await import('#app/browser/download-month.ts');
                return downloadMonth({ database, identity, infoPoint, month, kind, language });
              }}
              onFollow={navigate}
            />
          </Route>
          <Route path="/wat-leg-je-vast">
            <RecordedPage catalogue={catalogue} />
          </Route>
          <Route path="/wat-verlaat-deze-tablet">
            {sheets && <LeavesPage sheets={sheets} infoPoints={enrolment.infoPoints} onFollow={navigate} />}
          </Route>
          <Route>
            <NotFound onFollow={navigate} />
          </Route>
        </Switch>
      </Suspense>
    </DeskFrame>
  );
}
