/** What another tablet hands over, and the words that open it: both stay on the form until they fit. */
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { CodeSource, type CodeSourceWords, type Collect } from './code-source.tsx';
import './take-in-form.css';

type Bytes = Uint8Array<ArrayBuffer>;
type TakenIn = { fault: string } | { taken: ReactNode };
export type TakeIn = (file: Bytes, words: string) => Promise<TakenIn>;

export type TakeInWords = {
  file: string;
  byCodes: string;
  byFile: string;
  words: string;
  wordsHint: string;
  submit: string;
  busy: string;
  codes: CodeSourceWords;
  faults: Record<string, string>;
};

type Props = { say: TakeInWords; openCollection: () => Collect; onTakeIn: TakeIn };

export function TakeInForm({ say, openCollection, onTakeIn }: Props) {
  const id = useId();
  const [source, setSource] = useState<'file' | 'codes'>('file');
  const [file, setFile] = useState<Bytes>();
  const [words, setWords] = useState('');
  const [taken, setTaken] = useState<TakenIn>();
  const [isBusy, setIsBusy] = useState(false);

  async function takeIn(event: SubmitEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (!file || !words.trim()) return setTaken({ fault: source === 'file' ? 'incomplete' : 'incomplete-codes' });
    setIsBusy(true);
    setTaken(await onTakeIn(file, words).catch(() => ({ fault: 'not-kept' })));
    setIsBusy(false);
  }

  function change(to: 'file' | 'codes') {
    setSource(to);
    setFile(undefined);
    setTaken(undefined);
  }

  return (
    <form className="bb-take-in" noValidate onSubmit={(event) => void takeIn(event)}>
      {source === 'file' ? (
        <div className="bb-take-in__source">
          <label htmlFor={id} className="bb-file">
            {say.file}
            <input
              id={id}
              type="file"
              onChange={({ currentTarget }) => void bytesOf(currentTarget.files?.[0]).then(setFile)}
            />
          </label>
          <Action onAct={() => change('codes')}>{say.byCodes}</Action>
        </div>
      ) : (
        <div className="bb-take-in__source">
          <CodeSource say={say.codes} openCollection={openCollection} onFile={setFile} />
          <Action onAct={() => change('file')}>{say.byFile}</Action>
        </div>
      )}
      <Field
        label={say.words}
        description={say.wordsHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {taken && 'fault' in taken && <Notice kind="fault">{say.faults[taken.fault] ?? say.faults['damaged']}</Notice>}
      {taken && 'taken' in taken && <Notice kind="good">{taken.taken}</Notice>}
      <Action type="submit" purpose="primary" isBusy={isBusy}>
        {isBusy ? say.busy : say.submit}
      </Action>
    </form>
  );
}

/** Bytes that cannot be read are none: the form then asks for a file. */
async function bytesOf(file: File | undefined): Promise<Bytes | undefined> {
  return file && new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
}
