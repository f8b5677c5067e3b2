/** The memory of the tablet does not work as it should: said above every screen, before somebody types on. */
import { useStorageTexts } from '#texts/storage/use-storage-texts.ts';
import { Action } from '#ui/action.tsx';

export type Trouble = 'full' | 'closed' | 'silent' | 'newer' | 'blocked' | 'wiped';

type Props = { trouble: Trouble; onTryAgain: () => void; onReload: () => void };

export function StorageLine({ trouble, onTryAgain, onReload }: Props) {
  const say = useStorageTexts();
  // Nobody has to leave an open visit for what may pass by itself.
  const passes = trouble === 'full' || trouble === 'silent' || trouble === 'blocked';
  return (
    <div role="alert" className="bb-fault">
      <p>{say.trouble[trouble]}</p>
      <Action onAct={passes ? onTryAgain : onReload}>{passes ? say.tryAgain : say.reload}</Action>
    </div>
  );
}
