/** What a tablet sends with, as in the app: its memory's own signature, and its word of itself. */
import type { Day } from '#domain/calendar.ts';
import type { Database } from '#storage/database.ts';
import { ownLife } from '#storage/life.ts';
import { contactFacts } from '#storage/sending-state.ts';
import type { Sender } from '#sync/send-pending.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aBirth } from './tablet.ts';

export const today: Day = '2026-03-10';

export function senderOf(database: Database, tokens: Sender['tokens'], listVersion: () => Promise<number>): Sender {
  return {
    tokens,
    bear: aBirth,
    seal: async ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, (await ownLife(database)).privateKey),
    contact: async () => ({
      life: (await ownLife(database)).life,
      ...(await contactFacts(database, today)),
      appVersion: '0.1.0',
      listVersion: await listVersion(),
      storage: 'persistent',
      clock: '2026-03-10T09:00:05.000Z',
    }),
  };
}
