/** What came after a month was closed, cell by cell. Fetched when somebody wants to see it. */
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue.ts';
import { tableNames } from '#domain/month-sheet.ts';
import { exportMessages } from '#exports/period-tables.ts';
import { type KeyColumn, tableKeys } from '#exports/table-keys.ts';
import { Answered } from '#office/parts/answered.tsx';
import { useHubAnswer } from '#office/session.ts';
import { formatDate, formatDifference } from '#texts/format.ts';
import { type Language, useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Table } from '#ui/table.tsx';
import { type ClosedMonth, closedMonthSchema, closedMonthsPath } from '#wire/reading/closing.ts';
import type { Closed } from '#wire/reading/figures.ts';

type Props = { closed: Closed; name: string; catalogue: Catalogue };

export function AddendumTable(props: Props) {
  const say = useOfficeTexts().closing;
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Differences {...props} />;
  return (
    <div className="bb-actions">
      <Action spoken={say.differencesOf(props.name)} onAct={() => setOpen(true)}>
        {say.differences}
      </Action>
    </div>
  );
}

function Differences({ closed: { infoPoint, month }, name, catalogue }: Props) {
  const say = useOfficeTexts().closing;
  const language = useLanguage();
  const found = useHubAnswer(`${closedMonthsPath}?informatiepunt=${infoPoint}&maand=${month}`, closedMonthSchema);
  return (
    <Answered {...found} fetching={say.fetching}>
      {({ addendum }) =>
        addendum && (
          <Table
            caption={`${say.differencesCaption}: ${name}`}
            columns={say.differencesColumns}
            numeric={[2]}
            rows={differenceRows(addendum, catalogue, language)}
          />
        )
      }
    </Answered>
  );
}

function differenceRows(
  { difference }: NonNullable<ClosedMonth['addendum']>,
  catalogue: Catalogue,
  language: Language,
): string[][] {
  const say = exportMessages(language);
  const keys = tableKeys(catalogue, language, say);
  return tableNames.flatMap((table) =>
    Object.entries(difference.tables[table]).map(([key, value]) => {
      const choice = keys[table].columns.map((column) => nameIn(column, key, language));
      return [say.tables[table].title, choice.join(', '), formatDifference(value, language)];
    }),
  );
}

function nameIn({ part, nameOf }: KeyColumn, key: string, language: Language): string {
  const cell = nameOf(key.split('/')[part] ?? key);
  if (typeof cell === 'object') return 'day' in cell ? formatDate(cell.day, language) : '';
  return String(cell);
}
