/** One choice of a list: its names, what is special about it, its place, and a way in to change it. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { ChoicePanel, type PanelProps } from './choice-panel.tsx';
import './choices.css';

type Props = PanelProps & {
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onMove: (step: 1 | -1) => void;
};

export function ChoiceRow({ isFirst, isLast, isOpen, onOpen, onMove, ...panel }: Props) {
  const { list, choice, lists } = panel;
  const say = useOfficeTexts().lists;
  const language = useLanguage();
  const name = choice[language];
  const arrow = (step: 1 | -1, words: string, isEnd: boolean, Drawing: typeof ArrowUp) => (
    <Action spoken={words} isDisabled={isEnd} onAct={() => onMove(step)}>
      <Drawing aria-hidden size={22} strokeWidth={2} />
    </Action>
  );
  const was = lists.base[list].find(({ id }) => id === choice.id);
  const heir = lists.draft[list].find(({ id }) => id === choice.mergedInto);
  const isEmptyGroup =
    list === 'topicGroups' && !lists.draft.topics.some((topic) => topic.group === choice.id && !topic.retiredFrom);
  const marks = [
    !was && say.isNew,
    was && (was.nl !== choice.nl || was.en !== choice.en) && say.isRenamed,
    choice.warm && say.warm,
    choice.retiredFrom && say.stopsOn(choice.retiredFrom),
    heir && say.goesInto(heir[language]),
    isEmptyGroup && say.noEmptyGroup,
  ].filter((mark) => typeof mark === 'string');

  return (
    <li className="bb-choice-row">
      <div className="bb-choice-row__line">
        <p className="bb-choice-row__name">
          <b>{choice.nl}</b>
          {marks.map((mark) => (
            <span key={mark} className="bb-mark">
              {mark}
            </span>
          ))}
          {choice.en !== choice.nl && (
            <small lang="en" className="bb-choice-row__other">
              {choice.en}
            </small>
          )}
        </p>
        <div className="bb-choice-row__steps">
          {arrow(-1, say.up(name), isFirst, ArrowUp)}
          {arrow(1, say.down(name), isLast, ArrowDown)}
          <Action isPressed={isOpen} spoken={say.changeChoice(name)} onAct={() => onOpen(!isOpen)}>
            {say.change}
          </Action>
        </div>
      </div>
      {isOpen && <ChoicePanel {...panel} />}
    </li>
  );
}
