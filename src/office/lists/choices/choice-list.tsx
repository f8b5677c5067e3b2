/** One list as it can be changed: what can be chosen, a new choice below it, and what has stopped. */
import { useRef, useState } from 'react';
import type { Day } from '#domain/calendar.ts';
import type { ChoiceId } from '#domain/catalogue.ts';
import { choicesOn } from '#domain/choosable.ts';
import { allows, type ListName } from '#domain/lists/catalogue-rules.ts';
import type { DraftLists } from '#office/lists/use-draft-lists.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { AddChoice } from './add-choice.tsx';
import type { ListedChoice } from './choice-panel.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { keepHand } from './keep-hand.ts';
import { StoppedChoices } from './stopped-choices.tsx';

/** No id of a choice has a capital. */
const theNewOne = 'NEW';

type Props = { list: ListName; group: ChoiceId; lists: DraftLists; today: Day };

export function ChoiceList({ list, group, lists, today }: Props) {
  const say = useOfficeTexts().lists;
  const language = useLanguage();
  /** One form at a time: a choice that is being changed, or the new one. */
  const [open, setOpen] = useState<ChoiceId | typeof theNewOne>();
  const [heard, setHeard] = useState('');
  const place = useRef<HTMLOListElement>(null);
  const all: readonly ListedChoice[] = lists.draft[list].filter(
    (choice) => list !== 'topics' || ('group' in choice && choice.group === group),
  );
  const shown = choicesOn(all, today);
  const about: Partial<Record<ListName, string>> = say.about;

  function move(choice: ListedChoice, step: 1 | -1) {
    const at = shown.indexOf(choice) + step;
    const past = shown[at];
    if (!past) return;
    const fault = lists.take({ kind: 'move', list, id: choice.id, past: past.id });
    setHeard(fault ? say.faults[fault] : say.movedTo(choice[language], at + 1, shown.length));
    keepHand();
  }

  return (
    <div className="bb-choices">
      <h2 className="bb-heard">{say.names[list]}</h2>
      {about[list] && <p className="bb-choices__about">{about[list]}</p>}
      {shown.length === 0 && <p>{say.none}</p>}
      <ol className="bb-choices__rows" ref={place} tabIndex={-1} aria-label={say.names[list]}>
        {shown.map((choice, at) => (
          <ChoiceRow
            key={choice.id}
            list={list}
            choice={choice}
            others={shown.filter(({ id, retiredFrom }) => id !== choice.id && !retiredFrom)}
            lists={lists}
            today={today}
            isFirst={at === 0}
            isLast={at === shown.length - 1}
            isOpen={open === choice.id}
            onOpen={(isOpen) => setOpen(isOpen ? choice.id : undefined)}
            onMove={(step) => move(choice, step)}
            onTaken={() => {
              setOpen(undefined);
              place.current?.focus();
            }}
          />
        ))}
      </ol>
      <p role="status" className="bb-heard">
        {heard}
      </p>
      {allows(list, 'add') && (
        <AddChoice
          list={list}
          group={group}
          lists={lists}
          isOpen={open === theNewOne}
          onOpen={(isOpen) => setOpen(isOpen ? theNewOne : undefined)}
        />
      )}
      <StoppedChoices list={list} stopped={all.filter((choice) => !shown.includes(choice))} lists={lists} />
    </div>
  );
}
