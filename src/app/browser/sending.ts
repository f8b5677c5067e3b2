/** Sending joined to this browser: its memory, its key, its clock and its signs of life. One tab sends at a time. */
import { noteFault } from '#app/storage/note-fault.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Database } from '#storage/database.ts';
import { keepLists, newestLists, ownLife } from '#storage/life.ts';
import { contactFacts } from '#storage/sending-state.ts';
import { tokensOn } from '#storage/tokens.ts';
import { sendCarried } from '#sync/hand-over/send-carried.ts';
import type { Obstacle } from '#sync/hub-answer.ts';
import { fetchNewerLists } from '#sync/newer-lists.ts';
import type { Sender, SendResult } from '#sync/send-pending.ts';
import { oneDay, sendingRounds } from '#sync/send-round.ts';
import { keepSending, type Sending } from '#sync/when-to-send.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { newBirth } from './birth.ts';
import { carriedOf, outboxOf } from './outbox-of.ts';
import { persistenceOf } from './persistence.ts';

/** `token`: of the enrolment that the screens were opened with; those in the database may be newer. */
type Tablet = { database: Database; token: string; listVersion: number };

/** `onReach` hears after each try what stands between this tablet and the hub; nothing when the hub answered. */
export function startSending(tablet: Tablet, onReach: (obstacle: Obstacle | undefined) => void): Sending {
  const sender = senderOf(tablet);
  let named = 0;
  const onListVersion = (version: number) => {
    named = version;
  };
  const lists = {
    newestLists: () => newestLists(tablet.database),
    keepLists: (catalogue: Catalogue) => keepLists(tablet.database, catalogue),
  };
  const send = sendingRounds({
    outbox: (withRefused) => outboxOf(tablet.database, { withRefused, onListVersion }),
    sender,
    hub: fetch,
    clock: Date.now,
    onReach,
  });

  async function sendAndListen(): Promise<SendResult> {
    named = 0; // only what the hub says in this round is worth a look at our own lists
    const result = await send();
    if (!result.retryAfter) result.kept += await sendCarried(carriedOf(tablet.database), sender, fetch);
    await fetchNewerLists(lists, named, sender, fetch);
    return result;
  }

  return keepSending(aloneAtATime(sendAndListen), {
    later: (step, delay) => {
      const timer = setTimeout(step, delay);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
    onSign: (wake) => {
      const onVisible = () => document.visibilityState === 'visible' && wake();
      const onOffline = () => onReach('no-network');
      const onOnline = () => {
        onReach(undefined); // no more than this: nothing is known against it until the next try
        wake();
      };
      const daily = setInterval(wake, oneDay / 4);
      document.addEventListener('visibilitychange', onVisible);
      addEventListener('online', onOnline);
      addEventListener('offline', onOffline);
      return () => {
        clearInterval(daily);
        document.removeEventListener('visibilitychange', onVisible);
        removeEventListener('online', onOnline);
        removeEventListener('offline', onOffline);
      };
    },
  });
}

/** So often in a row another tab may be found sending; one that hangs must not keep the others from it for good. */
const mostDenials = 10;

/** Another tab that is sending does this tab's work too; sending twice would be harmless but wasteful. */
function aloneAtATime(send: () => Promise<SendResult>): () => Promise<SendResult> {
  let denials = 0;
  return async () => {
    if (!navigator.locks || denials >= mostDenials) {
      denials = 0;
      return send();
    }
    return navigator.locks.request('balieboek-sending', { ifAvailable: true }, (lock) => {
      denials = lock ? 0 : denials + 1;
      return lock ? send() : { settled: 0, kept: 1 };
    });
  };
}

function senderOf({ database, token, listVersion }: Tablet): Sender {
  const kept = tokensOn(database);
  return {
    tokens: { ...kept, all: async () => [...new Set([...(await kept.all()), token])] },
    bear: newBirth,
    // The life is read each time: a database can begin a new one while it is open.
    seal: async ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, (await ownLife(database)).privateKey),
    onFault: noteFault,
    contact: async () => {
      const now = new Date();
      return {
        life: (await ownLife(database)).life,
        ...(await contactFacts(database, dutchDayOf(now).day)),
        appVersion: __APP_VERSION__,
        listVersion,
        storage: await persistenceOf(),
        clock: now.toISOString(),
      };
    },
  };
}
