/** The figures on a port of their own, which nobody outside needs to reach. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headersFor } from '#hub/http/security-headers.ts';
import { cannotListen } from '#hub/start-fault.ts';
import type { HubMetrics } from './hub-metrics.ts';

type Place = { port: number; host: string };

export function serveMetrics(metrics: HubMetrics, { port, host }: Place, onMistake: (mistake: unknown) => void) {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersFor(false))) response.setHeader(name, value);
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.type }).end(text),
      (mistake) => {
        onMistake(mistake);
        response.writeHead(500, { 'Content-Type': 'text/plain' }).end('no figures\n');
      },
    );
  });
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    const names = { port: 'METRICS_PORT', host: 'METRICS_HOST' };
    server.once('error', (fault: NodeJS.ErrnoException) => reject(cannotListen(fault, { port, host, names })));
    server.listen(port, host, () => {
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}
