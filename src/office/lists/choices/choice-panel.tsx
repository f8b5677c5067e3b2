/** What can be done with one choice, one thing at a time: another name, stop, or let another choice take over. */
import { useState } from 'react';
import type { Day } from '#domain/calendar.ts';
import type { Choice, ChoiceId } from '#domain/catalogue.ts';
import { allows, type ListName } from '#domain/lists/catalogue-rules.ts';
import type { DraftLists } from '#office/lists/use-draft-lists.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { EndForm } from './end-form.tsx';
import { NameForm } from './name-form.tsx';

export type ListedChoice = Choice & { warm?: boolean };

export type PanelProps = {
  list: ListName;
  choice: ListedChoice;
  /** Choices of the same list that could take over. */
  others: readonly Choice[];
  lists: DraftLists;
  today: Day;
  /** A change was taken: the panel has done its work. */
  onTaken: () => void;
};

type Wish = 'rename' | 'stop' | 'merge';

export function ChoicePanel({ list, choice, others, lists, today, onTaken }: PanelProps) {
  const say = useOfficeTexts().lists;
  const language = useLanguage();
  const [wish, setWish] = useState<Wish>('rename');
  const { id } = choice;
  // What is not published yet is taken back where the changes stand; it need not stop.
  const isPublished = lists.base[list].some((known) => known.id === id);
  const wishes: Wish[] = [
    'rename',
    ...(isPublished && allows(list, 'retire') ? (['stop'] as const) : []),
    ...(isPublished && allows(list, 'merge') && others.length > 0 ? (['merge'] as const) : []),
  ];

  const done = (fault: ReturnType<DraftLists['take']>) => {
    if (!fault) onTaken();
    return fault;
  };
  const end = (from: Day, into?: ChoiceId) =>
    done(lists.take(into ? { kind: 'merge', list, id, into, from } : { kind: 'retire', list, id, from }));

  return (
    <div className="bb-choice-panel">
      {wishes.length > 1 && (
        <div className="bb-actions">
          {wishes.map((one) => (
            <Action key={one} isPressed={one === wish} onAct={() => setWish(one)}>
              {say[one].title}
            </Action>
          ))}
        </div>
      )}
      <p>{say[wish].about}</p>
      {wish === 'rename' && (
        <NameForm
          initial={choice}
          submit={say.rename.submit}
          onName={(name) => done(lists.take({ kind: 'rename', list, id, ...name }))}
        />
      )}
      {wish === 'stop' && (
        <EndForm key="stop" today={today} dayLabel={say.stop.fromDay} submit={say.stop.submit} onEnd={end} />
      )}
      {wish === 'merge' && (
        <EndForm
          key="merge"
          today={today}
          dayLabel={say.merge.fromDay}
          submit={say.merge.submit}
          heirs={others.map((other) => ({ id: other.id, name: other[language] }))}
          onEnd={end}
        />
      )}
    </div>
  );
}
