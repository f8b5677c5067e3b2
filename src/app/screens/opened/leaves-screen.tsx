/** "Wat verlaat deze tablet?", from the very sheets that are sent. */
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { LeavesPage } from '#desk/about/leaves-page.tsx';
import { sheetsOnTablet } from '#storage/month-sheets.ts';

type Props = { tablet: TabletAtWork };

export function LeavesScreen({ tablet: { database, identity, onFollow } }: Props) {
  const sheets = useLive(() => sheetsOnTablet(database), [database]);
  return sheets && <LeavesPage sheets={sheets} infoPoints={identity.enrolment.infoPoints} onFollow={onFollow} />;
}
