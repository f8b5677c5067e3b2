/** Makes this process quick at what the worlds do most, without changing what any of it means. Only for the simulation's own threads. */
import { createHash, KeyObject, sign, verify } from 'node:crypto';
import pg from 'pg';

export function quicken(): void {
  globalThis.structuredClone = quickClone as typeof structuredClone;
  globalThis.setImmediate = soon as unknown as typeof setImmediate;
  const never = new AbortController().signal;
  AbortSignal.timeout = () => never; // nobody here waits in real time
  globalThis.queueMicrotask = afterThis;
  abortPlainly();
  signHere();
  prepareStatements();
}

const realClone = globalThis.structuredClone;

/** Rows are plain data: those are copied by hand, all else as ever. A key cannot change, so it is its own copy. */
function quickClone(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return isData(value) ? value : realClone(value);
  if (Array.isArray(value)) return value.map(quickClone);
  if (value instanceof CryptoKey) return value;
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return realClone(value);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = quickClone((value as Record<string, unknown>)[name]);
  return copy;
}

function isData(value: unknown): boolean {
  return typeof value !== 'function' && typeof value !== 'symbol';
}

const tasks: (() => unknown)[] = [];

/**
 * One task after the other, each when every promise that could go on has gone on: what IndexedDB asks of a task, and
 * what `setImmediate` gives, without a look at sockets and timers in between.
 */
function soon(task: (...given: unknown[]) => unknown, ...given: unknown[]): void {
  tasks.push(() => task(...given));
  if (tasks.length === 1) queueNext();
}

const now = Promise.resolve();

/** In the very same place in the line; Node's own also writes down who asked, for nobody. */
function afterThis(task: () => void): void {
  void now.then(task);
}

const nextInLine = () => process.nextTick(next);

function queueNext(): void {
  void now.then(nextInLine);
}

function next(): void {
  const task = tasks[0];
  if (tasks.length > 1) queueNext();
  tasks.shift();
  task?.();
}

/** Dexie says that each write is over by aborting a signal: nobody reads why, and an error made each time is dear. */
function abortPlainly(): void {
  const why = new DOMException('over', 'AbortError');
  const abort = AbortController.prototype.abort;
  AbortController.prototype.abort = function (this: AbortController, reason: unknown = why) {
    abort.call(this, reason);
  };
}

/** The same hashes and signatures, made on this thread: sending each to another one costs more than making it. */
function signHere(): void {
  const { subtle } = globalThis.crypto;
  const keys = new Map<string, Promise<CryptoKey>>();
  const importKey = subtle.importKey.bind(subtle) as (...given: unknown[]) => Promise<CryptoKey>;
  const own = {
    digest: async (_: string, data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest()).buffer,
    sign: async (_: object, key: CryptoKey, data: Uint8Array) =>
      new Uint8Array(sign('sha256', data, { key: KeyObject.from(key), dsaEncoding })).buffer,
    verify: async (_: object, key: CryptoKey, signature: Uint8Array, data: Uint8Array) =>
      verify('sha256', data, { key: KeyObject.from(key), dsaEncoding }, signature),
    importKey: (...given: unknown[]) => {
      const name = JSON.stringify(given);
      const known = keys.get(name) ?? importKey(...given);
      keys.set(name, known);
      return known;
    },
  };
  Object.assign(subtle, own);
}

const dsaEncoding = 'ieee-p1363';

/** The same few dozen questions in every world: PostgreSQL need not plan them anew each time. */
function prepareStatements(): void {
  const names = new Map<string, string>();
  const ask = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [text, values, ...rest] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return ask.apply(this, given);
    const name = names.get(text) ?? createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
    return ask.call(this, { name, text, values }, ...rest);
  } as typeof pg.Client.prototype.query;
}
