/** The rounds of the app on one disk, over one road, as the app joins them. In memory like the app's own: they begin anew when the browser does. */
import { carriedOf, outboxOf } from '#app/browser/outbox-of.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Database } from '#storage/database.ts';
import { keepLists, newestLists, ownLife } from '#storage/life.ts';
import { contactFacts } from '#storage/sending-state.ts';
import { tokensOn } from '#storage/tokens.ts';
import { sendCarried } from '#sync/hand-over/send-carried.ts';
import { fetchNewerLists } from '#sync/newer-lists.ts';
import type { Outbox, Sender, SendResult } from '#sync/send-pending.ts';
import { sendingRounds } from '#sync/send-round.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { type Around, aKeyPair, firstTab, momentOf, type SimTablet } from './tablet.ts';

export function roundsOf(around: Around, tablet: SimTablet): () => Promise<SendResult> {
  const { acts, clockwork } = around;
  const database = firstTab(tablet);
  const road = acts.bendRoad(around.road(tablet));
  const sender = senderOf(around, tablet, database);
  let named = 0;
  const onListVersion = (version: number) => {
    named = version;
  };
  const memory = (withRefused: () => boolean): Outbox => {
    const own = outboxOf(database, { withRefused, onListVersion });
    return {
      ...own,
      reconcile: (word) => acts.reconcile(own, word),
      splitOff: async (...given) => {
        around.note('a life split off');
        await own.splitOff(...given);
      },
    };
  };
  const lists = {
    newestLists: () => newestLists(database),
    keepLists: (catalogue: Catalogue) => keepLists(database, catalogue),
  };
  const send = sendingRounds({
    outbox: (withRefused) => acts.bendOutbox(memory(withRefused)),
    sender,
    hub: road,
    clock: () => clockwork.now() + tablet.skew,
    onReach: () => undefined,
  });
  return async () => {
    named = 0;
    const result = await send();
    if (!result.retryAfter) result.kept += await sendCarried(carriedOf(database), sender, road);
    if (!tablet.isOld) await fetchNewerLists(lists, named, sender, road);
    return result;
  };
}

function senderOf(around: Around, tablet: SimTablet, database: Database): Sender {
  return {
    tokens: tokensOn(database),
    bear: async () => ({ life: around.chance.uuid(), ...(await aKeyPair()) }),
    seal: async ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, (await ownLife(database)).privateKey),
    contact: async () => ({
      life: (await ownLife(database)).life,
      ...(await contactFacts(database, momentOf(around, tablet).day)),
      appVersion: tablet.isOld ? '0.0.1' : '0.1.0',
      listVersion: tablet.lists?.version ?? 1,
      storage: 'persistent',
      clock: new Date(around.clockwork.now() + tablet.skew).toISOString(),
    }),
  };
}
