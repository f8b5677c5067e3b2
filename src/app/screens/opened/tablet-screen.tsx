/** This tablet about itself, joined to its memory, its storage and its own files. */
import { useEffect, useMemo, useState } from 'react';
import { returningWords } from '#anonymiser/returning-words.ts';
import { downloadMonth } from '#app/browser/download-month.ts';
import { askPersistence, type Persistence, persistenceOf } from '#app/browser/persistence.ts';
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { FaultLogOnTablet } from '#app/storage/fault-log-on-tablet.tsx';
import { ReturningPart } from '#desk/note/returning-part.tsx';
import { TabletPage } from '#desk/tablet-page.tsx';
import { monthsHeld } from '#storage/month-sheets.ts';
import { notesHeld } from '#storage/notes.ts';
import { tryRefusedAgain } from '#storage/outbox.ts';
import { keepPreferences } from '#storage/preferences.ts';
import { mendMonths } from '#storage/repair/mend-months.ts';
import { useLanguage } from '#texts/language.ts';

type Props = { tablet: TabletAtWork };

export function TabletScreen({ tablet }: Props) {
  const { database, identity, infoPoint, sending, today, onSendNow, onFollow } = tablet;
  const language = useLanguage();
  const months = useLive(() => monthsHeld(database, infoPoint.id), [database, infoPoint.id]) ?? [];
  const notes = useLive(() => notesHeld(database, today), [database, today]);
  const words = useMemo(() => returningWords(notes ?? []), [notes]);
  const [persistence, setPersistence] = useState<Persistence>('unknown');

  useEffect(() => {
    void persistenceOf().then(setPersistence);
  }, []);

  return (
    <TabletPage
      enrolment={identity.enrolment}
      infoPoint={infoPoint.id}
      sending={sending}
      today={today}
      persistence={persistence}
      months={months}
      version={__APP_VERSION__}
      onInfoPoint={(id) => void keepPreferences(database, { infoPoint: id })}
      onLanguage={(chosen) => void keepPreferences(database, { language: chosen })}
      onPersist={() => void askPersistence().then(setPersistence)}
      onSend={onSendNow}
      onTryAgain={async () => {
        await mendMonths(database, identity.catalogue.version);
        await tryRefusedAgain(database);
        await onSendNow();
      }}
      onDownload={(month, kind) => downloadMonth({ database, identity, infoPoint, month, kind, language })}
      onFollow={onFollow}
    >
      <ReturningPart words={words} />
      <FaultLogOnTablet tablet={identity.enrolment.tablet.name} />
    </TabletPage>
  );
}
