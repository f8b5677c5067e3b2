/** The figures as a file. The writers are loaded when somebody asks for one. */
import { useRef, useState } from 'react';
import type { FileKind } from '#exports/make-file.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { handOver } from '#ui/hand-over.ts';
import { Notice } from '#ui/notice.tsx';
import { Patience } from '#ui/patience.tsx';

type Props = { input: PeriodInput; whose: string };

export function Downloads({ input, whose }: Props) {
  const say = useOfficeTexts().month;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const wish = useRef(0);

  async function download(kind: FileKind) {
    wish.current += 1;
    const own = wish.current;
    setState('busy');
    try {
      const { fileNameOf, makeFile, mediaTypes } = await import('#exports/make-file.ts');
      const file = await makeFile(kind, input);
      if (own !== wish.current) return;
      handOver(new Blob([file], { type: mediaTypes[kind] }), fileNameOf(kind, whose, input));
      setState('idle');
    } catch {
      if (own === wish.current) setState('failed'); // the figures on the screen are untouched; the words say to try again
    }
  }
  const stop = () => {
    wish.current += 1;
    setState('idle');
  };
  const action = (kind: FileKind, purpose?: 'primary') => (
    <Action key={kind} {...(purpose && { purpose })} onAct={() => download(kind)}>
      {say.files[kind]}
    </Action>
  );

  return (
    <div className="bb-section bb-downloads">
      <div className="bb-actions">
        {action('xlsx', 'primary')}
        {action('ods')}
        {action('csv')}
      </div>
      <details>
        <summary>{say.moreFiles}</summary>
        <p className="nl-paragraph">{say.moreFilesWhy}</p>
        <div className="bb-actions">{(['csvw', 'json'] as const).map((kind) => action(kind))}</div>
      </details>
      {state === 'busy' && (
        <div className="bb-actions">
          <Patience>{say.makingFile}</Patience>
          <Action onAct={stop}>{say.stopFile}</Action>
        </div>
      )}
      {state === 'failed' && <Notice kind="fault">{say.notMade}</Notice>}
    </div>
  );
}
