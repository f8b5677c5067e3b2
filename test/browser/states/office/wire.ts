/** What stands between an office and its hub in a rare state. The answers are the hub's own, and bent on the way; no room of ours is. */
import type { Page, Route } from '@playwright/test';
import type { AtOffice } from './at-office.ts';

export type Wire = (at: AtOffice) => Promise<void>;

type Method = 'GET' | 'POST';

async function on(page: Page, method: Method, path: string, answer: (route: Route) => Promise<void>): Promise<void> {
  const isAsked = (url: URL) => (path === '*' ? url.pathname.startsWith('/api/v1/') : url.pathname === path);
  await page.route(isAsked, (route) => (route.request().method() === method ? answer(route) : route.fallback()));
}

/** The hub's answer with something in it that is seldom there. The type is what the wire says is at that path. */
export function bent<T>(path: string, change: (answer: T) => T): Wire {
  return ({ page }) =>
    on(page, 'GET', path, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change((await response.json()) as T) });
    });
}

export function answered(method: Method, path: string, json: object, status = 200): Wire {
  return ({ page }) => on(page, method, path, (route) => route.fulfill({ status, json }));
}

export function refused(method: Method, path: string, status: number): Wire {
  const title = 'Dat kan nu niet';
  const detail = 'Een collega deed net iets anders met deze gegevens. Kijk het na en probeer het opnieuw.';
  return answered(method, path, { type: 'urn:balieboek:probleem', title, status, detail }, status);
}

/** It is asked, and never answers. */
export function silent(method: Method, path: string): Wire {
  return ({ page }) => on(page, method, path, () => new Promise(() => undefined));
}

export function away(method: Method, path: string): Wire {
  return ({ page }) => on(page, method, path, (route) => route.abort());
}

export function both(...wires: Wire[]): Wire {
  return async (at) => {
    for (const wire of wires) await wire(at);
  };
}
