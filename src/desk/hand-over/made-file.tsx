/** A locked file among the downloads, and the words that open it: shown once, kept nowhere. */
import { useState } from 'react';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = { make: string; onMake: () => Promise<string | undefined> };

export function MadeFile({ make, onMake }: Props) {
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
      <Words about={say.words} words={words} after={say.once} />
      {hasFailed && <p role="alert">{say.failed}</p>}
      <Action isBusy={isBusy} onAct={() => void act()}>
        {isBusy ? say.busy : make}
      </Action>
    </>
  );
}

export function Words({ about, words, after }: { about: string; words: string | undefined; after: string }) {
  return (
    <div role="status" className="bb-words">
      {words && (
        <>
          <p>{about}</p>
          <p className="bb-words__own" translate="no">
            {words}
          </p>
          <p>{after}</p>
        </>
      )}
    </div>
  );
}
