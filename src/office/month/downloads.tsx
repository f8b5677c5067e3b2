/** The figures as a file, in whatever kind somebody asks for. */
import { useEffect, useRef, useState } from 'react';
import type { FileKind } from '#domain/reading/file-kind.ts';
import type { FileStep } from '#exports/making/steps.ts';
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

/** `step` is not known of a file that the hub has. */
type State = { kind: 'idle' } | { kind: 'busy'; step?: FileStep } | { kind: 'failed' };

export function Downloads({ make, of }: Props) {
  const say = useOfficeTexts().month;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const wish = useRef<AbortController>(undefined);
  // Whoever leaves the page wants no file any more.
  useEffect(() => () => wish.current?.abort(), []);

  async function download(kind: FileKind) {
    wish.current?.abort();
    const own = new AbortController();
    wish.current = own;
    const { signal } = own;
    setState({ kind: 'busy' });
    try {
      const file = await make(kind, { signal, onStep: (step) => setState({ kind: 'busy', step }) });
      if (signal.aborted) return;
      if (file) handOver(file.content, file.name);
      setState({ kind: file ? 'idle' : 'failed' });
    } catch {
      if (!signal.aborted) setState({ kind: 'failed' }); // the figures on the screen are untouched; the words say to try again
    }
  }
  const stop = () => {
    wish.current?.abort();
    setState({ kind: 'idle' });
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
  const stopping = (
    <Action {...(of && { spoken: say.stopFileOf(of) })} onAct={stop}>
      {say.stopFile}
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
      {state.kind === 'busy' && (
        <div className="bb-actions">
          <Patience beside={stopping}>{state.step ? say.fileSteps[state.step] : say.makingFile}</Patience>
        </div>
      )}
      {state.kind === 'failed' && <Notice kind="fault">{say.notMade}</Notice>}
    </div>
  );
}
