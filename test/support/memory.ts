/** A tablet's memory as its sending knows it, for tests in which no newer lists are named. */
import { outboxOf } from '#app/browser/outbox-of.ts';
import type { Database } from '#storage/database.ts';
import type { Outbox } from '#sync/send-pending.ts';

export function memoryOf(database: Database, withRefused: () => boolean = () => false): Outbox {
  return outboxOf(database, { withRefused, onListVersion: () => undefined });
}
