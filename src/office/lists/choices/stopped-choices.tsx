/** Choices that have stopped: out of the way, with the day on which it happened and a way back. */
import type { ListName } from '#domain/lists/catalogue-rules.ts';
import type { DraftLists } from '#office/lists/use-draft-lists.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import type { ListedChoice } from './choice-panel.tsx';

type Props = { list: ListName; stopped: readonly ListedChoice[]; lists: DraftLists };

export function StoppedChoices({ list, stopped, lists }: Props) {
  const say = useOfficeTexts().lists;
  const language = useLanguage();
  const nameOf = (id: string) => lists.draft[list].find((choice) => choice.id === id)?.[language] ?? id;
  if (stopped.length === 0) return null;
  return (
    <details className="bb-stopped">
      <summary>{say.stopped(stopped.length)}</summary>
      <p>{say.stoppedAbout}</p>
      <ul className="bb-choices__rows">
        {stopped.map(({ id, retiredFrom = '', mergedInto, ...name }) => (
          <li key={id} className="bb-choice-row">
            <div className="bb-choice-row__line">
              <p className="bb-choice-row__name">
                {name[language]}
                <span className="bb-mark">{say.stoppedOn(retiredFrom)}</span>
                {mergedInto && <span className="bb-mark">{say.goesInto(nameOf(mergedInto))}</span>}
              </p>
              <Action
                spoken={say.bringBackChoice(name[language])}
                onAct={() => void lists.take({ kind: 'bring-back', list, id })}
              >
                {say.bringBack}
              </Action>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
