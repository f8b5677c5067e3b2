/** What a tablet can give away and take in without a network: its months, a backup, and those of another tablet. */
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import type { Collect } from '#ui/take-in/code-source.tsx';
import { TakeInForm } from '#ui/take-in/take-in-form.tsx';
import { type Emptying, EmptyPart } from './empty-part.tsx';
import './hand-over-page.css';
import { MadeCodes, type MakeCodes } from './made-codes.tsx';
import { MadeFile } from './made-file.tsx';

type Carried = {
  month: string;
  visits: number;
  answer: 'waiting' | 'accepted' | 'already-known' | 'superseded' | 'held' | 'refused';
};

type TakenIn =
  | { kind: 'months'; tablet: string; months: number }
  | { kind: 'backup'; tablet: string; visits: number; months: number }
  | { fault: string };

type Props = {
  carried: readonly Carried[];
  /** The words that open the file, or nothing when it could not be made. */
  onMakeMonths: () => Promise<string | undefined>;
  onMakeCodes: MakeCodes;
  onMakeBackup: () => Promise<string | undefined>;
  openCollection: () => Collect;
  onTakeIn: (file: Uint8Array<ArrayBuffer>, words: string) => Promise<TakenIn>;
  emptying: Emptying;
};

export function HandOverPage(props: Props) {
  const { carried, onMakeMonths, onMakeCodes, onMakeBackup, openCollection, onTakeIn, emptying } = props;
  const say = useHandOverTexts();

  async function takeIn(file: Uint8Array<ArrayBuffer>, words: string) {
    const taken = await onTakeIn(file, words);
    if ('fault' in taken) return taken;
    const { kind, tablet, months } = taken;
    const told =
      kind === 'months' ? say.takeIn.monthsTaken(tablet, months) : say.takeIn.backupTaken(tablet, taken.visits, months);
    return { taken: told };
  }

  return (
    <div className="bb-page">
      <h1>{say.heading}</h1>
      <section>
        <h2>{say.months.heading}</h2>
        {emptying.left && !emptying.left.unarrived && <p>{say.months.nothing}</p>}
        {emptying.left?.unarrived && (
          <>
            <p>{say.months.about}</p>
            <div className="bb-give">
              <div className="bb-give__way">
                <h3>{say.codes.title}</h3>
                <p>{say.codes.about}</p>
                <MadeCodes onMake={onMakeCodes} />
              </div>
              <div className="bb-give__way">
                <h3>{say.months.title}</h3>
                <p>{say.months.file}</p>
                <MadeFile make={say.months.make} onMake={onMakeMonths} />
              </div>
            </div>
          </>
        )}
      </section>
      <section>
        <h2>{say.takeIn.heading}</h2>
        <p>{say.takeIn.about}</p>
        <TakeInForm say={say.takeIn} openCollection={openCollection} onTakeIn={takeIn} />
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
