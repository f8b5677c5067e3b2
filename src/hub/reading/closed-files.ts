/** Makes the files of a closed month as it was closed, and keeps each as it was made the first time. */
import { type Day, dutchDayOf, type Month } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { type FileKind, fileKinds } from '#domain/reading/file-kind.ts';
import { inputOf } from '#exports/figures-input.ts';
import { fileNameOf, mediaTypes } from '#exports/file-name.ts';
import { makeFile } from '#exports/make-file.ts';
import type { Figures } from '#wire/reading/figures.ts';
import { figuresOf, type PeriodStore, type Within } from './read-period.ts';

type Key = { scope: string; month: Month; kind: string };
type File = { fileName: string; mediaType: string; bytes: Uint8Array };
type Kept = File & { madeOn: Day; sha256: string };
type Language = 'nl' | 'en';

export type ClosedFileStore = PeriodStore & {
  currentCatalogue: (organisation: string) => Promise<Catalogue>;
  closedExport: (organisation: string, key: Key) => Promise<Kept | undefined>;
  keepClosedExport: (organisation: string, key: Key, file: File, today: Day) => Promise<Kept>;
};

type Wish = { within: Within; month: Month; kind: FileKind; language: Language };

/** `undefined` unless all that would be in it is closed. */
export async function closedFile(
  store: ClosedFileStore,
  organisation: string,
  { within, month, kind, language }: Wish,
  now: Date,
): Promise<Kept | undefined> {
  const key = { scope: scopeName(within.scope), month, kind: `${kind}-${language}` };
  const kept = await store.closedExport(organisation, key);
  if (kept) return kept;
  const figures = await figuresAsClosed(store, organisation, within, month, now);
  if (figures.closed.length < within.infoPoints.length) return undefined;
  const file = await fileOf(store, organisation, figures, { kind, language }, now);
  return store.keepClosedExport(organisation, key, file, dutchDayOf(now).day);
}

/** Right after closing, in the language of the account, so that names and opening hours are those of then. */
export async function keepFilesOfClosing(
  store: ClosedFileStore,
  organisation: string,
  wish: Pick<Wish, 'within' | 'month'>,
  now: Date,
): Promise<void> {
  const figures = await figuresAsClosed(store, organisation, wish.within, wish.month, now);
  for (const kind of fileKinds) {
    const key = { scope: scopeName(wish.within.scope), month: wish.month, kind: `${kind}-nl` };
    const file = await fileOf(store, organisation, figures, { kind, language: 'nl' }, now);
    await store.keepClosedExport(organisation, key, file, dutchDayOf(now).day);
  }
}

/** Without what came later: that is no part of what was closed. */
async function figuresAsClosed(
  store: PeriodStore,
  organisation: string,
  within: Within,
  month: Month,
  now: Date,
): Promise<Figures> {
  const asked = { period: month, stand: 'afgesloten' as const, vergelijk: undefined };
  const figures = await figuresOf(store, organisation, within, asked, dutchDayOf(now).day);
  return { ...figures, closed: figures.closed.map((closed) => ({ ...closed, addendum: null })) };
}

async function fileOf(
  store: ClosedFileStore,
  organisation: string,
  figures: Figures,
  { kind, language }: Pick<Wish, 'kind' | 'language'>,
  now: Date,
): Promise<File> {
  const { name } = await store.organisationNamed(organisation);
  const catalogue = await store.currentCatalogue(organisation);
  const input = inputOf(figures, { catalogue, organisation: name, language, today: dutchDayOf(now).day });
  const bytes = await makeFile(kind, input);
  return { fileName: fileNameOf(kind, figures.scope.name, input), mediaType: mediaTypes[kind], bytes };
}

function scopeName({ kind, id }: Within['scope']): string {
  return { 'info-point': `informatiepunt/${id}`, municipality: `gemeente/${id}`, organisation: 'organisatie' }[kind];
}
