/** Asks a real hub, in a process of its own, everything it should not be asked, and looks what becomes of it. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { apiVersion } from '#hub/http/describe-routes.ts';
import { aDirectory, aFreePort, runHub } from '../support/hub-process.ts';
import { groundAt } from './ground.ts';
import { type Ground, type Question, questionsOn } from './questions.ts';

export type Outcome = {
  statuses: Record<string, number>;
  /** Answers of 500 and above that the hub did not mean, and answers without the version they owe. */
  faults: string[];
  unanswered: number;
  crashed: boolean;
  /** Routes of the description of which no question got past who asks and what a question looks like. */
  unreached: string[];
  /** The largest the process was after the warm-up, in times the largest until then. */
  growth: number;
};

const atOnce = 16;
const chunk = 1000;
/**
 * In chunks: a fifth of all. By then every path was taken, and the heap has found its size: what is in use after a
 * collection stays the same from the beginning, but what V8 keeps for the next rises for some 15,000 requests.
 */
const warmUp = (requests: number) => Math.max(1, Math.floor(requests / 5 / chunk));

export async function fireAt({ requests, seed }: { requests: number; seed: number }): Promise<Outcome> {
  const [PORT, METRICS_PORT] = [await aFreePort(), await aFreePort()];
  const DATA_DIR = join(aDirectory(), 'data');
  // Of people of every role one has a session; a second step would keep some of them from every route.
  const hub = runHub({ PORT, METRICS_PORT, DATA_DIR, LOG_LEVEL: 'error', SECOND_FACTOR: 'niemand' });
  if ((await hub.started) !== 'ready') throw new Error(`expected a hub: ${hub.err()}`);
  const ground = await groundAt({ address: `http://localhost:${PORT}`, dataDir: DATA_DIR, said: hub.out() });
  const asked = questionsOn(ground);
  const before = await answersOf(METRICS_PORT);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const outcome: Outcome = {
    statuses: {},
    faults: [],
    unanswered: 0,
    crashed: false,
    unreached: [],
    growth: 1,
  };
  let isOver = false;
  void hub.ended.then(() => {
    outcome.crashed = !isOver;
  });
  const sizes: number[] = [];
  for (let done = 0; done < requests && !outcome.crashed; done += chunk) {
    const questions = fc.sample(asked, { seed: seed + done, numRuns: Math.min(chunk, requests - done) });
    await inLanes(questions, (question) => ask(Number(PORT), agent, question, outcome));
    sizes.push(await sizeOf(METRICS_PORT));
  }
  outcome.growth = Math.max(...sizes) / Math.max(...sizes.slice(0, warmUp(requests)));
  if (!outcome.crashed) outcome.unreached = unreachedIn(ground, before, await answersOf(METRICS_PORT));
  outcome.faults.push(...hub.err().split('\n').filter(Boolean).slice(0, 20));
  isOver = true;
  agent.destroy();
  hub.kill('SIGTERM');
  await hub.ended;
  return outcome;
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

/** What is said before a route itself has looked; of a route for anybody, or for the own account, 401 and 403 are its own. */
const atTheDoor = ['400', '401', '403', '405', '406', '413', '415'];

function unreachedIn({ asked }: Ground, before: Map<string, number>, after: Map<string, number>): string[] {
  const reached = ({ operation, saysNoItself }: Ground['asked'][number]) =>
    [...after].some(([key, count]) => {
      const [route, status = ''] = key.split(' ');
      const isItsOwn = !atTheDoor.includes(status) || (saysNoItself && ['401', '403'].includes(status));
      return route === operation && isItsOwn && count > (before.get(key) ?? 0);
    });
  return [...new Set(asked.filter((one) => !reached(one)).map(({ operation }) => operation))];
}

/** How often each route gave each status, as the hub itself counts. */
async function answersOf(port: string): Promise<Map<string, number>> {
  const lines = (await figuresOf(port)).matchAll(
    /^balieboek_requests_total\{route="(\w+)",method="\w+",status="(\d+)"\} (\d+)$/gm,
  );
  return new Map([...lines].map(([, route, status, count]) => [`${route} ${status}`, Number(count)]));
}

async function sizeOf(port: string): Promise<number> {
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(await figuresOf(port))?.[1]);
}

async function figuresOf(port: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}
