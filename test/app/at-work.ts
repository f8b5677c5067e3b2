/** What a screen of an enrolled tablet works with, on a database of its own. */
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { dayPlus, dutchDayOf } from '#domain/calendar.ts';
import { aUuid, catalogue } from '../support/builders.ts';
import { aDatabase } from '../support/tablet.ts';

export const today = dutchDayOf(new Date()).day;
const lindehof = {
  id: 'de-linde',
  name: 'Lindehof',
  place: 'Schagen',
  municipality: { code: 'GM0441', name: 'Schagen' },
};

export async function aTabletAtWork(lists = catalogue): Promise<TabletAtWork> {
  const settled = async () => true;
  return {
    database: await aDatabase(),
    identity: {
      enrolment: {
        tablet: { id: aUuid(), name: 'Balie 1' },
        token: 'x'.repeat(43),
        organisation: { id: 'de-streek', name: 'De Streek' },
        infoPoints: [lindehof],
      },
      catalogue: lists,
      since: dayPlus(today, -40),
    },
    infoPoint: lindehof,
    setting: 'balie',
    today,
    quickRow: [],
    sending: { visits: 0, isComplete: true, waiting: 0, oldestWaiting: null, receivedAt: null, refused: [] },
    change: () => ({ listVersion: lists.version, changedOn: today }),
    onSaved: () => undefined,
    onVoid: settled,
    onRestore: settled,
    onSendNow: async () => undefined,
    onFollow: () => undefined,
  };
}
