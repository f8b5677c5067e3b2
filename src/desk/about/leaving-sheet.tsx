/** One month as it leaves: how much it holds, which tables, and for who wants it the content itself. */
import { undetailed } from '#domain/catalogue.ts';
import { type TableName, tableNames } from '#domain/month-sheet.ts';
import { contentOf, type NumberedSheet } from '#domain/report-revision.ts';
import { useAboutTexts } from '#texts/about/use-about-texts.ts';
import { exportEn } from '#texts/export/export-en.ts';
import { exportNl } from '#texts/export/export-nl.ts';
import { formatNumber } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { Table } from '#ui/table.tsx';

export type SheetToShow = NumberedSheet & {
  state: 'received' | 'waiting' | 'refused';
  isClosed: boolean;
  /** Visits it counts are no longer on the tablet. */
  isErased: boolean;
};

type Props = { numbered: SheetToShow; infoPoint: string };

export function LeavingSheet({ numbered, infoPoint }: Props) {
  const say = useAboutTexts().leaves;
  const language = useLanguage();
  const { sheet, number, state, isClosed, isErased } = numbered;
  const title = say.month(sheet.month, infoPoint);
  const titleOf = (name: TableName) => (language === 'nl' ? exportNl : exportEn).tables[name].title;
  const filled = tableNames
    .map((name) => ({ name, numbers: Object.keys(sheet.tables[name]).length }))
    .filter(({ numbers }) => numbers > 0);
  const all = filled.reduce((sum, { numbers }) => sum + numbers, 0);
  const empty = tableNames.length - filled.length;
  const notDetailed = sheet.tables.questionsByOutcome[undetailed] ?? 0;
  return (
    <section>
      <h2>{title}</h2>
      <p className="bb-about__sum">{say.sum(sheet.totals.visits, sheet.totals.questions)}</p>
      {notDetailed > 0 && <p>{say.undetailed(notDetailed)}</p>}
      <p>{say.inTables(all, filled.length)}</p>
      <p className={`bb-about__state bb-about__state--${state}`}>{say.state[state]}</p>
      {(isClosed || isErased) && (
        <p>{[...(isClosed ? [say.closed] : []), ...(isErased ? [say.erased] : [])].join(' ')}</p>
      )}
      <details className="bb-about__details">
        <summary>{say.tables}</summary>
        {filled.length > 0 && (
          <Table
            caption={say.tablesOf(title)}
            columns={[say.table, say.numbers]}
            rows={filled.map(({ name, numbers }) => [titleOf(name), formatNumber(numbers, language)])}
            numeric={[1]}
          />
        )}
        {empty > 0 && <p>{say.emptyTables(empty)}</p>}
      </details>
      <details className="bb-about__details">
        <summary>{say.asSent}</summary>
        <p>{say.asSentHint(number)}</p>
        <p>{say.asSentMore}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks it of a scrolling region */}
        <section className="bb-about__sent" aria-label={say.asSentOf(title)} tabIndex={0}>
          <pre>{JSON.stringify(contentOf(numbered), null, 2)}</pre>
        </section>
      </details>
    </section>
  );
}
