/** The topics that stand on the desk's first screen, in their order; at most four. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '#domain/calendar.ts';
import type { ChoiceId } from '#domain/catalogue.ts';
import { choicesOn } from '#domain/choosable.ts';
import { mostFavourites } from '#domain/lists/catalogue-rules.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import { keepHand } from './choices/keep-hand.ts';
import type { DraftLists } from './use-draft-lists.ts';
import './choices/choices.css';

type Props = { lists: DraftLists; today: Day };

export function Favourites({ lists, today }: Props) {
  const say = useOfficeTexts().lists;
  const language = useLanguage();
  const { favourites, topics, topicGroups } = lists.draft;
  const others = choicesOn(topics, today).filter(({ id, retiredFrom }) => !retiredFrom && !favourites.includes(id));
  const [picked, setPicked] = useState<ChoiceId>();
  const [heard, setHeard] = useState('');
  const wish = others.find(({ id }) => id === picked) ?? others[0];
  const choose = (ids: readonly ChoiceId[]) => void lists.take({ kind: 'favourites', ids });
  const nameOf = (id: ChoiceId) => topics.find((topic) => topic.id === id)?.[language] ?? id;

  function move(id: ChoiceId, step: 1 | -1) {
    const at = favourites.indexOf(id) + step;
    choose(favourites.toSpliced(favourites.indexOf(id), 1).toSpliced(at, 0, id));
    setHeard(say.movedTo(nameOf(id), at + 1, favourites.length));
    keepHand();
  }

  return (
    <div className="bb-choices">
      <h2 className="bb-heard">{say.names.favourites}</h2>
      <p className="bb-choices__about">{say.about.favourites}</p>
      {favourites.length === 0 && <p>{say.none}</p>}
      <ol className="bb-choices__rows" aria-label={say.names.favourites}>
        {favourites.map((id, at) => (
          <li key={id} className="bb-choice-row">
            <div className="bb-choice-row__line">
              <p className="bb-choice-row__name">
                <b>{nameOf(id)}</b>
              </p>
              <div className="bb-choice-row__steps">
                <Action spoken={say.up(nameOf(id))} isDisabled={at === 0} onAct={() => move(id, -1)}>
                  <ArrowUp aria-hidden size={22} strokeWidth={2} />
                </Action>
                <Action
                  spoken={say.down(nameOf(id))}
                  isDisabled={at === favourites.length - 1}
                  onAct={() => move(id, 1)}
                >
                  <ArrowDown aria-hidden size={22} strokeWidth={2} />
                </Action>
                <Action
                  spoken={say.favourites.removeChoice(nameOf(id))}
                  onAct={() => choose(favourites.filter((one) => one !== id))}
                >
                  {say.favourites.remove}
                </Action>
              </div>
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className="bb-heard">
        {heard}
      </p>
      {favourites.length >= mostFavourites && <p>{say.favourites.full}</p>}
      {favourites.length < mostFavourites && wish && (
        <div className="bb-lists__chooser">
          <SelectField label={say.favourites.add} value={wish.id} onChange={({ target }) => setPicked(target.value)}>
            {topicGroups.map((group) => (
              <optgroup key={group.id} label={group[language]}>
                {others
                  .filter((topic) => topic.group === group.id)
                  .map((topic) => (
                    <option key={topic.id} value={topic.id}>
                      {topic[language]}
                    </option>
                  ))}
              </optgroup>
            ))}
          </SelectField>
          <Action onAct={() => choose([...favourites, wish.id])}>{say.favourites.submit}</Action>
        </div>
      )}
    </div>
  );
}
