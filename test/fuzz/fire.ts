/** Asks a real hub, in a process of its own, everything it should not be asked, and looks what becomes of it. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { apiVersion } from '#hub/http/describe-routes.ts';
import { startingLists } from '#hub/starting-lists.ts';
import { aLibraryBy, anAccount, aPassword, aTabletAt, noord } from '../support/hub-people.ts';
import { aDirectory, aFreePort, runHub } from '../support/hub-process.ts';
import { type Ground, type Question, questionsOn } from './questions.ts';

export type Outcome = {
  statuses: Record<string, number>;
  /** Answers of 500 and above that the hub did not mean, and answers without the version they owe. */
  faults: string[];
  unanswered: number;
  crashed: boolean;
  /** The largest the process was after the warm-up, in times what it was then. */
  growth: number;
};

const atOnce = 16;
const chunk = 1000;
/** A tenth of all, and enough for every path to have been taken. */
const warmUp = (requests: number) => Math.max(chunk, Math.floor(requests / 10));

export async function fireAt({ requests, seed }: { requests: number; seed: number }): Promise<Outcome> {
  const [PORT, METRICS_PORT] = [await aFreePort(), await aFreePort()];
  const hub = runHub({ PORT, METRICS_PORT, DATA_DIR: join(aDirectory(), 'data'), LOG_LEVEL: 'error' });
  if ((await hub.started) !== 'ready') throw new Error(`expected a hub: ${hub.err()}`);
  const asked = questionsOn(await groundAt(`http://localhost:${PORT}`, hub.out()));
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const outcome: Outcome = { statuses: {}, faults: [], unanswered: 0, crashed: false, growth: 1 };
  let isOver = false;
  void hub.ended.then(() => {
    outcome.crashed = !isOver;
  });
  let settled = 0;
  for (let done = 0; done < requests && !outcome.crashed; done += chunk) {
    const questions = fc.sample(asked, { seed: seed + done, numRuns: Math.min(chunk, requests - done) });
    await inLanes(questions, (question) => ask(Number(PORT), agent, question, outcome));
    const size = await sizeOf(METRICS_PORT);
    if (done + chunk <= warmUp(requests)) settled = Math.max(settled, size);
    else outcome.growth = Math.max(outcome.growth, size / settled);
  }
  outcome.faults.push(...hub.err().split('\n').filter(Boolean).slice(0, 20));
  isOver = true;
  agent.destroy();
  hub.kill('SIGTERM');
  await hub.ended;
  return outcome;
}

async function groundAt(address: string, said: string): Promise<Ground> {
  const door = ((path: string, init?: RequestInit) => fetch(`${address}${path}`, init)) as typeof fetch;
  const library = await aLibraryBy({ door }, /\/begin#(\S+)/.exec(said)?.[1] ?? '');
  const tablet = await aTabletAt({ door }, library, library.infoPoint);
  const description = (await (await door('/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, { servers?: { url: string }[] }>>;
  };
  const paths = Object.entries(description.paths).map(([path, item]) => {
    const base = Object.values(item)[0]?.servers?.[0]?.url ?? '/api/v1';
    return `${base}${path}`.replace(/\{\w+\}/g, library.infoPoint);
  });
  const month = new Date().toISOString().slice(0, 7);
  const bodies: object[] = [];
  for (let number = 1; number <= 5; number += 1) {
    bodies.push({ contact: tablet.contact(), revision: await tablet.seal({ month, number, visits: number }) });
  }
  const point = { infoPoint: library.infoPoint, tabletName: 'Balie 2' };
  bodies.push(
    { contact: tablet.contact() },
    point,
    { ...point, tablet: tablet.id, seenVisits: 3 },
    { code: 'ABCD2345', life: tablet.life, publicKey: tablet.publicKey },
    { life: crypto.randomUUID(), publicKey: tablet.publicKey, after: tablet.life, months: [] },
    noord,
    { email: library.account.email, password: aPassword },
    { role: 'municipal-officer', municipality: 'GM0014' },
    { token: 'x'.repeat(43), account: anAccount() },
    { token: 'x'.repeat(43), organisation: 'Streek', infoPoint: noord, account: anAccount() },
    { buildsOn: 1, lists: startingLists() },
    { life: tablet.life, infoPoint: library.infoPoint, month, digest: 'a'.repeat(64), decision: 'accept' },
    {},
  );
  const session = { cookie: library.cookie };
  const credentials = [{ authorization: `Bearer ${tablet.token}` }, session, session, {}];
  return { paths: [...paths, '/', '/kantoor', '/api', '/.well-known/security.txt'], bodies, credentials };
}

async function inLanes(questions: Question[], each: (question: Question) => Promise<void>): Promise<void> {
  const waiting = questions[Symbol.iterator]();
  const lane = async () => {
    for (const question of waiting) await each(question);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

function ask(port: number, agent: Agent, question: Question, outcome: Outcome): Promise<void> {
  const { method, path, headers, body } = question;
  const note = (status: number, version: string | undefined) => {
    outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
    const about = `${method} ${path.slice(0, 80)} ${status}`;
    if (status >= 500 && status !== 503) outcome.faults.push(about);
    if (isUnderApi(path) && version !== apiVersion) outcome.faults.push(`${about} without its version`);
  };
  return new Promise((resolve) => {
    const unanswered = () => {
      outcome.unanswered += 1;
      resolve();
    };
    try {
      const length = body ? { 'content-length': String(body.length) } : {};
      const sent = request({
        port,
        host: '127.0.0.1',
        agent,
        method,
        path,
        headers: { ...headers, ...length },
        timeout: 30_000,
      });
      let isAnswered = false;
      sent.once('response', (answer) => {
        isAnswered = true;
        note(answer.statusCode ?? 0, answer.headers['api-version'] as string | undefined);
        answer.resume();
        answer.once('close', resolve);
      });
      sent.once('timeout', () => sent.destroy());
      // A body that is turned away is not read to its end, so the line may be cut after the answer.
      sent.once('error', () => (isAnswered ? resolve() : unanswered()));
      sent.end(body);
    } catch {
      askInBytes(port, question).then(resolve); // Node itself will not write this one
    }
  });
}

/** As bytes on the line. Whatever is said back is fine, as long as the hub lives on. */
function askInBytes(port: number, { method, path, headers, body }: Question): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const heads = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.once('close', () => resolve());
    socket.once('error', () => socket.destroy());
    socket.setTimeout(5_000, () => socket.destroy());
    socket.resume();
    socket.write([`${method} ${path} HTTP/1.1`, ...heads, 'connection: close', '', ''].join('\r\n'));
    socket.end(body ?? '');
  });
}

/** As the hub reads it: `/api/..` is the first page. */
function isUnderApi(path: string): boolean {
  return new URL(`http://localhost${path}`).pathname.startsWith('/api/');
}

async function sizeOf(port: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}
