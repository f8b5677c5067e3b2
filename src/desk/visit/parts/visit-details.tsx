/** What may be said of a visit besides the question: never asked for, each one tap away. */

import { nameOf } from '#desk/visit-words.ts';
import type { Catalogue, Choice } from '#domain/catalogue.ts';
import { notKnown } from '#domain/catalogue.ts';
import { blankQuestion, type VisitAnswers } from '#domain/visit.ts';
import { type Language, useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { Tile } from '#ui/tiles/tile.tsx';
import { TileGroup } from '#ui/tiles/tile-group.tsx';

export const details = ['targetGroups', 'length', 'setting', 'arrival', 'signs', 'helpArea'] as const;
export type Detail = (typeof details)[number];

type ListProps = { answers: VisitAnswers; catalogue: Catalogue; onOpen: (detail: Detail) => void };

export function DetailList({ answers, catalogue, onOpen }: ListProps) {
  const say = useTexts().details;
  const language = useLanguage();
  return (
    <section className="bb-details" aria-labelledby="bb-details-heading">
      <h2 id="bb-details-heading" className="bb-quiet-heading">
        {say.heading}
      </h2>
      <ul className="bb-rows">
        {details
          .filter((detail) => listOf(detail, catalogue).length > 0)
          .map((detail) => (
            <li key={detail}>
              <button type="button" className="bb-row" onClick={() => onOpen(detail)}>
                <span>{say[detail]}</span>{' '}
                <span className="bb-row__value">
                  {chosenWords(detail, answers, catalogue, language) || say.notFilled}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

type PanelProps = {
  detail: Detail;
  answers: VisitAnswers;
  catalogue: Catalogue;
  onAnswer: (changed: VisitAnswers) => void;
  onClose: () => void;
};

/** Takes the place of the tiles. One choice closes it; where several may hold, staff say when they are done. */
export function DetailPanel({ detail, answers, catalogue, onAnswer, onClose }: PanelProps) {
  const say = useTexts().details;
  const language = useLanguage();
  const chosen = chosenIds(detail, answers);
  const several = detail === 'targetGroups' || detail === 'signs';

  function choose(id: string) {
    onAnswer(withChosen(detail, answers, chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]));
    if (!several) onClose();
  }

  return (
    <>
      <TileGroup legend={say[detail]} layout="list">
        {listOf(detail, catalogue).map(({ id, ...name }) => (
          <Tile
            key={id}
            label={name[language]}
            tone="quiet"
            isChosen={chosen.includes(id)}
            onChoose={() => choose(id)}
          />
        ))}
      </TileGroup>
      {detail === 'targetGroups' && <p className="bb-hint">{say.targetGroupsHint}</p>}
      <div className="bb-actions">
        <Action purpose="primary" onAct={onClose}>
          {say.done}
        </Action>
      </div>
    </>
  );
}

function listOf(detail: Detail, catalogue: Catalogue): readonly Choice[] {
  return {
    targetGroups: catalogue.targetGroups,
    length: catalogue.lengths,
    setting: catalogue.settings,
    arrival: catalogue.arrivals,
    signs: catalogue.signs,
    helpArea: catalogue.helpAreas,
  }[detail];
}

function chosenIds(detail: Detail, answers: VisitAnswers): string[] {
  if (detail === 'targetGroups' || detail === 'signs') return answers[detail];
  const id = detail === 'helpArea' ? (answers.questions.at(-1)?.helpArea ?? null) : answers[detail];
  return id ? [id] : [];
}

/** The answers with these ids for one detail; the last tapped counts where only one may hold. */
function withChosen(detail: Detail, answers: VisitAnswers, ids: string[]): VisitAnswers {
  const last = ids.at(-1) ?? null;
  switch (detail) {
    case 'targetGroups': {
      const seen = ids.filter((id) => id !== notKnown);
      return { ...answers, targetGroups: last === notKnown || seen.length === 0 ? [notKnown] : seen };
    }
    case 'signs':
      return { ...answers, signs: ids };
    case 'helpArea':
      return {
        ...answers,
        questions: answers.questions.with(-1, { ...(answers.questions.at(-1) ?? blankQuestion), helpArea: last }),
      };
    case 'setting':
      return { ...answers, setting: last ?? answers.setting };
    default:
      return { ...answers, [detail]: last };
  }
}

/** What was chosen for a detail, in words; empty when nothing was. */
export function chosenWords(detail: Detail, answers: VisitAnswers, catalogue: Catalogue, language: Language): string {
  return chosenIds(detail, answers)
    .map((id) => nameOf(listOf(detail, catalogue), id, language))
    .join(', ');
}
