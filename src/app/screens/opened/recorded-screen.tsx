/** "Wat leg je vast, en wat niet", with what can be chosen on this tablet today. */
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { RecordedPage } from '#desk/about/recorded-page.tsx';
import { choosableOn } from '#domain/choosable.ts';

type Props = { tablet: TabletAtWork };

export function RecordedScreen({ tablet }: Props) {
  return <RecordedPage catalogue={choosableOn(tablet.identity.catalogue, tablet.today)} />;
}
