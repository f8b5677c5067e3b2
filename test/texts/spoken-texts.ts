import { type Catalogue, leafAt, leavesOf, parametersOf } from './catalogues.ts';
import type { Parameter } from './parameter-types.ts';

export type Spoken = { path: string; says: { given: unknown[]; text: string }[] };

/** What a catalogue says under each of its keys; a function is asked with every combination of plausible arguments. */
export function spokenTexts({ name, nl, en }: Catalogue, language: 'nl' | 'en', declared = parametersOf): Spoken[] {
  return leavesOf(language === 'nl' ? nl : en).map(([path, leaf]) => {
    const where = `${name}, ${language}, ${path}`;
    if (typeof leaf === 'string') return { path, says: [{ given: [], text: leaf }] };
    if (typeof leaf !== 'function') throw new Error(`${where} should be a text or a function that gives one.`);
    const parameters = declared.get(leafAt(nl, path));
    if (!parameters) throw new Error(`${where} should be written as a function in its Dutch catalogue itself.`);
    return { path, says: combinationsOf(parameters, where).map((given) => ({ given, text: ask(leaf, given, where) })) };
  });
}

/** What a parameter of this name and type could be; the names of the house come first. */
function samplesOf({ name, type }: Parameter, where: string): unknown[] {
  if (type === 'number') return /^quarter$/i.test(name) ? [1, 2, 3, 4] : [0, 1, 2, 12];
  if (type === 'boolean') return [false, true];
  if (type === 'Date') return [new Date('2026-03-02T13:32:00Z')];
  if (type === 'string[]' || type === 'readonly string[]') return [['Utrecht'], ['Utrecht', 'Breda']];
  if (type === 'string') return [wordFor(name)];
  const literals = [...type.matchAll(/'([^']*)'/g)].map(([, text]) => text);
  if (literals.length > 0) return literals;
  throw new Error(`${where}: spoken-texts.ts has no sample for the parameter "${name}: ${type}". Give it one.`);
}

function wordFor(name: string): string {
  if (/month$/i.test(name)) return '2026-03';
  if (/day$/i.test(name)) return '2026-03-02';
  if (/year$/i.test(name)) return '2026';
  if (/quarter$/i.test(name)) return '1e kwartaal 2026';
  if (/oldest$/i.test(name)) return 'maandag';
  if (/address$/i.test(name)) return 'http://192.168.1.20';
  if (/^part$/i.test(name)) return 'een kwart';
  return 'Utrecht';
}

function combinationsOf(parameters: Parameter[], where: string): unknown[][] {
  return parameters.reduce<unknown[][]>(
    (begun, parameter) => begun.flatMap((given) => samplesOf(parameter, where).map((sample) => [...given, sample])),
    [[]],
  );
}

// biome-ignore lint/complexity/noBannedTypes: a function of the catalogue, whatever its parameters
function ask(say: Function, given: unknown[], where: string): string {
  const call = `${where}(${given.map(String).join(', ')})`;
  let text: unknown;
  try {
    text = say(...given);
  } catch (cause) {
    throw new Error(`${call} throws: ${cause}. Name its parameter so that spoken-texts.ts knows what it is.`, {
      cause,
    });
  }
  if (typeof text !== 'string') throw new Error(`${call} should give a text and gives ${text}.`);
  if (/undefined|NaN|Invalid Date|\[object/.test(text)) throw new Error(`${call} says "${text}".`);
  return text;
}
