/** A note as it will be kept, what each gap in it means, and what may still be changed. */
import { useState } from 'react';
import { type Kind, partsOf } from '#anonymiser/note.ts';
import { useNoteTexts } from '#texts/note/use-note-texts.ts';
import { Action } from '#ui/action.tsx';
import { KeptWords } from './kept-words.tsx';

type Props = {
  text: string;
  /** Words that were taken for no other reason than that no list has them. */
  unknown: readonly string[];
  /** Left out when what was typed has gone. */
  onRemove: ((word: string) => void) | undefined;
  onRestore: (word: string) => void;
  onAway: () => void;
};

export function KeptText({ text, unknown, onRemove, onRestore, onAway }: Props) {
  const say = useNoteTexts();
  const [isRemoving, setIsRemoving] = useState(false);
  const parts = partsOf(text);
  const gaps = [...new Set(parts.flatMap(({ kind }) => (kind ? [kind] : [])))];
  return (
    <>
      <p className="bb-note__kept">
        <span className="bb-note__kept-label">{say.kept}</span> <KeptWords text={text} />
      </p>
      {gaps.length > 0 && <p className="bb-hint">{say.gaps(gaps.map((kind: Kind) => say.kinds[kind]))}</p>}
      <div className="bb-actions">
        {[...new Set(unknown)].map((word) => (
          <Action key={word} onAct={() => onRestore(word)}>
            {say.restore(word)}
          </Action>
        ))}
        {onRemove && (
          <Action isPressed={isRemoving} onAct={() => setIsRemoving(!isRemoving)}>
            {say.removeMore}
          </Action>
        )}
        <Action onAct={onAway}>{say.away}</Action>
      </div>
      {isRemoving && onRemove && (
        <div className="bb-actions">
          {wordsIn(parts).map((word) => (
            <Action key={word} spoken={say.removeWord(word)} onAct={() => onRemove(word)}>
              {word}
            </Action>
          ))}
        </div>
      )}
    </>
  );
}

function wordsIn(parts: ReturnType<typeof partsOf>): string[] {
  const words = parts.flatMap(({ kind, words: said }) =>
    kind ? [] : (said.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []),
  );
  return [...new Set(words)];
}
