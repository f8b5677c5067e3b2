/** What every screen of an enrolled tablet works with: its memory, where it stands, and the ways to change what is kept. */
import type { QuickRow } from '#desk/visit/quick-topics.ts';
import type { Day } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import type { Database } from '#storage/database.ts';
import type { TabletIdentity } from '#storage/life.ts';
import type { SendingState } from '#storage/sending-state.ts';

export type TabletAtWork = {
  database: Database;
  identity: TabletIdentity;
  infoPoint: InfoPoint;
  /** The setting this tablet works in, as an id of the lists. */
  setting: string;
  today: Day;
  /** The desk's first row as it was last kept today; empty when nothing earned a place yet. */
  quickRow: QuickRow;
  sending: SendingState;
  /** What is written down with every change to a kept visit. */
  change: () => { listVersion: number; changedOn: Day };
  /** Something that counts was written: it will be sent soon. */
  onSaved: () => void;
  onVoid: (id: string) => Promise<boolean>;
  onRestore: (id: string) => Promise<boolean>;
  onSendNow: () => Promise<void>;
  onFollow: (href: string) => void;
};
