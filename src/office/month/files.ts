/** Where a file of figures comes from: made here of what is on the screen, or kept at the hub since the month was closed. */
import { createContext } from 'react';
import type { Month } from '#domain/calendar.ts';
import type { FileKind } from '#domain/reading/file-kind.ts';
import { fileNameOf, mediaTypes } from '#exports/file-name.ts';
import type { MakeBytes, Meanwhile } from '#exports/making/in-worker.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import type { useHub } from '#office/session.ts';
import type { Language } from '#texts/language.ts';
import { type ClosedFile, closedFileSchema, closedFilesPath } from '#wire/reading/closed-files.ts';
import { type Chosen, whose } from './period-address.ts';

export type MadeFile = { name: string; content: Blob };
/** `undefined` when there is no such file now. Ends, with the work for it, when `signal` says so. */
export type MakeFile = (kind: FileKind, meanwhile: Required<Meanwhile>) => Promise<MadeFile | undefined>;

/** Who writes files in this browser: another thread than the screen's, which the app knows how to begin. */
export const MakeBytesContext = createContext<MakeBytes>(async () => {
  throw new Error('expected the app to say who writes files');
});

export function filesOf(makeBytes: MakeBytes, input: PeriodInput, name: string): MakeFile {
  return async (kind, meanwhile) => {
    const content = new Blob([await makeBytes(kind, input, meanwhile)], { type: mediaTypes[kind] });
    return { name: fileNameOf(kind, name, input), content };
  };
}

type Asked = Omit<Chosen, 'period'> & { month: Month; language: Language };

/** The very bytes that were made first. */
export function filesOfClosing(ask: ReturnType<typeof useHub>, { month, language, ...chosen }: Asked): MakeFile {
  return async (kind, { signal }) => {
    const wish = new URLSearchParams({ maand: month, ...whose(chosen), soort: kind, taal: language });
    const found = await ask(`${closedFilesPath}?${wish}`, closedFileSchema, { signal });
    return found.kind === 'answer' ? asFile(found.value) : undefined;
  };
}

function asFile({ fileName, mediaType, content }: ClosedFile): MadeFile {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  return { name: fileName, content: new Blob([bytes], { type: mediaType }) };
}
