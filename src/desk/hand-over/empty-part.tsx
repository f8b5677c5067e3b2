/** Empties the tablet. It cannot be undone, so it is asked twice; and not at all while anything would be lost. */
import { useState } from 'react';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { Action } from '#ui/action.tsx';

/** What has not arrived; `refused` months are among `months`, `carried` ones are of other tablets. */
type Unarrived = { visits: number; months: number; refused: number; carried: number };

export type Emptying = {
  /** As the disk said last; nothing until it has answered. */
  left: { unarrived: Unarrived | undefined } | undefined;
  /** Asks the disk once more: answers what would have been lost when it was not emptied. */
  onEmpty: () => Promise<Unarrived | undefined>;
};

export function EmptyPart({ left, onEmpty }: Emptying) {
  const say = useHandOverTexts().empty;
  const [isSure, setIsSure] = useState(false);
  const [refusal, setRefusal] = useState<{ after: Emptying['left']; found: Unarrived }>();
  const [hasFailed, setHasFailed] = useState(false);
  // Newer word of the disk takes the place of an older refusal.
  const unarrived = left?.unarrived ?? (refusal?.after === left ? refusal?.found : undefined);

  async function empty() {
    setIsSure(false);
    try {
      const found = await onEmpty();
      setRefusal(found && { after: left, found });
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <section>
      <h2>{say.heading}</h2>
      {left && unarrived && (
        <div role="status">
          <p>
            {say.stillHere(unarrived.visits, unarrived.months, unarrived.carried)} {say.send}
          </p>
          {unarrived.refused > 0 && <p>{say.refused(unarrived.refused)}</p>}
        </div>
      )}
      {left && !unarrived && (
        <>
          <p>{isSure ? say.sure : say.about}</p>
          {hasFailed && <p role="alert">{say.failed}</p>}
          <div className="bb-actions">
            {isSure && <Action onAct={() => setIsSure(false)}>{say.cancel}</Action>}
            <Action onAct={() => (isSure ? void empty() : setIsSure(true))}>{isSure ? say.now : say.act}</Action>
          </div>
        </>
      )}
    </section>
  );
}
