/** What a tablet can give away and take in without a network: its months, a backup, and those of another tablet. */
import { useState } from 'react';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { Action } from '#ui/action.tsx';
import { type Emptying, EmptyPart } from './empty-part.tsx';
import { type TakeIn, TakeInForm } from './take-in-form.tsx';
import './hand-over-page.css';

type Carried = {
  month: string;
  visits: number;
  answer: 'waiting' | 'accepted' | 'already-known' | 'superseded' | 'held' | 'refused';
};

type Props = {
  carried: readonly Carried[];
  /** The words that open the file, or nothing when it could not be made. */
  onMakeMonths: () => Promise<string | undefined>;
  onMakeBackup: () => Promise<string | undefined>;
  onTakeIn: TakeIn;
  emptying: Emptying;
};

export function HandOverPage({ carried, onMakeMonths, onMakeBackup, onTakeIn, emptying }: Props) {
  const say = useHandOverTexts();
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
      <EmptyPart {...emptying} />
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
