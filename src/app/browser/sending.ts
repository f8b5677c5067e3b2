/** Sending joined to this browser: its memory, its key, its clock and its signs of life. One tab sends at a time. */
import { dutchDayOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Database, LifeRow } from '#storage/database.ts';
import { keepLists, newestLists } from '#storage/life.ts';
import * as outbox from '#storage/outbox.ts';
import { contactFacts } from '#storage/sending-state.ts';
import { sayHello } from '#sync/contact.ts';
import { fetchNewerLists } from '#sync/newer-lists.ts';
import { type Outbox, type Sender, type SendResult, sendPending } from '#sync/send-pending.ts';
import { keepSending, type Sending } from '#sync/when-to-send.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { persistenceOf } from './persistence.ts';

type Tablet = { database: Database; life: LifeRow; token: string; listVersion: number };

const oneDay = 24 * 60 * 60 * 1000;

/** `onContact` hears after each try whether the hub could be reached. */
export function startSending(tablet: Tablet, onContact: (isConnected: boolean) => void): Sending {
  const sender = senderOf(tablet);
  let named = 0;
  const memory = outboxOf(tablet.database, (version) => {
    named = version;
  });
  const lists = {
    newestLists: () => newestLists(tablet.database),
    keepLists: (catalogue: Catalogue) => keepLists(tablet.database, catalogue),
  };
  let lastHello = Number.NEGATIVE_INFINITY;

  async function sendAndListen(): Promise<SendResult> {
    const result = await send();
    await fetchNewerLists(lists, named, sender, fetch);
    return result;
  }

  async function send(): Promise<SendResult> {
    const result = await sendPending(memory, sender, fetch);
    if (result.settled > 0) lastHello = Date.now();
    const isQuiet = result.settled + result.kept === 0;
    if (!isQuiet || Date.now() - lastHello < oneDay) {
      if (!isQuiet) onContact(result.kept === 0);
      return result;
    }
    const isHeard = await sayHello(memory, sender, fetch);
    if (isHeard) lastHello = Date.now();
    onContact(isHeard);
    return { settled: 0, kept: isHeard ? 0 : 1 };
  }

  return keepSending(() => alone(sendAndListen), {
    later: (step, delay) => {
      const timer = setTimeout(step, delay);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
    onSign: (wake) => {
      const onVisible = () => document.visibilityState === 'visible' && wake();
      const onOffline = () => onContact(false);
      const onOnline = () => {
        onContact(true); // no more than this: nothing is known against it until the next try
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

/** Another tab that is sending does this tab's work too; sending twice would be harmless but wasteful. */
async function alone(send: () => Promise<SendResult>): Promise<SendResult> {
  if (!navigator.locks) return send();
  return navigator.locks.request('balieboek-sending', { ifAvailable: true }, (lock) =>
    lock ? send() : { settled: 0, kept: 1 },
  );
}

function senderOf({ database, life, token, listVersion }: Tablet): Sender {
  return {
    token,
    seal: ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, life.privateKey),
    contact: async () => {
      const now = new Date();
      return {
        life: life.life,
        ...(await contactFacts(database, dutchDayOf(now).day)),
        appVersion: __APP_VERSION__,
        listVersion,
        storage: await persistenceOf(),
        clock: now.toISOString(),
      };
    },
  };
}

function outboxOf(database: Database, onListVersion: (version: number) => void): Outbox {
  return {
    waiting: () => outbox.waitingSheets(database),
    noteSent: (sheet, digest) => outbox.noteSent(database, sheet, digest),
    keepReceipt: (sheet, receipt) => outbox.keepReceipt(database, sheet, receipt),
    keepRefusal: (sheet, refusal) => outbox.keepRefusal(database, sheet, refusal),
    reconcile: ({ highest, receivedAt, listVersion }) => {
      onListVersion(listVersion);
      return outbox.reconcile(database, highest, receivedAt);
    },
  };
}
