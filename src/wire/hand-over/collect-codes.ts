/** Puts the codes of a series together as they are read: in any order, as often as anybody likes. */
import { type CodeFault, joinParts, type Part, readCode } from './codes.ts';

/** `read`: the numbers that are here, in order. `file`: there when all of them are. */
export type Collected =
  | { fault: CodeFault }
  | { count: number; read: number[]; file?: Uint8Array<ArrayBuffer> | undefined };
export type Collect = (text: string) => Promise<Collected>;

/** Another series does not take the place of one that is half read: whoever goes back to it goes on where it was. */
export function openCollection(): Collect {
  const series = new Map<string, Map<number, Part>>();
  return async (text) => {
    const part = await readCode(text);
    if ('fault' in part) return part;
    const name = `${part.id}/${part.count}`;
    const known = series.get(name) ?? new Map<number, Part>();
    series.set(name, known.set(part.number, part));
    const read = [...known.keys()].sort((one, other) => one - other);
    if (known.size < part.count) return { count: part.count, read };
    const file = await joinParts([...known.values()]);
    if (file) return { count: part.count, read, file };
    series.delete(name); // whole codes that do not make up their whole: read again
    return { fault: 'damaged-code' };
  };
}
