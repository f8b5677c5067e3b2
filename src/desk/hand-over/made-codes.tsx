/** What waits here, locked and shown as codes for the camera of another tablet. The words that open them are never beside them. */
import { useState } from 'react';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { Action } from '#ui/action.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { CodeSeries } from '#ui/qr/code-series.tsx';
import { Words } from './made-file.tsx';

/** `codes`: nothing when it is too much for them. */
export type MakeCodes = () => Promise<{ words: string; codes: string[] | undefined } | undefined>;

export function MadeCodes({ onMake }: { onMake: MakeCodes }) {
  const { codes: say, made } = useHandOverTexts();
  const [isBusy, setIsBusy] = useState(false);
  const [series, setSeries] = useState<{ words: string; codes: string[] }>();
  const [fault, setFault] = useState<'failed' | 'tooMany'>();
  const [isShown, setIsShown] = useState(false);

  async function act() {
    setIsBusy(true);
    const answer = await onMake();
    const codes = answer?.codes;
    setSeries(answer && codes ? { words: answer.words, codes } : undefined);
    setFault(answer ? (codes ? undefined : 'tooMany') : 'failed');
    setIsBusy(false);
  }

  return (
    <>
      <Words about={say.words} words={series?.words} after={say.after} />
      {fault && <p role="alert">{say[fault]}</p>}
      {series ? (
        <Action purpose="primary" onAct={() => setIsShown(true)}>
          {say.show(series.codes.length)}
        </Action>
      ) : (
        <Action isBusy={isBusy} onAct={() => void act()}>
          {isBusy ? made.busy : say.make}
        </Action>
      )}
      {series && isShown && (
        <Dialog heading={say.heading} close={say.close} onClosed={() => setIsShown(false)}>
          <CodeSeries codes={series.codes} say={say.series} />
        </Dialog>
      )}
    </>
  );
}
