/** How often something went wrong on this tablet, and the log as a file for whoever looks into it. */
import { useStorageTexts } from '#texts/storage/use-storage-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = { faults: number; onDownload: () => void };

export function FaultLogPart({ faults, onDownload }: Props) {
  const { log: say } = useStorageTexts();
  return (
    <section>
      <h2>{say.heading}</h2>
      <p>{faults > 0 ? say.some(faults) : say.none}</p>
      {faults > 0 && (
        <>
          <p className="bb-hint">{say.hint}</p>
          <Action onAct={onDownload}>{say.download}</Action>
        </>
      )}
    </section>
  );
}
