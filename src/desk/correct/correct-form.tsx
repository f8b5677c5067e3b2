/** A kept visit put right: its sentence, its details, its moment, and why. Nothing is changed before it is saved with a reason. */
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { DayAndPart } from '#desk/afterwards/day-and-part.tsx';
import { CountsButton } from '#desk/visit/parts/counts-button.tsx';
import { DetailList, DetailPanel } from '#desk/visit/parts/visit-details.tsx';
import { VisitSentence } from '#desk/visit/parts/visit-sentence.tsx';
import { VisitSteps } from '#desk/visit/parts/visit-steps.tsx';
import { openedAt, stepBefore } from '#desk/visit/question-steps.ts';
import { quickTopics } from '#desk/visit/quick-topics.ts';
import { useTileKeys } from '#desk/visit/use-tile-keys.ts';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { correctionReasons, isUndetailed } from '#domain/kept-visit.ts';
import { blankQuestion, isComplete, type Visit } from '#domain/visit.ts';
import { useTexts } from '#texts/use-texts.ts';
import { useVisitsTexts } from '#texts/visits/use-visits-texts.ts';
import { Action } from '#ui/action.tsx';
import { Tile } from '#ui/tiles/tile.tsx';
import { TileGroup } from '#ui/tiles/tile-group.tsx';
import { useFirstTile } from '#ui/tiles/use-first-tile.ts';
import { type CompleteCorrection, type CorrectFault, useCorrection } from './use-correction.ts';
import '#desk/visit/visit-form.css';
import './correct-form.css';

type Props = {
  kept: Visit;
  /** What can be chosen on the day of the visit, and what it already holds. */
  catalogue: Catalogue;
  /** The days it may be moved to, its own among them. */
  days: readonly Day[];
  onSave: (correction: CompleteCorrection) => Promise<CorrectFault | undefined>;
  onLeave: () => void;
  /** What else there is of this visit, below its details. */
  children?: ReactNode;
};

export function CorrectForm({ kept, catalogue, days, onSave, onLeave, children }: Props) {
  const visit = useCorrection(kept, catalogue, onSave);
  const { answers, place, detail, moment, reason, fault, whyNot } = visit;
  const tiles = useRef<HTMLDivElement>(null);
  const sentence = useRef<HTMLDivElement>(null);
  const say = useVisitsTexts().correct;
  const { visitForm } = useTexts();
  const whyNotId = useId();
  const question = (place && answers.questions[place.question]) ?? blankQuestion;
  const isOpen = Boolean(detail ?? place);
  useTileKeys(tiles);
  useFirstTile(tiles, detail ?? (place ? `${place.question}${place.step}` : ''));
  useSentenceAgain(sentence, isOpen);

  return (
    <form className="bb-visit bb-correct" noValidate onSubmit={(event) => event.preventDefault()}>
      <h1 className="bb-correct__title">{say.title}</h1>
      <div className="bb-visit__sentence" ref={sentence}>
        <VisitSentence
          questions={answers.questions}
          catalogue={catalogue}
          onChange={(at, step) => visit.openPart({ question: at, step })}
        />
      </div>
      <div className="bb-visit__tiles" ref={tiles}>
        {detail ? (
          <DetailPanel
            detail={detail}
            answers={answers}
            catalogue={catalogue}
            onAnswer={visit.put}
            onClose={() => visit.openDetail(undefined)}
          />
        ) : place ? (
          <>
            <VisitSteps
              step={place.step}
              question={question}
              catalogue={catalogue}
              quick={quickTopics([], catalogue, [])}
              onAnswer={(given) => visit.answer(place, given)}
            />
            <div className="bb-actions">
              <Action
                purpose="subtle"
                onAct={() =>
                  visit.openPart(
                    isComplete(question, catalogue) ? undefined : { ...place, step: stepBefore(place.step) },
                  )
                }
              >
                {isComplete(question, catalogue) ? say.leavePart : visitForm.back}
              </Action>
            </div>
          </>
        ) : (
          <p>{say.lead}</p>
        )}
      </div>
      {place && !detail && <CountsButton question={openedAt(question, place.step)} catalogue={catalogue} />}
      <div className="bb-visit__side">
        <DetailList answers={answers} catalogue={catalogue} onOpen={visit.openDetail} />
        {children}
      </div>
      <div className="bb-correct__end">
        <div className="bb-correct__moment">
          <DayAndPart
            days={days}
            {...moment}
            onDay={(day) => visit.setMoment({ ...moment, day })}
            onPartOfDay={(partOfDay) => visit.setMoment({ ...moment, partOfDay })}
          />
        </div>
        {!isUndetailed(kept) && (
          <TileGroup legend={say.reason} layout="list">
            {correctionReasons.map((one) => (
              <Tile
                key={one}
                tone="quiet"
                label={say.reasons[one]}
                isChosen={one === reason}
                onChoose={() => visit.setReason(one)}
              />
            ))}
          </TileGroup>
        )}
        {fault && (
          <p role="alert" className="bb-fault">
            {fault === 'gone' ? say.gone : visitForm.notSaved[fault]}
          </p>
        )}
        <div className="bb-actions">
          <Action
            purpose="primary"
            isBusy={visit.isSaving}
            isDisabled={whyNot !== undefined}
            describedBy={whyNotId}
            onAct={() => void visit.save()}
          >
            {say.save}
          </Action>
          <Action purpose="subtle" onAct={onLeave}>
            {say.leave}
          </Action>
        </div>
        <p id={whyNotId} role="status" className="bb-hint">
          {visit.isSaving ? visitForm.saving : whyNot ? say.whyNot[whyNot] : ''}
        </p>
      </div>
    </form>
  );
}

/** When the last tile is gone the hand goes back to the sentence, where the next part can be chosen. */
function useSentenceAgain(sentence: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) sentence.current?.querySelector('button')?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [sentence, isOpen]);
}
