import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAppFiles } from '#hub/http/app-files.ts';
import { isStartFault } from '#hub/start-fault.ts';
import { readTheme } from '#hub/theme/read-theme.ts';
import { unreadablePair } from '#hub/theme/readable.ts';
import { aDirectory, clearHubs } from '../support/hub-process.ts';

afterAll(clearHubs);

const tokens = 'src/ui/tokens.css';

/** The themes as the build leaves them: our own, and those that come along. */
function themesOfTheBuild(): string {
  const themes = join(aDirectory(), 'themes');
  mkdirSync(themes);
  copyFileSync(tokens, join(themes, 'balieboek.css'));
  for (const name of readdirSync('public/themes')) copyFileSync(join('public/themes', name), join(themes, name));
  return themes;
}

function sentenceAbout(css: string): string {
  const themes = themesOfTheBuild();
  const path = join(themes, '..', 'eigen.css');
  writeFileSync(path, css);
  try {
    readTheme(path, themes);
  } catch (fault) {
    if (isStartFault(fault)) return fault.message;
    throw fault;
  }
  return '';
}

describe('a theme', () => {
  test.each(['balieboek', 'voorbeeld'])('%s can be read in light and in dark', (name) => {
    expect(readTheme(name, themesOfTheBuild())).toMatch(/^:root \{\n {2}--bb-ground: #/);
  });

  test('of one colour is enough, and is served as that one colour', () => {
    const themes = themesOfTheBuild();
    const path = join(themes, '..', 'eigen.css');
    writeFileSync(path, '/* ours */ :root { --bb-radius: 0.25rem }\n');

    const css = readTheme(path, themes);

    expect(css).toContain('--bb-radius: 0.25rem;');
    expect(css).not.toContain('ours');
  });

  test('that nobody can read is refused, with the pair and its contrast', () => {
    expect(sentenceAbout(':root { --bb-ink-soft: #a0a0a0; }')).toMatch(
      /is in het licht niet goed te lezen: --bb-ink-soft op --bb-ground heeft contrast 2,3\d?, en 4,5 is nodig\.$/,
    );
  });

  test('that forgets the dark is refused for the dark', () => {
    expect(sentenceAbout(':root { --bb-tap: #4b2a8c; }')).toMatch(/is in het donker niet goed te lezen: --bb-tap op /);
  });

  test('whose focus ring disappears is refused, however well the rest can be read', () => {
    const grey = Object.fromEntries(
      ['ground', 'paper', 'tap-ground', 'warm-ground', 'good-ground', 'fault-ground', 'line'].map((name) => [
        `--bb-${name}`,
        '#8f8f8f',
      ]),
    );
    const black = Object.fromEntries(
      ['ink', 'ink-soft', 'tap', 'tap-pressed', 'warm', 'fault', 'good', 'line-strong'].map((name) => [
        `--bb-${name}`,
        '#000000',
      ]),
    );
    const readable = { ...grey, ...black, '--bb-on-tap': '#ffffff', '--bb-on-warm': '#ffffff' };

    const seen = unreadablePair({ ...readable, '--bb-focus': '#000000', '--bb-focus-ground': '#ffffff' });
    const lost = unreadablePair({ ...readable, '--bb-focus': '#565656', '--bb-focus-ground': '#e0e0e0' });

    expect(seen).toBeUndefined();
    expect(lost).toMatchObject({ of: 'focus-ground', on: 'ground', least: 3 });
  });

  test.each([
    [':root { --bb-tap: url(https://elsewhere.example/a); }', /geeft --bb-tap de waarde url\(.*moet een kleur/],
    [':root { --bb-tap: teal; }', /--bb-tap de waarde teal: dat moet een kleur in zes tekens zijn/],
    [':root { --bb-target: 2rem; }', /--bb-target de waarde 2rem: dat moet van 3rem tot en met 4rem zijn\.$/],
    [':root { --bb-font: url(x); }', /--bb-font de waarde url\(x\): dat moet een rij namen/],
    [':root { --bb-nieuw: #000000; }', /noemt --bb-nieuw, en die naam bestaat niet/],
    [':root { color: #000000; }', /noemt color, en die naam bestaat niet/],
    ['@import "https://elsewhere.example/a.css";', /iets wat er niet in hoort, bij “@import "https:/],
    ['.bb-tile { --bb-tap: #000000; }', /iets wat er niet in hoort, bij “\.bb-tile/],
    [':root { --bb-tap }', /iets wat er niet in hoort, bij “:root/],
  ])('with %s is refused in one sentence', (css, sentence) => {
    expect(sentenceAbout(css)).toMatch(sentence);
  });

  test('that is not there is answered with those that are', () => {
    expect(() => readTheme('bestaat-niet', themesOfTheBuild())).toThrow(
      'Het thema bestaat-niet van THEME is niet te lezen: kies balieboek of voorbeeld, of geef het pad van een css-bestand.',
    );
  });

  test('is served at one address, asked for again every time, and changes its name tag with its content', async () => {
    const directory = aDirectory();
    writeFileSync(join(directory, 'theme.css'), '/* empty */');
    const themed = readAppFiles(directory, ':root{--bb-radius:0rem}');
    const ask = (files: typeof themed) => files.answer(new Request('http://hub/theme.css'));

    const [own, other] = [ask(readAppFiles(directory)), ask(themed)];

    expect([own, other].map(({ headers }) => headers.get('cache-control'))).toEqual(['no-cache', 'no-cache']);
    expect(other.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(own.headers.get('etag')).not.toBe(other.headers.get('etag'));
    expect(await other.text()).toBe(':root{--bb-radius:0rem}');
  });

  test('has a documented name for everything it may change, and everything documented is there', () => {
    const named = (text: string) => [...new Set(text.match(/--bb-[a-z-]+/g))].sort();
    const own = named(readFileSync(tokens, 'utf8'));
    const table = readFileSync('docs/theming.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `--bb-'));

    expect(named(table.join('\n'))).toEqual(own);
  });
});
