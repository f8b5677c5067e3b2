/** A few words beside a visit: typed here, shown as they will be kept, and made shorter or whole where that is allowed. */
import { useEffect, useId, useRef, useState } from 'react';
import { noChoices } from '#anonymiser/choices.ts';
import { keepNote, longestNote } from '#anonymiser/keep-note.ts';
import type { Lists } from '#anonymiser/words/lists.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { useNoteTexts } from '#texts/note/use-note-texts.ts';
import { Action } from '#ui/action.tsx';
import { KeptText } from './kept-text.tsx';
import type { OpenNote } from './open-note.ts';
import { useNote } from './use-note.ts';

type Props = { note: OpenNote; catalogue: Catalogue; onDone: () => void };

export function NoteField({ note, catalogue, onDone }: Props) {
  const say = useNoteTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const field = useNote(note, input, () => openLists(catalogue));
  const { look, settled, hasFailed } = field;
  const isRead = look !== undefined && look !== 'unread';
  const text = isRead && look.kept ? look.text : settled.text;
  const fault = isRead && !look.kept ? say.notKept[look.why] : settled.isDropped ? say.dropped : undefined;
  const spoken = useSlowly(fault ?? (text ? `${say.kept} ${text}` : ''));
  const room = longestNote - (settled.text === '' ? 0 : settled.text.length + 1);

  return (
    <div className="bb-note">
      <div className="bb-note__above">
        <label htmlFor={id} className="bb-note__label">
          {say.label}
        </label>
        <p id={`${id}-hint`} className="bb-note__hint">
          {hasFailed ? say.notNow : say.hint}
        </p>
      </div>
      {room > 0 && (
        <input
          key={field.round}
          ref={input}
          id={id}
          className="bb-note__input"
          type="text"
          maxLength={room}
          aria-describedby={`${id}-hint`}
          // Nothing that is typed here is learnt, corrected, completed or remembered by anybody.
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          data-1p-ignore
          data-lpignore="true"
          data-form-type="other"
          enterKeyHint="done"
          {...{ writingsuggestions: 'false' }}
          onFocus={field.onOpen}
          onInput={field.onInput}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onDone();
          }}
        />
      )}
      <div className="bb-note__below">
        {fault && <p className="bb-note__fault">{fault}</p>}
        {look === 'unread' && <p className="bb-hint">{say.opening}</p>}
        {text && look !== 'unread' && (
          <KeptText
            text={text}
            unknown={isRead && look.kept ? look.restorable : []}
            onRemove={isRead && look.kept ? field.remove : undefined}
            onRestore={field.restore}
            onAway={field.empty}
          />
        )}
        {fault && !text && <Action onAct={field.empty}>{say.away}</Action>}
      </div>
      <p role="status" className="bb-heard">
        {spoken}
      </p>
    </div>
  );
}

/** In milliseconds: who listens hears the note when the hand rests, not after every letter. */
const restOfHand = 900;

function useSlowly(words: string): string {
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(words), restOfHand);
    return () => clearTimeout(timer);
  }, [words]);
  return heard;
}

let opened: { version: number; lists: Promise<Lists> } | undefined;

/** Opened once for the lists in use: partners and courses of here are no strangers. */
function openLists({ version, localPartners, courses, nationalOrganisations, settings }: Catalogue): Promise<Lists> {
  if (opened?.version !== version) {
    const local = [...localPartners, ...courses, ...nationalOrganisations, ...settings].flatMap(({ nl, en }) => [
      nl,
      en,
    ]);
    const lists = import('#anonymiser/lists/load.ts').then(({ openNoteLists }) => warmed(openNoteLists(local)));
    opened = { version, lists };
    lists.catch(() => {
      opened = undefined;
    });
  }
  return opened.lists;
}

/** Looks at a note of nobody, so that the first one that counts does not wait for what a browser does only once. */
function warmed(lists: Lists): Lists {
  for (const words of ['mevrouw Jansen wil iets vragen over parkeren, tel 06 12345678', 'hulp bij een formulier']) {
    keepNote(words, lists, noChoices, () => 0);
  }
  return lists;
}
