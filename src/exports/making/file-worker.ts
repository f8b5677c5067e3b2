/** The worker that makes one file: it knows nothing but the figures it is given, and is ended from outside. */
import { makeFile } from '#exports/make-file.ts';
import type { FileWork, FromWork } from './in-worker.ts';

addEventListener('message', ({ data: { kind, input } }: MessageEvent<FileWork>) => {
  makeFile(kind, input, (step) => tell({ step })).then(
    (bytes) => tell({ bytes }, [bytes.buffer]),
    () => tell({ isFailed: true }),
  );
});

function tell(what: FromWork, transfer: Transferable[] = []): void {
  postMessage(what, { transfer });
}
