/** Where the note stands in the form. The field itself, the anonymiser and its lists are loaded when one is offered. */
import { lazy, Suspense } from 'react';
import type { Catalogue } from '#domain/catalogue.ts';
import { useTexts } from '#texts/use-texts.ts';
import type { OpenNote } from './open-note.ts';
import './note.css';

type Props = {
  note: OpenNote;
  catalogue: Catalogue;
  /** Enter was pressed: the hand goes on to the tiles. */
  onDone: () => void;
};

const NoteField = lazy(() =>
  import('./note-field.tsx').then(
    (field) => ({ default: field.NoteField }),
    () => ({ default: NoNote }),
  ),
);

export function NotePlace(props: Props) {
  return (
    // The room is there from the start: no tile moves away under a finger.
    <Suspense fallback={<div className="bb-note" />}>
      <NoteField {...props} />
    </Suspense>
  );
}

/** Without the anonymiser there is no note. */
function NoNote() {
  return <p className="bb-note">{useTexts().visitForm.noNoteNow}</p>;
}
