/** Makes a file in a worker of its own: the screen goes on meanwhile, and stopping ends the work itself. */
import type { FileKind } from '#domain/reading/file-kind.ts';
import type { Bytes } from '#exports/files/zip.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import type { FileStep, OnStep } from './steps.ts';

export type FileWork = { kind: FileKind; input: PeriodInput };
export type FromWork = { step: FileStep } | { bytes: Bytes } | { isFailed: true };

export type Meanwhile = { signal?: AbortSignal; onStep?: OnStep };
/** Rejects when the file could not be made, and when `signal` says to stop. */
export type MakeBytes = (kind: FileKind, input: PeriodInput, meanwhile?: Meanwhile) => Promise<Bytes>;

/** `openWorker` starts making/file-worker.ts; each file has one, which is gone when the file is there or no longer wanted. */
export function inWorker(openWorker: () => Worker): MakeBytes {
  return async (kind, input, { signal, onStep } = {}) => {
    signal?.throwIfAborted();
    const worker = openWorker();
    try {
      return await new Promise<Bytes>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        const fail = () => reject(new Error('expected the worker to make the file'));
        worker.addEventListener('error', fail);
        worker.addEventListener('message', ({ data }: MessageEvent<FromWork>) => {
          if ('bytes' in data) resolve(data.bytes);
          else if ('isFailed' in data) fail();
          else onStep?.(data.step);
        });
        worker.postMessage({ kind, input } satisfies FileWork);
      });
    } finally {
      worker.terminate();
    }
  };
}
