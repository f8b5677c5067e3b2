import { joined, type Parameter, parametersIn } from './parameter-types.ts';

type Module = Record<string, unknown>;
export type Catalogue = { name: string; nl: object; en: object };

const modules = import.meta.glob<Module>('../../src/texts/**/{nl,en,*-nl,*-en}.ts', { eager: true });
const sources = import.meta.glob<string>('../../src/texts/**/{nl,*-nl}.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Every catalogue in src/texts with its English side, found by its file name: nl.ts and en.ts, month-nl.ts and month-en.ts. */
export const catalogues: Catalogue[] = Object.keys(sources).flatMap((path) =>
  dutchIn(path).map(([name, nl]) => ({
    name,
    nl: nl as object,
    en: (modules[path.replace(/nl\.ts$/, 'en.ts')]?.[name.replace(/nl$/i, inEnglish)] ?? {}) as object,
  })),
);

/** A function's parameters as its Dutch text declares them; known by the function itself, so a catalogue may hold another. */
export const parametersOf: ReadonlyMap<unknown, Parameter[]> = new Map(
  Object.entries(sources).flatMap(([path, source]) =>
    dutchIn(path).flatMap(([name, catalogue]) =>
      [...parametersIn(source, name)].map(([keys, parameters]) => [leafAt(catalogue, keys), parameters] as const),
    ),
  ),
);

/** The texts and functions of a catalogue, each under the path of its keys. */
export function leavesOf(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, joined(path, key)));
}

/** The text or function under a path of keys, `undefined` when there is none. */
export function leafAt(catalogue: unknown, path: string): unknown {
  return leavesOf(catalogue).find(([key]) => key === path)?.[1];
}

function dutchIn(path: string): [name: string, catalogue: unknown][] {
  return Object.entries(modules[path] ?? {}).filter(([name]) => /^nl$|Nl$/.test(name));
}

function inEnglish(dutch: string): string {
  return dutch === 'nl' ? 'en' : 'En';
}
