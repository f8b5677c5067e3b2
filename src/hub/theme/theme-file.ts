/** A theme file taken apart: custom properties for light and for dark, and nothing else that a style sheet could hold. */
export type Properties = Record<string, string>;
export type Theme = { light: Properties; dark: Properties };

const inLight = /^:root\s*\{([^{}]*)\}/;
const inDark = /^@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\{\s*:root\s*\{([^{}]*)\}\s*\}/;

/** `stranger` is the beginning of the first thing that does not belong in a theme. */
export function takeApart(css: string): Theme | { stranger: string } {
  const theme: Theme = { light: {}, dark: {} };
  let rest = css.replace(/\/\*[\s\S]*?\*\//g, ' ').trim();
  while (rest) {
    const light = inLight.exec(rest);
    const found = light ?? inDark.exec(rest);
    const declarations = declarationsIn(found?.[1]);
    if (!found || !declarations) return { stranger: rest.split('\n', 1)[0]?.slice(0, 40) ?? '' };
    Object.assign(light ? theme.light : theme.dark, declarations);
    rest = rest.slice(found[0].length).trim();
  }
  return theme;
}

function declarationsIn(block: string | undefined): Properties | undefined {
  const lines = block?.split(';').map((line) => line.trim());
  if (!lines) return undefined;
  const pairs = lines.filter(Boolean).map((line) => /^([\w-]+)\s*:\s*(.+)$/s.exec(line));
  if (pairs.includes(null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1], pair?.[2]]));
}

/** Written anew from what was read, so that nothing else can come along. */
export function themeCss({ light, dark }: Theme): string {
  return `:root {\n${linesOf(light)}}\n@media (prefers-color-scheme: dark) {\n:root {\n${linesOf(dark)}}\n}\n`;
}

function linesOf(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('');
}
