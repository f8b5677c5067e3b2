/** A choice more on a list. The form is there when it is asked for, and stays for the next one. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, useState } from 'react';
import type { ChoiceId } from '#domain/catalogue.ts';
import { type ChoiceName, newChoiceId } from '#domain/lists/catalogue-changes.ts';
import type { ListName } from '#domain/lists/catalogue-rules.ts';
import type { DraftLists } from '#office/lists/use-draft-lists.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { NameForm } from './name-form.tsx';

type Props = {
  list: ListName;
  group: ChoiceId;
  lists: DraftLists;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

export function AddChoice({ list, group, lists, isOpen, onOpen }: Props) {
  const texts = useOfficeTexts().lists;
  const say = texts.add;
  const id = useId();
  const [added, setAdded] = useState<string[]>([]);
  const [isWarm, setWarm] = useState(false);

  function add(name: ChoiceName) {
    const own = { ...(list === 'topics' && { group }), ...(list === 'ways' && { warm: isWarm }) };
    const fault = lists.take({ kind: 'add', list, id: newChoiceId(lists.draft, name.nl), ...name, ...own });
    if (fault) return fault;
    setAdded([...added, name.nl.trim()]);
    setWarm(false);
    return undefined;
  }

  if (!isOpen) {
    return (
      <div className="bb-actions">
        <Action onAct={() => onOpen(true)}>{say.open}</Action>
      </div>
    );
  }
  return (
    <section className="bb-choice-panel" aria-labelledby={id}>
      <Heading level={3} id={id}>
        {say.title}
      </Heading>
      {/* Blank again after each one. */}
      <NameForm key={added.length} initial={{ nl: '', en: '' }} submit={say.submit} onName={add}>
        {list === 'ways' && (
          <label className="bb-choice">
            <input type="checkbox" checked={isWarm} onChange={({ target }) => setWarm(target.checked)} />
            {say.isWarm}
          </label>
        )}
      </NameForm>
      <p role="status" className="bb-heard">
        {added.length > 0 && texts.step.add(added.at(-1) ?? '')}
      </p>
      <div className="bb-actions">
        <Action purpose="subtle" onAct={() => onOpen(false)}>
          {added.length > 0 ? texts.close : say.stop}
        </Action>
      </div>
    </section>
  );
}
