/** Whether a theme can be read: every pair of colours that meet on a screen, with the contrast that WCAG 2.2 AA asks of it. */
import type { Properties } from './theme-file.ts';

/** Colours without `--bb-`. Text needs 4.5:1, the edge of a control 3:1. */
const pairs: readonly { of: readonly string[]; on: readonly string[]; least: number }[] = [
  {
    of: ['ink'],
    on: ['ground', 'paper', 'tap-ground', 'warm-ground', 'good-ground', 'fault-ground', 'line'],
    least: 4.5,
  },
  { of: ['ink-soft'], on: ['ground', 'paper', 'good-ground'], least: 4.5 },
  { of: ['tap'], on: ['ground', 'paper', 'tap-ground'], least: 4.5 },
  { of: ['tap-pressed'], on: ['ground', 'paper', 'tap-ground'], least: 4.5 },
  { of: ['on-tap'], on: ['tap', 'tap-pressed'], least: 4.5 },
  { of: ['warm'], on: ['ground', 'paper', 'warm-ground'], least: 4.5 },
  { of: ['on-warm'], on: ['warm'], least: 4.5 },
  { of: ['fault'], on: ['ground', 'paper', 'fault-ground'], least: 4.5 },
  { of: ['good'], on: ['ground', 'paper', 'good-ground'], least: 4.5 },
  { of: ['focus'], on: ['focus-ground'], least: 4.5 },
  { of: ['line-strong'], on: ['ground', 'paper'], least: 3 },
];

export type Unreadable = { of: string; on: string; ratio: number; least: number };

/** The first pair that cannot be told apart well enough; every colour is six digits in hexadecimal. */
export function unreadablePair(colours: Properties): Unreadable | undefined {
  const between = (one: string, other: string) =>
    contrast(colours[`--bb-${one}`] ?? '', colours[`--bb-${other}`] ?? '');
  for (const { of, on, least } of pairs) {
    for (const one of of) {
      for (const other of on) {
        const ratio = between(one, other);
        if (!(ratio >= least)) return { of: one, on: other, ratio, least };
      }
    }
  }
  // The ring has two colours, one inside the other: one of them must stand out.
  for (const on of ['ground', 'paper']) {
    const ratio = Math.max(between('focus', on), between('focus-ground', on));
    if (!(ratio >= 3)) return { of: 'focus-ground', on, ratio, least: 3 };
  }
  return undefined;
}

/** From 1, the same, to 21, black on white. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG defines it for sRGB. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
