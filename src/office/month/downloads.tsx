/** The month as a file. The writers are loaded when somebody asks for one. */
import { useState } from 'react';
import { exportMessages, type MonthInput } from '#exports/month-tables.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { handOver } from '#ui/hand-over.ts';
import { Notice } from '#ui/notice.tsx';

type Props = { input: MonthInput };

export function Downloads({ input }: Props) {
  const say = useOfficeTexts().month;
  const [isFailed, setFailed] = useState(false);
  const [one, ...more] = input.infoPoints;
  const whose = one && more.length === 0 ? one : input.organisation;
  const name = exportMessages(input.language).fileName.month(whose, input.period);

  async function download(make: () => Promise<Blob>, ending: string) {
    try {
      handOver(await make(), `${name}.${ending}`);
      setFailed(false);
    } catch {
      setFailed(true); // the figures on the screen are untouched; the words say to try again
    }
  }
  const xlsx = async () => (await import('#exports/xlsx.ts')).monthXlsx(input);
  const csv = async () => {
    const { monthCsv } = await import('#exports/csv-dutch.ts');
    return new Blob([monthCsv(input)], { type: 'text/csv;charset=utf-8' });
  };

  return (
    <>
      <div className="bb-actions">
        <Action purpose="primary" onAct={() => download(xlsx, 'xlsx')}>
          {say.xlsx}
        </Action>
        <Action onAct={() => download(csv, 'csv')}>{say.csv}</Action>
      </div>
      {isFailed && <Notice kind="fault">{say.notMade}</Notice>}
    </>
  );
}
