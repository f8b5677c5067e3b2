/** A file and its words: both stay on the form until they fit, so that nobody has to choose or type again. */
import { type SubmitEvent, useId, useState } from 'react';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';

type TakenIn =
  | { kind: 'months'; tablet: string; months: number }
  | { kind: 'backup'; tablet: string; visits: number; months: number }
  | { fault: string };
export type TakeIn = (file: File, words: string) => Promise<TakenIn>;

export function TakeInForm({ onTakeIn }: { onTakeIn: TakeIn }) {
  const say = useHandOverTexts().takeIn;
  const id = useId();
  const [file, setFile] = useState<File>();
  const [words, setWords] = useState('');
  const [taken, setTaken] = useState<TakenIn>();
  const [isBusy, setIsBusy] = useState(false);

  async function takeIn(event: SubmitEvent) {
    event.preventDefault();
    if (!file || !words.trim()) return setTaken({ fault: 'incomplete' });
    setIsBusy(true);
    setTaken(await onTakeIn(file, words).catch(() => ({ fault: 'not-kept' })));
    setIsBusy(false);
  }

  return (
    <form className="bb-take-in" noValidate onSubmit={(event) => void takeIn(event)}>
      <label htmlFor={id} className="bb-take-in__file">
        {say.file}
        <input id={id} type="file" onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])} />
      </label>
      <Field
        label={say.words}
        description={say.wordsHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {taken && 'fault' in taken && <p role="alert">{say.faults[taken.fault] ?? say.faults['damaged']}</p>}
      {taken && 'kind' in taken && (
        <p role="status">
          {taken.kind === 'months'
            ? say.monthsTaken(taken.tablet, taken.months)
            : say.backupTaken(taken.tablet, taken.visits, taken.months)}
        </p>
      )}
      <Action type="submit" isBusy={isBusy}>
        {isBusy ? say.busy : say.submit}
      </Action>
    </form>
  );
}
