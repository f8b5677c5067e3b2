/** An enrolled tablet at work: its place, its sending and the frame around its screens. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Update } from '#app/browser/update.ts';
import { nothingSent, useSendingState, useToday } from '#app/live.ts';
import { noteFault } from '#app/storage/note-fault.ts';
import { useTrouble } from '#app/storage/use-trouble.ts';
import { DeskFrame } from '#desk/desk-frame.tsx';
import { SendingLine } from '#desk/sending-line.tsx';
import type { QuickRow } from '#desk/visit/quick-topics.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import { choicesOn } from '#domain/choosable.ts';
import { restoreVisit, voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import type { TabletIdentity } from '#storage/life.ts';
import { keepPreferences, type Preferences } from '#storage/preferences.ts';
import type { Obstacle } from '#sync/hub-answer.ts';
import type { Sending } from '#sync/when-to-send.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import type { TabletAtWork } from './tablet-at-work.ts';
import { TabletRoutes } from './tablet-routes.tsx';

const StorageLine = lazy(() =>
  import('#desk/storage/storage-line.tsx').then((line) => ({ default: line.StorageLine })),
);
const UpdateLine = lazy(() => import('#desk/update-line.tsx').then((line) => ({ default: line.UpdateLine })));
const UnkeptLine = lazy(() => import('#app/rush/rush-screen.tsx').then((page) => ({ default: page.UnkeptLine })));

/** One and the same, so that what follows from it is not worked out at every drawing. */
const noRow: QuickRow = [];

/** Months are counted anew once the desk stands still after the start, and daily on a tablet that is never closed; in milliseconds. */
const firstRecount = 20_000;
const oneDay = 86_400_000;

type Props = {
  database: Database;
  identity: TabletIdentity;
  preferences: Preferences;
  update: Update | undefined;
};

export function TabletScreens({ database, identity, preferences, update }: Props) {
  const { enrolment, catalogue } = identity;
  const [path, navigate] = useLocation();
  const language = useLanguage();
  const { loading } = useTexts();
  const today = useToday();
  const sendingState = useSendingState(database, today);
  const [obstacle, setObstacle] = useState<Obstacle | undefined>(navigator.onLine ? undefined : 'no-network');
  const trouble = useTrouble(database);
  const [isVisitOpen, setIsVisitOpen] = useState(false);
  /** A tap of the rush is on its way to the disk, or could not get there. */
  const [hasUnkept, setHasUnkept] = useState(false);
  const sending = useRef<Sending>(undefined);
  const infoPoint = enrolment.infoPoints.find(({ id }) => id === preferences.infoPoint) ?? enrolment.infoPoints[0];
  if (!infoPoint) throw new Error('expected an enrolment to name an info point');
  const settings = choicesOn(catalogue.settings, today);
  const setting = settings.find(({ id }) => id === preferences.setting) ?? settings[0];
  const { quickRow } = preferences;
  // A new list is a new desk: its favourites stand where the coordinator put them.
  const isOfToday = quickRow?.day === today && quickRow.listVersion === catalogue.version;

  // Loaded after the first screen: the desk can save before it can send.
  useEffect(() => {
    let isOver = false;
    void import('#app/browser/sending.ts').then(({ startSending }) => {
      if (isOver) return;
      sending.current = startSending({ database, token: enrolment.token, listVersion: catalogue.version }, setObstacle);
    });
    return () => {
      isOver = true;
      sending.current?.stop();
    };
  }, [database, enrolment.token, catalogue.version]);

  useEffect(() => {
    const recount = () =>
      void import('#app/storage/idle-recount.ts').then(async ({ eraseNow, recountNow }) => {
        await recountNow(database, catalogue.version, () => sending.current?.afterSave());
        await eraseNow(database);
      });
    const first = setTimeout(recount, firstRecount);
    const daily = setInterval(recount, oneDay);
    return () => {
      clearTimeout(first);
      clearInterval(daily);
    };
  }, [database, catalogue.version]);

  const onTapped = useCallback(() => setHasUnkept(true), []);
  const onSettled = useCallback(() => setHasUnkept(false), []);
  const onSaved = () => sending.current?.afterSave();

  async function changed(step: Promise<void>): Promise<boolean> {
    try {
      await step;
      onSaved();
      return true;
    } catch (error) {
      noteFault('change', error);
      return false; // the list says so; the visit is as it was
    }
  }

  const change = () => ({
    listVersion: catalogue.version,
    changedOn: dutchDayOf(new Date()).day,
    onMended: (fault: unknown) => noteFault('change', fault),
  });
  const tablet: TabletAtWork = {
    database,
    identity,
    infoPoint,
    setting: setting?.id ?? '',
    today,
    quickRow: isOfToday ? quickRow.places : noRow,
    sending: sendingState ?? nothingSent,
    change,
    onSaved,
    onVoid: (id) => changed(voidVisit(database, id, { ...change(), reason: 'undone' })),
    onRestore: (id) => changed(restoreVisit(database, id, change())),
    onSendNow: async () => sending.current?.now(),
    onFollow: navigate,
  };

  return (
    <DeskFrame
      place={setting ? `${infoPoint.name} · ${setting[language]}` : infoPoint.name}
      path={path}
      onFollow={navigate}
      sendingLine={
        sendingState && <SendingLine sending={sendingState} obstacle={obstacle} today={today} onFollow={navigate} />
      }
      updateLine={
        update && (
          // Its own boundary: an offer that is still being loaded must not take an open visit out of sight.
          <Suspense>
            <UpdateLine isVisitOpen={isVisitOpen || hasUnkept} onUse={update.use} />
          </Suspense>
        )
      }
    >
      {trouble && (
        <Suspense>
          <StorageLine
            trouble={trouble}
            // A write of what is there already: when it succeeds, the trouble is over.
            onTryAgain={() => void keepPreferences(database, {}).catch(() => undefined)}
            onReload={() => location.reload()}
          />
        </Suspense>
      )}
      {hasUnkept && (
        <Suspense>
          <UnkeptLine database={database} path={path} onSettled={onSettled} onFollow={navigate} />
        </Suspense>
      )}
      <Suspense fallback={<p className="bb-page">{loading}</p>}>
        <TabletRoutes tablet={tablet} onVisitOpen={setIsVisitOpen} onTapped={onTapped} />
      </Suspense>
    </DeskFrame>
  );
}
