/** The note beside one kept visit: for whoever opens that visit, and to be taken away. */
import { useState } from 'react';
import { useNoteTexts } from '#texts/note/use-note-texts.ts';
import { Action } from '#ui/action.tsx';
import { KeptWords } from './kept-words.tsx';
import './note.css';

type Props = {
  text: string;
  /** False when it could not be taken away. */
  onRemove: () => Promise<boolean>;
};

export function NoteOnVisit({ text, onRemove }: Props) {
  const { onVisit: say } = useNoteTexts();
  const [outcome, setOutcome] = useState<'removed' | 'failed'>();
  return (
    <section className="bb-note-on-visit">
      <h2 className="bb-quiet-heading">{say.heading}</h2>
      {outcome !== 'removed' && (
        <>
          <p className="bb-note__kept">
            <KeptWords text={text} />
          </p>
          <Action onAct={async () => setOutcome((await onRemove()) ? 'removed' : 'failed')}>{say.remove}</Action>
        </>
      )}
      <p role="status">{outcome === 'removed' ? say.removed : outcome === 'failed' ? say.notRemoved : ''}</p>
    </section>
  );
}
