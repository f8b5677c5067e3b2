/** A new version of the app: noticed, told, and put to use only when asked. */
import { Workbox } from 'workbox-window';
import { writingLock } from './keep-visit.ts';
import { ownServiceWorker } from './own-scripts.ts';

export type Update = { use: () => void };

/** Calls back when a new version stands ready. `use` starts it and opens the page anew under it. */
export function watchForUpdate(onReady: (update: Update) => void): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const workbox = new Workbox(ownServiceWorker());
  let isAsked = false;
  workbox.addEventListener('waiting', () => {
    onReady({
      use: () => {
        isAsked = true;
        workbox.messageSkipWaiting();
      },
    });
  });
  workbox.addEventListener('controlling', () => {
    if (isAsked) void whenWritten(() => location.reload()); // another tab's wish must not take a visit away under someone's hands
  });
  // Where the browser allows no service worker the app works on, with a network only; there is nothing to tell per tap.
  workbox.register().catch(() => undefined);
  const hourly = 60 * 60 * 1000;
  setInterval(() => void workbox.update().catch(() => undefined), hourly); // without a network there is nothing new
}

/** Not before what is on its way to the disk is there; a browser without locks has nothing to ask. */
async function whenWritten(step: () => void): Promise<void> {
  await navigator.locks?.request(writingLock, () => undefined);
  step();
}
