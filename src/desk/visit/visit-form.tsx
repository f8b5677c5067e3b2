/** The desk's own form. It collects answers and hands them up; what happens to them is the caller's business. */
import { type ReactNode, useRef } from 'react';
import { NotePlace } from '#desk/note/note-place.tsx';
import type { Catalogue } from '#domain/catalogue.ts';
import { offersNote } from '#domain/note.ts';
import { isBlank, maxQuestions, type VisitAnswers } from '#domain/visit.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { focusFirstTile, useFirstTile } from '#ui/tiles/use-first-tile.ts';
import { endsInBlank, hasNoQuestion, openQuestion } from './open-visit.ts';
import { CountsButton } from './parts/counts-button.tsx';
import { VisitActions } from './parts/visit-actions.tsx';
import { DetailList, DetailPanel } from './parts/visit-details.tsx';
import { VisitSentence } from './parts/visit-sentence.tsx';
import { VisitSteps } from './parts/visit-steps.tsx';
import { stepBefore, stepOf } from './question-steps.ts';
import type { QuickRow } from './quick-topics.ts';
import { useLeftAlone } from './use-left-alone.ts';
import { type OnSave, useOpenVisit } from './use-open-visit.ts';
import { useTileKeys } from './use-tile-keys.ts';
import { VisitHidden } from './visit-hidden.tsx';
import './visit-form.css';

type Props = {
  catalogue: Catalogue;
  /** The row on the first step, place by place. */
  quick: QuickRow;
  /** The draft this tablet still had, or an empty visit. */
  initial: VisitAnswers;
  /** Said in the place of the sentence after a save, until the next tap. */
  lastSaved: ReactNode;
  onChange: (answers: VisitAnswers) => void;
  onSave: OnSave;
  /** Today's visits, below what is optional. */
  children: ReactNode;
  /** What this form is for, when it is not today's desk. */
  title?: string;
  /** Follows a link away from here; left out where leaving would cost somebody the open visit. */
  onFollow?: (href: string) => void;
  /** How long an open visit stays in sight without a touch, in milliseconds. */
  patience?: number;
};

export function VisitForm({ quick, lastSaved, children, title, onFollow, patience = 60_000, ...outside }: Props) {
  const { catalogue } = outside;
  const visit = useOpenVisit(outside);
  const { answers, detail, isSaving, isJustSaved, fault } = visit;
  const tiles = useRef<HTMLDivElement>(null);
  const say = useTexts().visitForm;

  const question = openQuestion(answers);
  const step = stepOf(question, catalogue);
  const { isAlone, onBack } = useLeftAlone(!isBlank(answers), patience);
  useTileKeys(tiles);
  useFirstTile(tiles, detail ?? `${answers.questions.length}${step ?? 'done'}`);

  if (isAlone) return <VisitHidden onGoOn={onBack} onClear={visit.clear} />;
  return (
    <form className="bb-visit" noValidate onSubmit={(event) => event.preventDefault()}>
      <h1 className="bb-heard">{title ?? say.heading}</h1>
      <div className="bb-visit__sentence">
        {isJustSaved && hasNoQuestion(answers) ? (
          <>
            {lastSaved}
            {visit.isNoteDropped && <p>{say.noteDropped}</p>}
          </>
        ) : (
          <VisitSentence questions={answers.questions} catalogue={catalogue} onChange={visit.reopen} />
        )}
        <p role="status" className="bb-heard">
          {isSaving ? say.saving : isJustSaved ? say.saved : ''}
        </p>
        {fault && (
          <div role="alert" className="bb-fault">
            <p>{say.notSaved[fault]}</p>
            <Action purpose="primary" isBusy={isSaving} onAct={visit.saveAgain}>
              {say.saveAgain}
            </Action>
          </div>
        )}
      </div>
      <div className="bb-visit__tiles" ref={tiles}>
        {!detail && offersNote(catalogue, answers) && (
          <NotePlace note={visit.note} catalogue={catalogue} onDone={() => focusFirstTile(tiles.current)} />
        )}
        {detail ? (
          <DetailPanel
            detail={detail}
            answers={answers}
            catalogue={catalogue}
            onAnswer={visit.put}
            onClose={() => visit.openDetail(undefined)}
          />
        ) : (
          step && (
            <VisitSteps step={step} question={question} catalogue={catalogue} quick={quick} onAnswer={visit.answer} />
          )
        )}
        {question.group && step && !detail && (
          <div className="bb-actions">
            <Action purpose="subtle" onAct={() => visit.reopen(answers.questions.length - 1, stepBefore(step))}>
              {say.back}
            </Action>
          </div>
        )}
      </div>
      {step && !detail && <CountsButton question={question} catalogue={catalogue} onFollow={onFollow} />}
      <div className="bb-visit__side">
        <DetailList answers={answers} catalogue={catalogue} onOpen={visit.openDetail} />
        <VisitActions
          isBusy={isSaving}
          canSaveWithout={endsInBlank(answers)}
          canAskMore={question.group !== null && step !== undefined && answers.questions.length < maxQuestions}
          wantsAnother={visit.wantsAnother}
          canClear={!isBlank(answers)}
          canRepeat={visit.canRepeat}
          onSaveWithout={visit.saveWithoutLast}
          onAnother={visit.onAnother}
          onClear={visit.clear}
          onRepeat={visit.repeat}
        />
        {children}
      </div>
    </form>
  );
}
