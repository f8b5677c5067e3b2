/** Writes a fault down for whoever will look into it. Loaded when the first one happens; whatever fails here is left at that. */
/// <reference path="../browser/app-version.d.ts" />
import { dutchDayOf } from '#domain/calendar.ts';
import type { FaultLog, FaultPlace } from '#storage/fault-log.ts';

let log: Promise<FaultLog> | undefined;

function openLog(): Promise<FaultLog> {
  log ??= import('#storage/fault-log.ts').then(({ openFaultLog }) => openFaultLog());
  return log;
}

export function noteFault(at: FaultPlace, error: unknown): void {
  void openLog()
    .then(async (opened) => {
      const { noteInLog } = await import('#storage/fault-log.ts');
      await noteInLog(opened, error, { at, ...dutchDayOf(new Date()), version: __APP_VERSION__ });
    })
    .catch(() => undefined); // a log that cannot be opened must not harm a save
}

/** Mistakes of ours that nobody caught. */
export function noteUncaught(): void {
  addEventListener('error', ({ error }) => noteFault('other', error));
  addEventListener('unhandledrejection', ({ reason }) => noteFault('other', reason));
}
