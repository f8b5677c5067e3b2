/** What is bent to reach a rare state: the browser or the wire, never a room of ours. Each runs inside the page, before or after it is loaded. */
import type { AtDesk } from './at-desk.ts';

export type Bend = () => void;

/** The disk has no room for one more visit. */
export function noRoomForVisits(): void {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...given) {
    if (this.name === 'visits') throw new DOMException('no room', 'QuotaExceededError');
    return add.apply(this, given);
  };
}

/** Nor for another one in the place of a kept visit. */
export function noRoomForCorrections(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'visits') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, given);
  };
}

export function noRoomForDrafts(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'drafts') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, given);
  };
}

/** A minute is over at once; every other time is as it was. */
export function shortMinute(): void {
  const later = window.setTimeout.bind(window);
  window.setTimeout = ((step: () => void, delay?: number) =>
    later(step, delay === 60_000 ? 50 : delay)) as typeof setTimeout;
}

/** A promise of the browser that our code counts on while it draws. */
export function brokenPromise(): void {
  Crypto.prototype.randomUUID = () => {
    throw new Error('expected a number for this visit');
  };
}

export function noStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('not in a private window', 'SecurityError');
  };
}

export function insecureAddress(): void {
  Object.defineProperty(window, 'isSecureContext', { value: false });
}

/** The same worker under another address is a new version to the browser: it is installed, and waits. */
export function newWorker(): void {
  type Rules = { createScriptURL: (address: string) => string };
  type Factory = { createPolicy: (name: string, rules: Rules) => unknown };
  // Only the page's own policy may name a worker, so it is that which is bent.
  const { trustedTypes } = window as unknown as { trustedTypes: Factory };
  const create = trustedTypes.createPolicy.bind(trustedTypes);
  const createPolicy = (name: string, rules: Rules) =>
    create(name, { createScriptURL: (address) => `${rules.createScriptURL(address)}?${crypto.randomUUID()}` });
  Object.defineProperty(trustedTypes, 'createPolicy', { value: createPolicy });
}

/** The hub's own way to say no: it knows the tablet, and not for this info point. */
export async function hubThatRefuses({ page }: AtDesk): Promise<void> {
  await page.route('**/api/v1/maandopgaven', async (route) => {
    const { revision } = route.request().postDataJSON() as { revision: { digest: string } };
    const no = { type: 'about:blank', title: 'Niet aangenomen', status: 422, answer: 'refused', reason: 'info-point' };
    const contentType = 'application/problem+json';
    await route.fulfill({ status: 422, contentType, body: JSON.stringify({ ...no, digest: revision.digest }) });
  });
}

/** A coordinator who was early: every month of the tablet's info point is closed, as the hub says with each answer. */
export async function monthsClosed({ page }: AtDesk): Promise<void> {
  type Said = { hub: { highest: { infoPoint: string }[]; receivedAt: string; closed: object[] } };
  for (const path of ['**/api/v1/maandopgaven', '**/api/v1/tabletcontacten']) {
    await page.route(path, async (route) => {
      const response = await route.fetch();
      if (!response.ok()) return route.fulfill({ response });
      const said = (await response.json()) as Said;
      const infoPoint = said.hub.highest[0]?.infoPoint;
      const now = new Date(said.hub.receivedAt);
      const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15));
      said.hub.closed = [before, now].map((at) => ({ infoPoint, month: at.toISOString().slice(0, 7) }));
      await route.fulfill({ response, json: said });
    });
  }
}
