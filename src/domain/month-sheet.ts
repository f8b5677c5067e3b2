/** One info point's month on one tablet: counts only, and the only form in which visits leave the tablet. */
import * as z from 'zod/mini';
import { daySchema, monthSchema, weekdayOf } from './calendar.ts';
import { choiceIdSchema, notKnown } from './catalogue.ts';
import type { Visit } from './visit.ts';

const count = z.int().check(z.nonnegative(), z.maximum(1_000_000));
const cellCount = z.int().check(z.positive(), z.maximum(1_000_000));

/** Cells are choice ids, days or parts of a day; two attributes are joined by a slash, three never occur but in a group's topic. */
export const cellKeySchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}(\/[a-z0-9][a-z0-9-]{0,63}){0,2}$/));
export const countTableSchema = z.record(cellKeySchema, cellCount);
export type CountTable = z.infer<typeof countTableSchema>;

export const totalsSchema = z.strictObject({
  visits: count,
  questions: count,
  enteredAfterwards: count,
  consultationHourVisits: count,
  targetGroupMentions: count,
  signMentions: count,
  referrals: count,
  courses: count,
  topicTargetGroupMentions: count,
});
export type Totals = z.infer<typeof totalsSchema>;
export const totalNames = Object.keys(totalsSchema.shape) as (keyof Totals)[];

/** Each table of a sheet, and the control total its cells add up to. */
export const totalOfTable = {
  visitsByDay: 'visits',
  visitsByWeekdayAndPart: 'visits',
  visitsBySetting: 'visits',
  visitsByConsultationHour: 'consultationHourVisits',
  visitsByArrival: 'visits',
  visitsByLength: 'visits',
  mentionsByTargetGroup: 'targetGroupMentions',
  mentionsBySign: 'signMentions',
  questionsByKind: 'questions',
  questionsByTopic: 'questions',
  questionsByHelpArea: 'questions',
  questionsByOutcome: 'questions',
  questionsByReferralTargetAndWay: 'referrals',
  questionsByCourse: 'courses',
  questionsByTopicAndOutcome: 'questions',
  mentionsByTopicAndTargetGroup: 'topicTargetGroupMentions',
  questionsByGroupAndReferralTarget: 'referrals',
} as const satisfies Record<string, keyof Totals>;
export type TableName = keyof typeof totalOfTable;
export const tableNames = Object.keys(totalOfTable) as TableName[];

/** Tables that set two things of a visit side by side: with few visits in a period they say too much about one. */
export const crossedTables = [
  'questionsByTopicAndOutcome',
  'mentionsByTopicAndTargetGroup',
  'questionsByGroupAndReferralTarget',
] as const satisfies TableName[];
export const fewestVisitsToCross = 10;

export const tablesSchema = z.strictObject(
  Object.fromEntries(tableNames.map((name) => [name, countTableSchema])) as Record<TableName, typeof countTableSchema>,
);
export type Tables = z.infer<typeof tablesSchema>;

export const monthSheetSchema = z.strictObject({
  infoPoint: choiceIdSchema,
  month: monthSchema,
  totals: totalsSchema,
  tables: tablesSchema,
  /** `day/part` that staff confirmed to be quiet. */
  quietSlots: z.array(z.templateLiteral([daySchema, '/', z.enum(['morning', 'afternoon', 'evening'])])),
});
export type MonthSheet = z.infer<typeof monthSheetSchema>;
/** What was counted, of whatever info point and month. */
type Counted = Pick<MonthSheet, 'totals' | 'tables'>;

export function emptySheet(infoPoint: string, month: string): MonthSheet {
  return { infoPoint, month, totals: noTotals(), tables: noTables(), quietSlots: [] };
}

/** The sheet with one visit more, or one fewer when it is voided. Taking back what was counted gives the same sheet. */
export function countVisit(sheet: MonthSheet, visit: Visit, step: 1 | -1): MonthSheet {
  const cells = cellsOf(visit);
  const totals = { ...sheet.totals };
  const tables = { ...sheet.tables };
  for (const name of tableNames) tables[name] = tally(sheet.tables[name], cells[name], step);
  const own = totalsOf(visit, cells);
  for (const name of totalNames) totals[name] += step * own[name];
  return { ...sheet, totals, tables };
}

