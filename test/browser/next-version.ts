/** The same product once more with another service worker: what a browser takes for a new version. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';

/** Lies inside the project, so that the copy of the hub finds its packages. */
export const nextVersion = 'dist-next';

export async function makeNextVersion(): Promise<void> {
  await cp('dist', nextVersion, { recursive: true });
  const worker = `${nextVersion}/client/service-worker.js`;
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// the next version\n`);
}

export async function forgetNextVersion(): Promise<void> {
  await rm(nextVersion, { recursive: true, force: true });
}
