/**
 * A real HTTP server on loopback in the hub's place, which answers about a revision as it is told, and whatever else may
 * stand between. A tablet's word of itself it hears as a hub does.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReportRevision } from '#domain/report-revision.ts';
import type { Hub } from '#sync/hub-answer.ts';
import type { ReportBody } from '#wire/report-exchange.ts';

export type Misbehaviour = (response: ServerResponse, revision: ReportRevision) => void;

export type MisbehavingHub = {
  hub: Hub;
  behave: (as: Misbehaviour) => void;
  asked: () => number;
  stop: () => Promise<void>;
};

export async function aMisbehavingHub(): Promise<MisbehavingHub> {
  let asked = 0;
  let behaviour: Misbehaviour = accept;
  let last: ReportRevision | undefined;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked += 1;
    const { revision } = JSON.parse(Buffer.concat(parts).toString()) as Partial<ReportBody>;
    last = revision ?? last;
    if (revision) behaviour(response, revision);
    else if (last) json(200, { hub: answerTo(last).hub })(response, last);
    else throw new Error('expected a revision before any word without one');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    hub: (path, asked) => fetch(`http://127.0.0.1:${port}${path}`, asked),
    behave: (as) => {
      behaviour = as;
    },
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const epoch = '3b9d3c58-6a2f-4f0e-9c3a-1f2f5b8f6a10';

export function answerTo({ digest, number, infoPoint, month }: ReportRevision, answer = 'accepted') {
  const highest = [{ infoPoint, month, number, digest }];
  return { answer, digest, number, hub: { epoch, receivedAt: '2026-03-10T13:32:00.000Z', listVersion: 1, highest } };
}

export const accept: Misbehaviour = (response, revision) => json(200, answerTo(revision))(response, revision);

export function json(status: number, body: object, headers: Record<string, string> = {}): Misbehaviour {
  return (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function html(status: number, headers: Record<string, string> = {}): Misbehaviour {
  const page = '<!doctype html><title>Gast-wifi</title><h1>Welkom</h1>';
  return (response) => void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(page);
}

/** A no in the hub's own form; `more` is what makes it one about a revision. */
export function problem(status: number, name: string, more: object = {}, headers: Record<string, string> = {}) {
  const body = { type: `urn:balieboek:probleem:${name}`, title: 'Nee', status, ...more };
  return json(status, body, { 'content-type': 'application/problem+json', ...headers });
}

export const cutHalfWay: Misbehaviour = (response, revision) => {
  const body = JSON.stringify(answerTo(revision));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
};

export const silence: Misbehaviour = () => undefined;
