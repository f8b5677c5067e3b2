/** A tablet's memory as its sending knows it, joined as in the app. */
import type { Database } from '#storage/database.ts';
import { noteSplitTold, splitOff, untoldSplit } from '#storage/lives/split-off.ts';
import * as outbox from '#storage/outbox.ts';
import type { Outbox } from '#sync/send-pending.ts';

export function memoryOf(database: Database, withRefused: () => boolean = () => false): Outbox {
  return {
    waiting: () => outbox.waitingSheets(database, withRefused()),
    noteSent: (sheet, sealed) => outbox.noteSent(database, sheet, sealed),
    hasSent: (held, signature) => outbox.hasSent(database, held, signature),
    splitOff: (from, bases, born) => splitOff(database, from, bases, born),
    untoldSplit: () => untoldSplit(database),
    noteSplitTold: (life, isTold) => noteSplitTold(database, life, isTold),
    keepReceipt: (sheet, receipt) => outbox.keepReceipt(database, sheet, receipt),
    keepRefusal: (sheet, refusal) => outbox.keepRefusal(database, sheet, refusal),
    reconcile: ({ highest, receivedAt }) => outbox.reconcile(database, highest, receivedAt),
  };
}
