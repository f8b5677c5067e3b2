/** The browser threw this tablet's memory away: what was in it, what may be missing, and whom to call. */
import { useStorageTexts } from '#texts/storage/use-storage-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';

type Props = { visits: number; day: string; onRead: () => void };

export function EvictedNotice({ visits, day, onRead }: Props) {
  const { evicted: say } = useStorageTexts();
  return (
    <Notice kind="fault">
      <h2>{say.heading}</h2>
      <p>{say.body(visits, day)}</p>
      <p>{say.what}</p>
      <Action onAct={onRead}>{say.done}</Action>
    </Notice>
  );
}
