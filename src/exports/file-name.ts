/** What a file is called and what kind a browser takes it for: known without the writers. */
import type { FileKind } from '#domain/reading/file-kind.ts';
import { exportMessages, type PeriodInput } from './period-tables.ts';

export const mediaTypes: Record<FileKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv;charset=utf-8',
  csvw: 'application/zip',
  json: 'application/json',
};

const endings: Record<FileKind, string> = { xlsx: 'xlsx', ods: 'ods', csv: 'csv', csvw: 'csvw.zip', json: 'json' };

/** `whose`: the info point, municipality or organisation that the figures are of. */
export function fileNameOf(kind: FileKind, whose: string, { language, period }: PeriodInput): string {
  return `${exportMessages(language).fileName.period(whose, period)}.${endings[kind]}`;
}
