/** "Wat leg je vast, en wat niet", with the lists this tablet works on. */
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { RecordedPage } from '#desk/about/recorded-page.tsx';

type Props = { tablet: TabletAtWork };

export function RecordedScreen({ tablet }: Props) {
  return <RecordedPage catalogue={tablet.identity.catalogue} />;
}
