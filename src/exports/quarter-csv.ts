/** The municipality's quarters as they are shown: in fives, and in words where there is too little to show. */
import type { QuarterFigures } from '#domain/quarter-figures.ts';
import type { Language } from '#texts/language.ts';
import { dutchCsv } from './files/csv-dutch.ts';
import { exportMessages } from './period-tables.ts';

type QuarterInput = { municipality: string; quarters: readonly QuarterFigures[]; language: Language };

export function quarterCsv({ municipality, quarters, language }: QuarterInput): string {
  const say = exportMessages(language).quarters;
  const lines = quarters.map(({ quarter, shown }) => [
    municipality,
    quarterName(quarter, language),
    ...(shown ? [shown.visits, shown.questions, say.rounded] : ['', '', say.tooFew]),
  ]);
  return dutchCsv([say.columns, ...lines]);
}

/** `'2026-K1'` as "eerste kwartaal 2026". */
export function quarterName(quarter: string, language: Language): string {
  return exportMessages(language).quarters.quarter(Number(quarter.slice(6)), quarter.slice(0, 4));
}
