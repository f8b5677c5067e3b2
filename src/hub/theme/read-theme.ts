/** The house style of a library or municipality: one file, checked before the hub starts, so that no tablet gets one that nobody can read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startFault } from '#hub/start-fault.ts';
import { unreadablePair } from './readable.ts';
import { type Properties, type Theme, takeApart, themeCss } from './theme-file.ts';
import { valueFault } from './theme-values.ts';

/** Our own, with every property there is; the build puts it beside the others. */
const ownTheme = 'balieboek';

/** The style sheet to serve. `wish` is the name of a theme in `themes`, or the path of a file. */
export function readTheme(wish: string, themes: string): string {
  const own = takenApart(read(join(themes, `${ownTheme}.css`)), ownTheme);
  const given = takenApart(read(isName(wish) ? join(themes, `${wish}.css`) : resolve(wish), wish, themes), wish);
  const theme = wish === ownTheme ? { light: onlyOurs(given.light), dark: onlyOurs(given.dark) } : given;
  for (const properties of [theme.light, theme.dark]) checkValues(properties, own.light, wish);
  // A browser puts a theme above our own values, in the dark as well.
  const light = { ...own.light, ...theme.light };
  checkReadable(light, 'licht', wish);
  checkReadable({ ...own.light, ...own.dark, ...theme.light, ...theme.dark }, 'donker', wish);
  return themeCss(theme);
}

function isName(wish: string): boolean {
  return /^[a-z0-9-]+$/.test(wish);
}

function read(path: string, wish = ownTheme, themes?: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const shipped = themes ? readdirSync(themes).map((file) => file.replace(/\.css$/, '')) : [];
    const choice = shipped.length > 0 ? `kies ${shipped.join(' of ')}, of` : 'bouw de app, of';
    throw startFault(`Het thema ${wish} van THEME is niet te lezen: ${choice} geef het pad van een css-bestand.`);
  }
}

function takenApart(css: string, wish: string): Theme {
  const theme = takeApart(css);
  if ('stranger' in theme) {
    throw startFault(
      `Het thema ${wish} heeft iets wat er niet in hoort, bij “${theme.stranger}”: alleen :root met --bb-namen mag, voor licht en voor donker.`,
    );
  }
  return theme;
}

function onlyOurs(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name.startsWith('--bb-')));
}

function checkValues(properties: Properties, known: Properties, wish: string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (!name.startsWith('--bb-') || !Object.hasOwn(known, name)) {
      throw startFault(`Het thema ${wish} noemt ${name}, en die naam bestaat niet: kies een naam uit docs/theming.md.`);
    }
    const fault = valueFault(name, value);
    if (fault) throw startFault(`Het thema ${wish} geeft ${name} de waarde ${value}: dat ${fault}.`);
  }
}

function checkReadable(colours: Properties, scheme: 'licht' | 'donker', wish: string): void {
  const found = unreadablePair(colours);
  if (!found) return;
  const { of, on, ratio, least } = found;
  const dutch = (number: number) => String(number).replace('.', ',');
  // Rounded down: 4.499 is not enough and must not be shown as 4.5.
  const shown = dutch(Math.floor(ratio * 100) / 100);
  throw startFault(
    `Het thema ${wish} is in het ${scheme} niet goed te lezen: --bb-${of} op --bb-${on} heeft contrast ${shown}, en ${dutch(least)} is nodig.`,
  );
}
