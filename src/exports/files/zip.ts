/** Several files in one, the same bytes whenever and wherever it is made. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment a zip can name, read in local time by whoever writes it: so no clock and no time zone is in the file. */
const always = new Date(1980, 0, 1);

export type Bytes = Uint8Array<ArrayBuffer>;

/** In the order given; `asIs` names those that may not be compressed. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>, asIs: readonly string[] = []): Bytes {
  const entries = Object.entries(files).map(([name, content]): [string, Zippable[string]] => [
    name,
    [
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
      { mtime: always, level: asIs.includes(name) ? 0 : 6 },
    ],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** A zip of somebody else's making, without the moment at which it was made. */
export function withoutMoment(zip: ArrayBuffer): Bytes {
  return zipped(unzipSync(new Uint8Array(zip)));
}
