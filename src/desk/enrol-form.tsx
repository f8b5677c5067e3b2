/** The one thing a browser must be told before it can count: the coordinator's short code. */
import { type SubmitEvent, useState } from 'react';
import { useTabletTexts } from '#texts/tablet/use-tablet-texts.ts';
import { type SaidNo, useProblemWords } from '#texts/use-problem-words.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { NavLink } from '#ui/nav-link.tsx';

/** `wrong-form` never left the tablet; `problem` is how the hub said no. */
export type EnrolFault = 'wrong-form' | 'no-answer' | { problem: SaidNo };

type Props = {
  /** From the QR code's address; empty when it is typed. */
  code: string;
  onEnrol: (code: string) => Promise<EnrolFault | undefined>;
  onFollow: (href: string) => void;
};

export function EnrolForm({ code, onEnrol, onFollow }: Props) {
  const [typed, setTyped] = useState(code);
  const [fault, setFault] = useState<EnrolFault>();
  const [isBusy, setIsBusy] = useState(false);
  const say = useTabletTexts().enrol;
  const wordsOf = useProblemWords();

  async function enrol(event: SubmitEvent) {
    event.preventDefault();
    setIsBusy(true);
    setFault(await onEnrol(typed));
    setIsBusy(false);
  }

  return (
    <form className="bb-page" noValidate onSubmit={(event) => void enrol(event)}>
      <h1>{say.heading}</h1>
      <p>{say.why}</p>
      <Field
        label={say.code}
        description={say.codeHint}
        error={fault && faultWords(fault, say, wordsOf)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className="bb-actions">
        <Action type="submit" purpose="primary" isBusy={isBusy}>
          {isBusy ? say.busy : say.submit}
        </Action>
        <NavLink href="/kantoor" className="bb-page__link" onFollow={onFollow}>
          {say.office}
        </NavLink>
      </div>
      <p className="bb-hint">{say.ipad}</p>
    </form>
  );
}

function faultWords(
  fault: EnrolFault,
  say: { wrongForm: string; noAnswer: string },
  wordsOf: (problem: SaidNo) => string,
): string {
  if (fault === 'wrong-form') return say.wrongForm;
  return fault === 'no-answer' ? say.noAnswer : wordsOf(fault.problem);
}
