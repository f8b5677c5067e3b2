/** What of a period's tables a council reads on paper; the rest is in the files, and the paper says so. */
import type { Totals } from '#domain/month-sheet.ts';
import { type ExportTable, isNumeric } from '#exports/export-table.ts';
import { exportMessages, type PeriodInput, periodTables } from '#exports/period-tables.ts';

/** A paper is read from the first page to the last: what runs on for pages stays in the files. */
const inFilesOnly: ReadonlySet<ExportTable['id']> = new Set([
  'visitsByDay',
  'questionsByTopicAndOutcome',
  'mentionsByTopicAndTargetGroup',
  'questionsByGroupAndReferralTarget',
]);

/** Totals that only prove other tables. */
const proofs: readonly (keyof Totals)[] = ['targetGroupMentions', 'signMentions', 'topicTargetGroupMentions'];

export type PaperTables = {
  /** The numbers of the summary; what it says of the report itself stands at the top of the paper. */
  short: ExportTable | undefined;
  /** In the order of the report; narrow ones that follow one another stand together. */
  read: { isNarrow: boolean; tables: ExportTable[] }[];
  /** The titles of those in which nothing was counted. */
  empty: string[];
  /** What is not said above its own table already. */
  means: ExportTable | undefined;
};

export function paperTables(input: PeriodInput): PaperTables {
  const say = exportMessages(input.language);
  const [summary, , ...tables] = periodTables(input);
  const explanation = tables.pop();
  const listed = tables.filter(({ id }) => !inFilesOnly.has(id));
  const proofNames = proofs.map((name) => say.totals[name]);
  const isProof = (name: unknown) => proofNames.some((proof) => proof === name);
  const isSaid = (name: unknown) => name === explanation?.title || tables.some(({ title }) => title === name);
  return {
    short: summary && {
      ...summary,
      rows: summary.rows.filter(([name, value]) => isNumeric(value) && !isProof(name)),
    },
    read: side(listed.filter(({ rows }) => rows.length > 0).map((table) => withoutColumns(table, isProof))),
    empty: listed.filter(({ rows }) => rows.length === 0).map(({ title }) => title),
    means: explanation && { ...explanation, rows: explanation.rows.filter(([name]) => !isSaid(name)) },
  };
}

function withoutColumns(table: ExportTable, isLeftOut: (name: string) => boolean): ExportTable {
  const kept = <T>(cells: readonly T[]) => cells.filter((_, at) => !isLeftOut(table.columns[at] ?? ''));
  return {
    ...table,
    columns: kept(table.columns),
    rows: table.rows.map(kept),
    ...(table.total && { total: kept(table.total) }),
  };
}

function side(tables: readonly ExportTable[]): PaperTables['read'] {
  const runs: PaperTables['read'] = [];
  for (const table of tables) {
    const isNarrow = table.columns.length <= 3;
    const last = runs.at(-1);
    if (last?.isNarrow && isNarrow) last.tables.push(table);
    else runs.push({ isNarrow, tables: [table] });
  }
  return runs;
}
