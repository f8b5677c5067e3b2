/** The hub on the network: the port it listens on, what it waits for, and how it stops without dropping anybody. */
import { createServer as createPlain, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '#hub/config.ts';
import { cannotListen } from '#hub/start-fault.ts';
import { answerBadRequests, badRequest } from './bad-requests.ts';
import { headersFor } from './security-headers.ts';

type Fetch = Parameters<typeof getRequestListener>[0];
type Place = Pick<Config, 'port' | 'host' | 'tls'> & { https: boolean };

/** Who sends one letter a minute holds nothing up for long; the heads of a question fit in 16 kB. */
const limits = { maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };
/** How long what runs may take to finish once the hub is asked to stop. */
const lastWords = 10_000;

export function listen(place: Place, fetch: Fetch, onMistake: (mistake: unknown) => void) {
  const { port, host, tls, https } = place;
  const answerFault = (fault: unknown) => {
    if (fault instanceof Error && fault.name === 'RequestError') return badRequest(https);
    onMistake(fault);
    return new Response(null, { status: 500, headers: headersFor(https) });
  };
  const listener = getRequestListener(fetch, { errorHandler: answerFault });
  const server: Server = tls
    ? createServer({ ...limits, ...tls, minVersion: 'TLSv1.2' }, listener)
    : createPlain(limits, listener);
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    answerBadRequests(server, https);
    server.once('error', (fault: NodeJS.ErrnoException) => reject(cannotListen(fault, { port, host })));
    const close = () =>
      new Promise<void>((done) => {
        // A browser that keeps its connection open must not keep the hub from stopping.
        const tidying = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearInterval(tidying);
          done();
        });
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), lastWords).unref();
      });
    server.listen({ port, ...(host !== undefined && { host }) }, () =>
      resolve({ port: (server.address() as AddressInfo).port, close }),
    );
  });
}
