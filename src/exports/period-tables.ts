/** A month or year of counts made into the tables that people read: on the screen and in every kind of file alike. */
import type { Day, Month } from '#domain/calendar.ts';
import { type Catalogue, notKnown } from '#domain/catalogue.ts';
import {
  type CountTable,
  fewestVisitsToCross,
  type TableName,
  type Tables,
  type Totals,
  tableNames,
  totalOfTable,
} from '#domain/month-sheet.ts';
import { isYear, type Period } from '#domain/reading/period.ts';
import { exportEn } from '#texts/export/export-en.ts';
import { type ExportMessages, exportNl } from '#texts/export/export-nl.ts';
import { formatMonth } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import { infoPointTable, type PointFigures } from './by-info-point.ts';
import { type Completeness, completenessTable } from './completeness.ts';
import { courseSteps, longVisits, warmReferrals } from './derived.ts';
import type { Cell, ExportTable } from './export-table.ts';
import { daysOfPeriod, periodName } from './period.ts';
import { type KeyColumn, type TableKeys, tableKeys } from './table-keys.ts';

export type PeriodInput = {
  period: Period;
  organisation: string;
  /** The names of the info points that are added up here. */
  infoPoints: readonly string[];
  totals: Totals;
  tables: Tables;
  catalogue: Catalogue;
  language: Language;
  madeOn: Day;
  /** Of a year: its months, each with its own totals. */
  byMonth?: readonly { month: Month; totals: Totals }[];
  /** Where several info points are added up: each of them. */
  byInfoPoint?: readonly PointFigures[];
  completeness?: Completeness;
};

export function exportMessages(language: Language): ExportMessages {
  return language === 'nl' ? exportNl : exportEn;
}

export function periodTables(input: PeriodInput): ExportTable[] {
  const say = exportMessages(input.language);
  const keys = tableKeys(input.catalogue, input.language, say);
  const shown = tableNames.filter((name) => !keys[name].crosses || input.totals.visits >= fewestVisitsToCross);
  const counted = shown.map((name) => countedTable(name, keys[name], input, say));
  return [
    summary(input, say),
    completenessTable(input.completeness, input.totals.enteredAfterwards, input.language, say),
    ...(input.byMonth ? [monthByMonth(input.byMonth, input, say)] : []),
    ...(input.byInfoPoint ? [infoPointTable(input.byInfoPoint, input.totals, say)] : []),
    ...counted,
    explanation(counted, say),
  ];
}

function summary(input: PeriodInput, say: ExportMessages): ExportTable {
  const { title, sheet, about, columns, ...rows } = say.summary;
  const warm = warmReferrals(input);
  const { long, known } = longVisits(input);
  const { pointedTo, enrolled } = courseSteps(input.tables);
  const { first, last } = daysOfPeriod(input.period);
  const totals = (Object.keys(say.totals) as (keyof Totals)[]).map((name) => [say.totals[name], input.totals[name]]);
  return {
    id: 'summary',
    title,
    sheet,
    about,
    columns,
    rows: [
      [isYear(input.period) ? rows.year : rows.month, periodName(input.period, input.language)],
      [rows.firstDay, { day: first }],
      [rows.lastDay, { day: last }],
      [rows.organisation, input.organisation],
      ...input.infoPoints.map((name) => [rows.infoPoints, name]),
      [rows.madeOn, { day: input.madeOn }],
      ...totals,
      [rows.warmReferrals, warm],
      ...(input.totals.referrals > 0 ? [[rows.warmShare, { share: warm / input.totals.referrals }]] : []),
      [rows.pointedTo, pointedTo],
      [rows.enrolled, enrolled],
      [rows.lengthKnown, known],
      [rows.long, long],
      ...(known > 0 ? [[rows.longShare, { share: long / known }]] : []),
    ],
  };
}

function countedTable(
  name: TableName,
  { columns, counts }: TableKeys,
  input: PeriodInput,
  say: ExportMessages,
): ExportTable {
  const total = input.totals[totalOfTable[name]];
  const names = columns.map(({ title }) => say.columns[title]);
  const cells = inOrder(input.tables[name], columns);
  const own = columns.filter(({ part }, at) => columns.findIndex((other) => other.part === part) === at);
  return {
    id: name,
    ...say.tables[name],
    columns: [...names, say.columns[counts], say.columns.share],
    rows: cells.map(([parts, number]) => [
      ...columns.map(({ part, nameOf }) => nameOf(parts[part] ?? notKnown)),
      number,
      { share: total > 0 ? number / total : 0 },
    ]),
    total: [say.total, ...columns.slice(1).map((): Cell => ''), total, { share: total > 0 ? 1 : 0 }],
    counted: {
      total: totalOfTable[name],
      columns: own.map(({ title }) => title),
      cells: cells.map(([parts, count]) => ({
        key: parts,
        names: own.map((column) => plainName(column, parts)),
        count,
      })),
    },
  };
}

/** A day is its own name. */
function plainName({ part, nameOf }: KeyColumn, parts: readonly string[]): string {
  const name = nameOf(parts[part] ?? notKnown);
  return typeof name === 'object' && 'day' in name ? name.day : String(name);
}

function monthByMonth(
  months: NonNullable<PeriodInput['byMonth']>,
  { totals: all, language }: PeriodInput,
  say: ExportMessages,
): ExportTable {
  const names = Object.keys(say.totals) as (keyof Totals)[];
  const row = (first: string, totals: Totals): Cell[] => [first, ...names.map((name) => totals[name])];
  return {
    id: 'byMonth',
    ...say.byMonth,
    columns: [say.summary.month, ...names.map((name) => say.totals[name])],
    rows: months.map(({ month, totals }) => row(formatMonth(month, language), totals)),
    total: row(say.total, all),
    counted: {
      total: 'visits',
      columns: ['month'],
      cells: months.map(({ month, totals }) => ({
        key: [month],
        names: [formatMonth(month, language)],
        count: totals.visits,
      })),
    },
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
  const place = ({ places }: KeyColumn, id: string) =>
    places.get(id) ?? (id === notKnown ? places.size + 1 : places.size);
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
