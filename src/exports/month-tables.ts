/** A month of counts made into the tables that people read: on the screen, in CSV and in XLSX alike. */
import { type Day, firstDayOf, lastDayOf, type Month } from '#domain/calendar.ts';
import { type Catalogue, notKnown } from '#domain/catalogue.ts';
import {
  type CountTable,
  type TableName,
  type Tables,
  type Totals,
  tableNames,
  totalOfTable,
} from '#domain/month-sheet.ts';
import { exportEn } from '#texts/export/export-en.ts';
import { type ExportMessages, exportNl } from '#texts/export/export-nl.ts';
import { formatMonth } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import type { Cell, ExportTable } from './export-table.ts';
import { type KeyColumn, monthKeys, type TableKeys } from './month-keys.ts';

export type MonthInput = {
  period: Month;
  organisation: string;
  /** The names of the info points that are added up here. */
  infoPoints: readonly string[];
  totals: Totals;
  tables: Tables;
  catalogue: Catalogue;
  language: Language;
  madeOn: Day;
};

/** Two things of a visit side by side say too much about one visitor when there are few. */
const fewestVisitsToCross = 10;

export function exportMessages(language: Language): ExportMessages {
  return language === 'nl' ? exportNl : exportEn;
}

export function monthTables(input: MonthInput): ExportTable[] {
  const say = exportMessages(input.language);
  const keys = monthKeys(input.catalogue, input.language, say);
  const shown = tableNames.filter((name) => !keys[name].crosses || input.totals.visits >= fewestVisitsToCross);
  const counted = shown.map((name) => countedTable(name, keys[name], input, say));
  return [summary(input, say), ...counted, explanation(counted, say)];
}

/** How many referrals were made in one of the warm ways of the catalogue. */
export function warmReferrals({ tables, catalogue }: Pick<MonthInput, 'tables' | 'catalogue'>): number {
  const warm = new Set(catalogue.ways.filter((way) => way.warm).map(({ id }) => id));
  return Object.entries(tables.questionsByReferralTargetAndWay).reduce(
    (sum, [key, number]) => (warm.has(key.split('/')[1] ?? '') ? sum + number : sum),
    0,
  );
}

function summary(input: MonthInput, say: ExportMessages): ExportTable {
  const { title, sheet, about, columns, ...rows } = say.summary;
  const warm = warmReferrals(input);
  const totals = (Object.keys(say.totals) as (keyof Totals)[]).map((name) => [say.totals[name], input.totals[name]]);
  return {
    id: 'summary',
    title,
    sheet,
    about,
    columns,
    rows: [
      [rows.month, formatMonth(input.period, input.language)],
      [rows.firstDay, { day: firstDayOf(input.period) }],
      [rows.lastDay, { day: lastDayOf(input.period) }],
      [rows.organisation, input.organisation],
      ...input.infoPoints.map((name) => [rows.infoPoints, name]),
      [rows.madeOn, { day: input.madeOn }],
      ...totals,
      [rows.warmReferrals, warm],
      ...(input.totals.referrals > 0 ? [[rows.warmShare, { share: warm / input.totals.referrals }]] : []),
    ],
  };
}

function countedTable(
  name: TableName,
  { columns, counts }: TableKeys,
  input: MonthInput,
  say: ExportMessages,
): ExportTable {
  const total = input.totals[totalOfTable[name]];
  const names = columns.map(({ title }) => say.columns[title]);
  return {
    id: name,
    ...say.tables[name],
    columns: [...names, say.columns[counts], say.columns.share],
    rows: inOrder(input.tables[name], columns).map(([parts, number]) => [
      ...columns.map(({ part, nameOf }) => nameOf(parts[part] ?? notKnown)),
      number,
      { share: total > 0 ? number / total : 0 },
    ]),
    total: [say.total, ...columns.slice(1).map((): Cell => ''), total, { share: total > 0 ? 1 : 0 }],
  };
}

function explanation(counted: readonly ExportTable[], say: ExportMessages): ExportTable {
  const { title, sheet, about, columns, visits, shares, crossings } = say.explanation;
  return {
    id: 'explanation',
    title,
    sheet,
    about,
    columns,
    rows: [
      [say.totals.visits, visits],
      ...counted.map((table) => [table.title, table.about]),
      [say.columns.share, shares],
      [title, crossings(fewestVisitsToCross)],
    ],
  };
}

/** The order of the lists, so that two months lie side by side; what a list does not know stands after it. */
function inOrder(table: CountTable, columns: readonly KeyColumn[]): [string[], number][] {
  const place = ({ order }: KeyColumn, id: string) => {
    const found = order.indexOf(id);
    return found >= 0 ? found : id === notKnown ? order.length + 1 : order.length;
  };
  return Object.entries(table)
    .map(([key, number]): [string[], number] => [key.split('/'), number])
    .sort(([one], [other]) => {
      for (const column of columns) {
        const [a, b] = [one[column.part] ?? notKnown, other[column.part] ?? notKnown];
        const apart = place(column, a) - place(column, b) || a.localeCompare(b);
        if (apart !== 0) return apart;
      }
      return 0;
    });
}
