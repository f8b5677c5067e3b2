/** What a tablet can give away and take in without a network: its months, a backup, and those of another tablet. */
import { useState } from 'react';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { Action } from '#ui/action.tsx';
import { type TakeIn, TakeInForm } from './take-in-form.tsx';
import './hand-over-page.css';

type Carried = {
  month: string;
  visits: number;
  answer: 'waiting' | 'accepted' | 'already-known' | 'superseded' | 'held' | 'refused';
};

type Props = {
  /** Visits of this tablet that the hub has not received. */
  unsent: number;
  carried: readonly Carried[];
  /** The words that open the file, or nothing when it could not be made. */
  onMakeMonths: () => Promise<string | undefined>;
  onMakeBackup: () => Promise<string | undefined>;
  onTakeIn: TakeIn;
  onEmpty: () => Promise<void>;
};

export function HandOverPage({ unsent, carried, onMakeMonths, onMakeBackup, onTakeIn, onEmpty }: Props) {
  const say = useHandOverTexts();
  const waiting = carried.filter(({ answer }) => answer === 'waiting').length;
  return (
    <div className="bb-page">
      <h1>{say.heading}</h1>
      <section>
        <h2>{say.months.heading}</h2>
        <p>{say.months.about}</p>
        <MadeFile make={say.months.make} onMake={onMakeMonths} />
      </section>
      <section>
        <h2>{say.takeIn.heading}</h2>
        <p>{say.takeIn.about}</p>
        <TakeInForm onTakeIn={onTakeIn} />
        {carried.length > 0 && (
          <ul className="bb-carried">
            {carried.map(({ month, visits, answer }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own and keeps no state
              <li key={place}>{say.carried(month, visits, answer)}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{say.backup.heading}</h2>
        <p>{say.backup.about}</p>
        <MadeFile make={say.backup.make} onMake={onMakeBackup} />
      </section>
      <EmptyPart unsent={unsent} waiting={waiting} onEmpty={onEmpty} />
    </div>
  );
}

function MadeFile({ make, onMake }: { make: string; onMake: () => Promise<string | undefined> }) {
  const say = useHandOverTexts().made;
  const [isBusy, setIsBusy] = useState(false);
  const [words, setWords] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);

  async function act() {
    setIsBusy(true);
    const made = await onMake();
    setWords(made);
    setHasFailed(made === undefined);
    setIsBusy(false);
  }

  return (
    <>
      <div role="status" className="bb-words">
        {words && (
          <>
            <p>{say.words}</p>
            <p className="bb-words__own" translate="no">
              {words}
            </p>
            <p>{say.once}</p>
          </>
        )}
      </div>
      {hasFailed && <p role="alert">{say.failed}</p>}
      <Action isBusy={isBusy} onAct={() => void act()}>
        {isBusy ? say.busy : make}
      </Action>
    </>
  );
}

/** Nothing is asked here that can be undone, so it is asked twice; and not at all while anything would be lost. */
function EmptyPart({ unsent, waiting, onEmpty }: { unsent: number; waiting: number; onEmpty: () => Promise<void> }) {
  const say = useHandOverTexts().empty;
  const [isSure, setIsSure] = useState(false);
  return (
    <section>
      <h2>{say.heading}</h2>
      {unsent + waiting > 0 ? (
        <p role="status">{say.refused(unsent, waiting)}</p>
      ) : (
        <>
          <p>{isSure ? say.sure : say.about}</p>
          <div className="bb-actions">
            {isSure && <Action onAct={() => setIsSure(false)}>{say.cancel}</Action>}
            <Action onAct={() => (isSure ? void onEmpty() : setIsSure(true))}>{isSure ? say.now : say.act}</Action>
          </div>
        </>
      )}
    </section>
  );
}
