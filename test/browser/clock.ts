/** A hub and browsers that live at another moment, so that a month can end while a test runs. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

/** In milliseconds from now. */
export function shiftTo(moment: string): number {
  return Date.parse(moment) - Date.now();
}

/** Settings of a hub process. */
export function clockOfHub(shift: number): Record<string, string> {
  const preload = fileURLToPath(new URL('./shifted-clock.mjs', import.meta.url));
  return { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_MS: String(shift) };
}

export async function clockOfBrowser(context: BrowserContext, shift: number): Promise<void> {
  await context.addInitScript((by) => {
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...parts: [] | [string]) {
        if (parts.length === 0) super(RealDate.now() + by);
        else super(...parts);
      }

      static override now() {
        return RealDate.now() + by;
      }
    } as DateConstructor;
  }, shift);
}
