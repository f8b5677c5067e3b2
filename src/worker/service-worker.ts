/** Keeps the app's own files on the tablet, so that it opens without a network. It touches no data and no upload passes through it. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

import { answerWithTheme, keepTheme, themePath } from './kept-theme.ts';

declare const self: ServiceWorkerGlobalScope;

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(({ url }) => url.pathname === themePath, answerWithTheme);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/terug-van-aanbieder\//] }),
);

// The page that brings the first worker had its theme before there was a worker to keep it.
self.addEventListener('install', (event) => event.waitUntil(keepTheme().catch(() => undefined)));

// A new version waits until the desk says it is done with its visit.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
