/** A table of counts made into bars, and the sentence that is true of it. */
import { notKnown } from '#domain/catalogue.ts';
import type { ExportTable } from '#exports/export-table.ts';
import { formatNumber, formatShare } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import type { OfficeMessages } from '#texts/office-nl.ts';
import type { Bar } from '#ui/chart/bar-chart.tsx';

/** More bars than this are a list to look up, and that is what the table is for. */
const mostBars = 12;

/** In the order of the list, as lengths and kinds are read, or the longest first. */
export function tableBars({ counted }: ExportTable, language: Language, isOrdered = false): Bar[] {
  const cells = counted?.cells ?? [];
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  const bars = cells.map(({ key, names, count }) => ({
    id: key.join('/'),
    label: names.join(' · '),
    number: count,
    shown: `${formatNumber(count, language)} · ${formatShare(count / all, language)}`,
  }));
  const ordered = isOrdered ? bars : bars.sort((one, other) => other.number - one.number);
  return ordered.slice(0, mostBars);
}

/** What was not filled in says nothing about what comes most often. */
export function mostOften(bars: readonly Bar[], say: OfficeMessages['report']): string {
  const all = bars.reduce((sum, { number }) => sum + number, 0);
  if (all === 0) return say.none;
  const [first, second] = bars.filter(({ id }) => id !== notKnown).sort((one, other) => other.number - one.number);
  if (!first) return say.notNoted;
  return first.number === second?.number ? say.tie : say.mostly(first.label, first.number, all);
}
