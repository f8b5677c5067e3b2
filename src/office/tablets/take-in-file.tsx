/** A hand-over file that reached the coordinator: opened here, its sealed months delivered one by one. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { type SubmitEvent, useId, useState } from 'react';
import { useHub } from '#office/session.ts';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { carriedAnswer } from '#wire/hand-over/carried-answer.ts';
import { handOverSchema } from '#wire/hand-over/contents.ts';
import { unlockFile } from '#wire/hand-over/locked-file.ts';
import { reportAnswerSchema, reportsPath } from '#wire/report-exchange.ts';

type Props = { organisation: string; onDelivered: () => void };
type Outcome = { fault: string } | { tablet: string; lines: string[] };

export function TakeInFile({ organisation, onDelivered }: Props) {
  const { fleet } = useOfficeTexts();
  const { takeIn: say, carried } = useHandOverTexts();
  const ask = useHub();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);

  async function deliver(): Promise<Outcome> {
    if (!file || !words.trim()) return { fault: 'incomplete' };
    const opened = await unlockFile(new Uint8Array(await file.arrayBuffer()), words);
    if ('fault' in opened) return opened;
    const parsed = handOverSchema.safeParse(opened.content);
    if (!parsed.success) return { fault: 'newer' };
    const content = parsed.data;
    if (content.organisation.id !== organisation) return { fault: 'other-organisation' };
    const lines: string[] = [];
    for (const revision of content.revisions) {
      const heard = await ask(reportsPath, reportAnswerSchema, { method: 'POST', body: { revision } });
      const answer = heard.kind === 'answer' ? heard.value.answer : heard.kind === 'problem' ? 'refused' : null;
      lines.push(carried(revision.month, revision.totals.visits, carriedAnswer(answer)));
    }
    return { tablet: content.tablet, lines };
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setIsBusy(true);
    setOutcome(await deliver());
    setIsBusy(false);
    onDelivered();
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{fleet.file.title}</Heading>
      <p className="nl-paragraph">{fleet.file.about}</p>
      <form className="bb-form" noValidate onSubmit={(event) => void submit(event)}>
        <label htmlFor={id} className="bb-care__file">
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
        {outcome && 'fault' in outcome && (
          <Notice kind="fault">{say.faults[outcome.fault] ?? say.faults['damaged']}</Notice>
        )}
        {outcome && 'lines' in outcome && (
          <Notice kind="good">
            <p>{say.monthsTaken(outcome.tablet, outcome.lines.length)}</p>
            <ul>
              {outcome.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Action type="submit" isBusy={isBusy}>
          {isBusy ? say.busy : say.submit}
        </Action>
      </form>
    </section>
  );
}