/** The first table whose cells do not add up to its control total, if any. */
export function tableThatDoesNotAddUp(sheet: Counted): TableName | undefined {
  return tableNames.find((name) => sumOf(sheet.tables[name]) !== sheet.totals[totalOfTable[name]]);
}

/** Whether both say the same in every total and every cell, in whatever order these were written. */
export function isSameCount(one: Counted, other: Counted): boolean {
  return (
    isSameTable(one.totals, other.totals) &&
    tableNames.every((name) => isSameTable(one.tables[name], other.tables[name]))
  );
}

function isSameTable(one: CountTable, other: CountTable): boolean {
  const cells = Object.keys(one);
  return cells.length === Object.keys(other).length && cells.every((cell) => one[cell] === other[cell]);
}

/** Several sheets added cell by cell: of several tablets, info points or months. */
export function addUp(sheets: readonly Counted[]): Counted {
  const totals = noTotals();
  const tables = noTables();
  for (const sheet of sheets) {
    for (const name of totalNames) totals[name] += sheet.totals[name];
    for (const name of tableNames) {
      for (const [key, number] of Object.entries(sheet.tables[name])) {
        tables[name][key] = cellOf(tables[name], key) + number;
      }
    }
  }
  return { totals, tables };
}

export function sumOf(table: CountTable): number {
  return Object.values(table).reduce((sum, number) => sum + number, 0);
}

function cellsOf(visit: Visit): Record<TableName, string[]> {
  const { questions, targetGroups } = visit;
  const referred = questions.flatMap(({ group, referral }) => (referral ? [{ group, ...referral }] : []));
  return {
    visitsByDay: [visit.day],
    visitsByWeekdayAndPart: [`${weekdayOf(visit.day)}/${visit.partOfDay}`],
    visitsBySetting: [visit.setting],
    visitsByConsultationHour: visit.consultationHour ? [visit.consultationHour] : [],
    visitsByArrival: [visit.arrival ?? notKnown],
    visitsByLength: [visit.length ?? notKnown],
    mentionsByTargetGroup: targetGroups,
    mentionsBySign: visit.signs,
    questionsByKind: questions.map(({ kind }) => kind),
    questionsByTopic: questions.map(({ group, topic }) => `${group}/${topic}`),
    questionsByHelpArea: questions.map(({ helpArea }) => helpArea ?? notKnown),
    questionsByOutcome: questions.map(({ outcome }) => outcome),
    questionsByReferralTargetAndWay: referred.map(({ target, way }) => `${target}/${way}`),
    questionsByCourse: referred
      .filter(({ targetKind }) => targetKind === 'course')
      .map(({ target, enrolled }) => `${target}/${enrolled ? 'enrolled' : 'pointed-to'}`),
    questionsByTopicAndOutcome: questions.map(({ topic, outcome }) => `${topic}/${outcome}`),
    mentionsByTopicAndTargetGroup: questions.flatMap(({ topic }) => targetGroups.map((seen) => `${topic}/${seen}`)),
    questionsByGroupAndReferralTarget: referred.map(({ group, target }) => `${group}/${target}`),
  };
}

function totalsOf(visit: Visit, cells: Record<TableName, string[]>): Totals {
  return {
    visits: 1,
    questions: visit.questions.length,
    enteredAfterwards: visit.entered === 'afterwards' ? 1 : 0,
    consultationHourVisits: cells.visitsByConsultationHour.length,
    targetGroupMentions: cells.mentionsByTargetGroup.length,
    signMentions: cells.mentionsBySign.length,
    referrals: cells.questionsByReferralTargetAndWay.length,
    courses: cells.questionsByCourse.length,
    topicTargetGroupMentions: cells.mentionsByTopicAndTargetGroup.length,
  };
}

/** A cell that returns to zero goes, so a sheet depends on its visits alone and not on their history. */
function tally(before: CountTable, chosen: readonly string[], step: 1 | -1): CountTable {
  if (chosen.length === 0) return before;
  const after = { ...before };
  for (const key of chosen) {
    after[key] = cellOf(after, key) + step;
    if (after[key] === 0) delete after[key];
  }
  return after;
}

/** Asks for an own cell: an id may be a word that every object knows, such as "constructor". */
function cellOf(table: CountTable, key: string): number {
  return Object.hasOwn(table, key) ? (table[key] ?? 0) : 0;
}

function noTotals(): Totals {
  return Object.fromEntries(totalNames.map((name) => [name, 0])) as Totals;
}

function noTables(): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, {}])) as Tables;
}
