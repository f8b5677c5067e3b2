import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unreadablePair } from '#hub/theme/readable.ts';
import { type Theme, takeApart } from '#hub/theme/theme-file.ts';

const read = (path: string) => readFileSync(path, 'utf8').replace(/^@charset.*$/m, '');
const own = read('src/desk/practice/practice-colours.css').replaceAll(':root.bb-practising', ':root');
const colours = takeApart(own) as Theme;
const isColour = ([, value]: [string, string]) => /^#[0-9a-f]{6}$/.test(value);

for (const scheme of ['light', 'dark'] as const) {
  test(`practising can be read as well as a theme, in ${scheme}`, () => {
    expect(unreadablePair(colours[scheme])).toBeUndefined();
  });

  test(`practising has every colour of its own, so that no theme shines through, in ${scheme}`, () => {
    const tokens = read('src/ui/tokens.css');
    const named = [...tokens.matchAll(/^\s*(--bb-[\w-]+):\s*(#[0-9a-f]{6});/gm)].map(([, name]) => name);

    expect(
      Object.entries(colours[scheme])
        .filter(isColour)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...new Set(named)].sort());
  });
}

test('practising looks like no theme that comes along', () => {
  const grounds = ['src/ui/tokens.css', 'public/themes/voorbeeld.css'].flatMap((path) =>
    [...read(path).matchAll(/--bb-(?:ground|tap):\s*(#[0-9a-f]{6})/g)].map(([, value]) => value),
  );

  for (const { '--bb-ground': ground, '--bb-tap': tap } of [colours.light, colours.dark]) {
    expect(grounds).not.toContain(ground);
    expect(grounds).not.toContain(tap);
  }
});
