/** The tablet's memory as its sending knows it: what waits, and where each answer is noted. */
import type { ReportRevision } from '#domain/report-revision.ts';
import { keepClosings } from '#storage/closings.ts';
import type { Database } from '#storage/database.ts';
import { noteCarried, waitingCarried } from '#storage/lives/carried.ts';
import { noteSplitTold, splitOff, untoldSplit } from '#storage/lives/split-off.ts';
import * as outbox from '#storage/outbox.ts';
import type { Outbox } from '#sync/send-pending.ts';

export function carriedOf(database: Database) {
  return {
    waiting: () => waitingCarried(database),
    settle: (revision: ReportRevision, answer: string) => noteCarried(database, revision, answer),
  };
}

type Wishes = { withRefused: () => boolean; onListVersion: (version: number) => void };

export function outboxOf(database: Database, { withRefused, onListVersion }: Wishes): Outbox {
  return {
    waiting: () => outbox.waitingSheets(database, withRefused()),
    noteSent: (sheet, sealed) => outbox.noteSent(database, sheet, sealed),
    hasSent: (held, signature) => outbox.hasSent(database, held, signature),
    splitOff: (from, bases, born) => splitOff(database, from, bases, born),
    untoldSplit: () => untoldSplit(database),
    noteSplitTold: (life, isTold) => noteSplitTold(database, life, isTold),
    keepReceipt: (sheet, receipt) => outbox.keepReceipt(database, sheet, receipt),
    keepRefusal: (sheet, refusal) => outbox.keepRefusal(database, sheet, refusal),
    reconcile: async ({ highest, receivedAt, listVersion, closed }) => {
      onListVersion(listVersion);
      await outbox.reconcile(database, highest, receivedAt);
      if (closed) await keepClosings(database, closed);
    },
  };
}
