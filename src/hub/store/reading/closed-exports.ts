/** Files of closed months, kept as they were made the first time: whoever asks again gets the same bytes. */
import { createHash } from 'node:crypto';
import type { Day, Month } from '#domain/calendar.ts';
import type { Database } from '#hub/store/schema.ts';

/** `scope`: `informatiepunt/ID`, `gemeente/CODE` or `organisatie`. `kind`: what sort of file, in which language. */
export type ExportKey = { scope: string; month: Month; kind: string };
export type ExportFile = { fileName: string; mediaType: string; bytes: Uint8Array };
/** `sha256` of the bytes, in hexadecimal, noted when the file was made. */
export type KeptFile = ExportFile & { madeOn: Day; sha256: string };

export function closedExportsIn(database: Database) {
  const kept = async (organisation: string, { scope, month, kind }: ExportKey): Promise<KeptFile | undefined> => {
    const row = await database
      .selectFrom('closed_export')
      .select(['file_name', 'media_type', 'bytes', 'made_day', 'sha256'])
      .where('organisation', '=', organisation)
      .where('scope', '=', scope)
      .where('month', '=', month)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (!row) return undefined;
    const { file_name: fileName, media_type: mediaType, made_day: madeOn, sha256 } = row;
    return { fileName, mediaType, madeOn, sha256, bytes: new Uint8Array(row.bytes) };
  };
  return {
    closedExport: kept,

    /** The first that was made stays; the answer is that one. Ask only when all that is in it is closed. */
    async keepClosedExport(organisation: string, key: ExportKey, file: ExportFile, today: Day): Promise<KeptFile> {
      const bytes = Buffer.from(file.bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const named = { file_name: file.fileName, media_type: file.mediaType, sha256, made_day: today, bytes };
      const row = database.insertInto('closed_export').values({ organisation, ...key, ...named });
      await row.onConflict((again) => again.doNothing()).execute();
      const first = await kept(organisation, key);
      if (!first) throw new Error('expected the file that was just kept');
      return first;
    },
  };
}
