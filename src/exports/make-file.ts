/** One way to make any kind of file, in a worker of the browser and at the hub. Each writer is loaded when its kind is asked for. */
import type { FileKind } from '#domain/reading/file-kind.ts';
import type { Bytes } from './files/zip.ts';
import type { OnStep } from './making/steps.ts';
import type { PeriodInput } from './period-tables.ts';

/** The same input gives the same bytes, whenever and wherever it is made. */
export async function makeFile(kind: FileKind, input: PeriodInput, onStep: OnStep = () => undefined): Promise<Bytes> {
  onStep('tables');
  switch (kind) {
    case 'xlsx':
      return (await import('./files/xlsx.ts')).periodXlsx(input, onStep);
    case 'ods':
      return (await import('./files/ods.ts')).periodOds(input, onStep);
    case 'csv':
      return asBytes((await import('./files/csv-dutch.ts')).periodCsv(input, onStep));
    case 'csvw':
      return (await import('./machine/csvw.ts')).periodCsvw(input, onStep);
    case 'json':
      return asBytes((await import('./machine/period-json.ts')).periodJson(input, onStep));
  }
}

function asBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}
