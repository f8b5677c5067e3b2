/** The figures as a file, in whatever kind somebody asks for. */
import { useRef, useState } from 'react';
import type { FileKind } from '#domain/reading/file-kind.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { handOver } from '#ui/hand-over.ts';
import { Notice } from '#ui/notice.tsx';
import { Patience } from '#ui/patience.tsx';
import type { MakeFile } from './files.ts';

type Props = {
  make: MakeFile;
  /** Heard behind the name of each file, where a page has the files of several. */
  of?: string;
};

export function Downloads({ make, of }: Props) {
  const say = useOfficeTexts().month;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const wish = useRef(0);

  async function download(kind: FileKind) {
    wish.current += 1;
    const own = wish.current;
    setState('busy');
    try {
      const file = await make(kind);
      if (own !== wish.current) return;
      if (file) handOver(file.content, file.name);
      setState(file ? 'idle' : 'failed');
    } catch {
      if (own === wish.current) setState('failed'); // the figures on the screen are untouched; the words say to try again
    }
  }
  const stop = () => {
    wish.current += 1;
    setState('idle');
  };
  const action = (kind: FileKind, purpose?: 'primary') => (
    <Action
      key={kind}
      {...(purpose && { purpose })}
      {...(of && { spoken: `${say.files[kind]}: ${of}` })}
      onAct={() => download(kind)}
    >
      {say.files[kind]}
    </Action>
  );

  return (
    <div className="bb-section bb-downloads">
      <div className="bb-actions">
        {action('xlsx', of ? undefined : 'primary')}
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
