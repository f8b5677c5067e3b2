/** What cannot be read as a question at all is answered here, before anything else of the hub: with the same headers and problems. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { apiVersion } from './describe-routes.ts';
import { problem } from './problems.ts';
import { headersFor } from './security-headers.ts';

const unreadable = problem(400, 'onleesbaar', 'De vraag is geen leesbare HTTP', 'Controleer wat er wordt verstuurd.');
const headersTooLarge = problem(431, 'koppen-te-groot', 'De koppen zijn te groot', 'Stuur hooguit 16 kB aan koppen.');
const tooSlow = problem(408, 'te-langzaam', 'De vraag kwam te langzaam', 'Probeer het opnieuw.');

const words: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

export function answerBadRequests(server: Server, https: boolean): void {
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
    if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const said =
      fault.code === 'HPE_HEADER_OVERFLOW'
        ? headersTooLarge
        : fault.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? tooSlow
          : unreadable;
    socket.end(inFull(said, https));
  });
}

/** What the adapter between Node and the web's own questions cannot make one of, such as an address without a host. */
export function badRequest(https: boolean): Response {
  return new Response(JSON.stringify(unreadable), { status: 400, headers: headersOf(https) });
}

const host = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** A Host that is none makes no address, or another one than was asked for. */
export function isOfAnAddress(asked: { url: string; header: (name: string) => string | undefined }): boolean {
  return host.test(asked.header('host') ?? 'localhost') && URL.canParse(asked.url);
}

function headersOf(https: boolean): Record<string, string> {
  const own = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'API-Version': apiVersion };
  return { ...headersFor(https), ...own };
}

function inFull(said: { status: number }, https: boolean): string {
  const body = JSON.stringify(said);
  const headers = { ...headersOf(https), 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${said.status} ${words[said.status]}`, ...lines, '', body].join('\r\n');
}
