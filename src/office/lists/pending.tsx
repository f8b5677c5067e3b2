/** What was changed and not published yet: each change in a sentence that can be taken back, and the one button that publishes. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, useRef, useState } from 'react';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import type { CatalogueChange } from '#domain/lists/catalogue-changes.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { type Together, together } from './collected.ts';
import type { DraftLists } from './use-draft-lists.ts';
import { useStepWords } from './use-step-words.ts';

type Props = {
  lists: DraftLists;
  fault: string | undefined;
  onPublished: (catalogue: Catalogue) => void;
  onChanges: (changes: CatalogueChange[]) => void;
  onFetch: () => void;
};

export function Pending({ lists, fault, onPublished, onChanges, onFetch }: Props) {
  const say = useOfficeTexts().lists.pending;
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const ask = useHub();
  const words = useStepWords(lists);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<HubAnswer<Catalogue>>();
  const refusal = useFaultWords(answer);
  const isOvertaken = answer?.kind === 'problem' && answer.problem.status === 409;
  const things = together(lists.changes, lists.base);
  const isDropped = ({ changes }: Together) => changes.every((change) => lists.dropped.includes(change));

  async function publish() {
    setBusy(true);
    const { version: buildsOn, ...changed } = lists.draft;
    const found = await ask(cataloguePath, catalogueSchema, { method: 'POST', body: { buildsOn, lists: changed } });
    setBusy(false);
    setAnswer(found);
    if (found.kind !== 'answer') return; // the changes stay: nothing of them was published
    onChanges([]);
    onPublished(found.value);
    place.current?.focus(); // the button is gone, and the hand with it
  }

  function undo({ changes }: Together) {
    lists.undo(changes);
    place.current?.focus();
  }

  const fetchNewest = () => {
    setAnswer(undefined);
    onFetch();
  };

  return (
    <section className="bb-pending" aria-labelledby={id} ref={place} tabIndex={-1}>
      <Heading level={2} id={id}>
        {say.title}
      </Heading>
      {things.length === 0 && (answer?.kind === 'answer' ? <Notice kind="good">{say.done}</Notice> : <p>{say.none}</p>)}
      {things.length > 0 && (
        <>
          <p className="bb-pending__sum">{words.sum(things.filter((thing) => !isDropped(thing)))}</p>
          <ul className="bb-pending__steps">
            {things.map((thing) => (
              <li key={thing.thing} className="bb-pending__step">
                <span>
                  {words.step(thing)}
                  {isDropped(thing) && <small className="bb-pending__note">{say.noLongerFits}</small>}
                </span>
                <Action purpose="subtle" spoken={say.undoChange(words.step(thing))} onAct={() => undo(thing)}>
                  {say.undo}
                </Action>
              </li>
            ))}
          </ul>
        </>
      )}
      {fault && <Notice kind="fault">{fault}</Notice>}
      {isOvertaken ? (
        <Notice kind="warning">
          {say.overtaken}
          <Action onAct={fetchNewest}>{say.fetchNewest}</Action>
        </Notice>
      ) : (
        refusal && <Notice kind="fault">{refusal}</Notice>
      )}
      {things.some((thing) => !isDropped(thing)) && (
        <>
          <p className="bb-pending__when">{say.when}</p>
          <Action purpose="primary" isBusy={isBusy} onAct={publish}>
            {say.publish}
          </Action>
        </>
      )}
    </section>
  );
}
