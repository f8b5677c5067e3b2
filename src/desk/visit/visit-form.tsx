/** The desk's only form. It collects answers and hands them up; what happens to them is the caller's business. */
import { type ReactNode, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Catalogue } from '#domain/catalogue.ts';
import {
  blankAnswers,
  blankQuestion,
  isBlank,
  isComplete,
  maxQuestions,
  type QuestionAnswers,
  type VisitAnswers,
} from '#domain/visit.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { useFirstTile } from '#ui/tiles/use-first-tile.ts';
import { openedAt, type Step, stepBefore, stepOf } from './question-steps.ts';
import { useLeftAlone } from './use-left-alone.ts';
import { useTileKeys } from './use-tile-keys.ts';
import { VisitActions } from './visit-actions.tsx';
import { type Detail, DetailList, DetailPanel } from './visit-details.tsx';
import { VisitHidden } from './visit-hidden.tsx';
import { VisitSentence } from './visit-sentence.tsx';
import { VisitSteps } from './visit-steps.tsx';
import './visit-form.css';

/** `elsewhere`: another window of this tablet already saved this visit, with other answers. */
export type SaveFault = 'full' | 'closed' | 'unknown' | 'elsewhere';

type Props = {
  catalogue: Catalogue;
  /** The draft this tablet still had, or an empty visit. */
  initial: VisitAnswers;
  /** Said in the place of the sentence after a save, until the next tap. */
  lastSaved: ReactNode;
  onChange: (answers: VisitAnswers) => void;
  onSave: (answers: VisitAnswers) => Promise<SaveFault | undefined>;
  /** Today's visits, below what is optional. */
  children: ReactNode;
  /** What this form is for, when it is not today's desk. */
  title?: string;
  /** How long an open visit stays in sight without a touch, in milliseconds. */
  patience?: number;
};

export function VisitForm({
  catalogue,
  initial,
  lastSaved,
  onChange,
  onSave,
  children,
  title,
  patience = 60_000,
}: Props) {
  const { watch, getValues, setValue, reset, setError, clearErrors, formState } = useForm<VisitAnswers>({
    defaultValues: initial,
  });
  const [detail, setDetail] = useState<Detail>();
  const [wantsAnother, setWantsAnother] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [isJustSaved, setIsJustSaved] = useState(false);
  const lastKept = useRef<VisitAnswers>(undefined);
  const tiles = useRef<HTMLDivElement>(null);
  const answers = watch();
  const say = useTexts().visitForm;

  const question = answers.questions.at(-1) ?? blankQuestion;
  const step = stepOf(question, catalogue);
  const isEmpty = answers.questions.length === 1 && !question.group;
  const fault = formState.errors.root?.message;
  const { isAlone, onBack } = useLeftAlone(!isBlank(answers), patience);
  useTileKeys(tiles);

  useFirstTile(tiles, detail ?? `${answers.questions.length}${step ?? 'done'}`);

  function put(changed: VisitAnswers) {
    show(changed);
    onChange(changed);
  }

  function show(changed: VisitAnswers) {
    setIsJustSaved(false);
    clearErrors('root');
    setValue('questions', changed.questions);
    for (const name of ['setting', 'arrival', 'targetGroups', 'length', 'signs'] as const)
      setValue(name, changed[name]);
  }

  function answer(given: Partial<QuestionAnswers>) {
    const before = getValues();
    const last = { ...(before.questions.at(-1) ?? blankQuestion), ...given };
    const changed = { ...before, questions: before.questions.with(-1, last) };
    const open = changed.questions.find((one) => one !== last && !isComplete(one, catalogue));
    if (!isComplete(last, catalogue)) return put(changed);
    if (open) return put({ ...changed, questions: [...changed.questions.filter((one) => one !== open), open] });
    if (wantsAnother) {
      setWantsAnother(false);
      return put({ ...changed, questions: [...changed.questions, blankQuestion] });
    }
    show(changed); // not put: a draft written now would only make the save wait
    void save(changed);
  }

  async function save(finished: VisitAnswers) {
    if (isSaving) return;
    setIsSaving(true);
    const failed = await onSave(finished);
    setIsSaving(false);
    if (failed) {
      onChange(finished);
      return setError('root', { message: say.notSaved[failed] });
    }
    lastKept.current = finished;
    reset(blankAnswers(finished.setting)); // only now: a failed write must leave the answers on the screen
    setWantsAnother(false);
    setDetail(undefined);
    setIsJustSaved(true);
  }

  function clear() {
    const blank = blankAnswers(answers.setting);
    setWantsAnother(false);
    setDetail(undefined);
    put(blank);
  }

  /** Back to a question: it becomes the last one again, open from this step on. */
  function reopen(place: number, from: Step) {
    const chosen = answers.questions[place];
    if (!chosen) return;
    const others = answers.questions.filter((other, index) => index !== place && other.group);
    setDetail(undefined);
    put({ ...answers, questions: [...others, openedAt(chosen, from)] });
  }

  if (isAlone) return <VisitHidden onGoOn={onBack} onClear={clear} />;
  return (
    <form className="bb-visit" noValidate onSubmit={(event) => event.preventDefault()}>
      <h1 className="bb-heard">{title ?? say.heading}</h1>
      <div className="bb-visit__sentence">
        {isEmpty && isJustSaved ? (
          lastSaved
        ) : (
          <VisitSentence questions={answers.questions} catalogue={catalogue} onChange={reopen} />
        )}
        <p role="status" className="bb-heard">
          {isSaving ? say.saving : isJustSaved ? say.saved : ''}
        </p>
        {fault && (
          <div role="alert" className="bb-fault">
            <p>{fault}</p>
            <Action purpose="primary" isBusy={isSaving} onAct={() => void save(getValues())}>
              {say.saveAgain}
            </Action>
          </div>
        )}
      </div>
      <div className="bb-visit__tiles" ref={tiles}>
        {detail ? (
          <DetailPanel
            detail={detail}
            answers={answers}
            catalogue={catalogue}
            onAnswer={put}
            onClose={() => setDetail(undefined)}
          />
        ) : (
          step && <VisitSteps step={step} question={question} catalogue={catalogue} onAnswer={answer} />
        )}
        {question.group && step && !detail && (
          <div className="bb-actions">
            <Action purpose="subtle" onAct={() => reopen(answers.questions.length - 1, stepBefore(step))}>
              {say.back}
            </Action>
          </div>
        )}
      </div>
      <div className="bb-visit__side">
        <DetailList answers={answers} catalogue={catalogue} onOpen={setDetail} />
        <VisitActions
          isBusy={isSaving}
          canSaveWithout={answers.questions.length > 1 && !question.group}
          canAskMore={question.group !== null && step !== undefined && answers.questions.length < maxQuestions}
          wantsAnother={wantsAnother}
          canClear={!isBlank(answers)}
          canRepeat={isBlank(answers) && lastKept.current !== undefined}
          onSaveWithout={() => void save({ ...answers, questions: answers.questions.slice(0, -1) })}
          onAnother={() => setWantsAnother(!wantsAnother)}
          onClear={clear}
          onRepeat={() => lastKept.current && void save(lastKept.current)}
        />
        {children}
      </div>
    </form>
  );
}
