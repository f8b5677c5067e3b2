/** The office in this browser, with a thread of its own for the files it makes. */
import type { ComponentProps } from 'react';
import { openFileWorker } from '#app/browser/own-scripts.ts';
import { inWorker } from '#exports/making/in-worker.ts';
import { MakeBytesContext } from '#office/month/files.ts';
import { Office } from '#office/office.tsx';

const makeBytes = inWorker(openFileWorker);

export function OfficeScreen(props: ComponentProps<typeof Office>) {
  return (
    <MakeBytesContext value={makeBytes}>
      <Office {...props} />
    </MakeBytesContext>
  );
}
