/** One way to make any kind of file, in the browser and at the hub. Each writer is loaded when its kind is asked for. */
import type { FileKind } from '#domain/reading/file-kind.ts';
import type { Bytes } from './files/zip.ts';
import { exportMessages, type PeriodInput } from './period-tables.ts';

export const mediaTypes: Record<FileKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv;charset=utf-8',
  csvw: 'application/zip',
  json: 'application/json',
};

const endings: Record<FileKind, string> = { xlsx: 'xlsx', ods: 'ods', csv: 'csv', csvw: 'csvw.zip', json: 'json' };

/** The same input gives the same bytes, whenever and wherever it is made. */
export async function makeFile(kind: FileKind, input: PeriodInput): Promise<Bytes> {
  switch (kind) {
    case 'xlsx':
      return (await import('./files/xlsx.ts')).periodXlsx(input);
    case 'ods':
      return (await import('./files/ods.ts')).periodOds(input);
    case 'csv':
      return asBytes((await import('./files/csv-dutch.ts')).periodCsv(input));
    case 'csvw':
      return (await import('./machine/csvw.ts')).periodCsvw(input);
    case 'json':
      return asBytes((await import('./machine/period-json.ts')).periodJson(input));
  }
}

/** `whose`: the info point, municipality or organisation that the figures are of. */
export function fileNameOf(kind: FileKind, whose: string, { language, period }: PeriodInput): string {
  return `${exportMessages(language).fileName.period(whose, period)}.${endings[kind]}`;
}

function asBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}
