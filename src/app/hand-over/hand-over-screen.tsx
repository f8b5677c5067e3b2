/** Handing over and taking in, joined to this tablet's memory. */
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { HandOverPage } from '#desk/hand-over/hand-over-page.tsx';
import { carriedRows } from '#storage/lives/carried.ts';
import { carriedAnswer } from '#wire/hand-over/carried-answer.ts';
import { makeBackup, makeMonthsFile } from './make-file.ts';
import { takeInFile } from './take-in-file.ts';

type Props = { tablet: TabletAtWork };

export function HandOverScreen({ tablet }: Props) {
  const { database, identity, sending, onSendNow } = tablet;
  const carried = useLive(() => carriedRows(database), [database]) ?? [];

  return (
    <HandOverPage
      unsent={sending.waiting}
      carried={carried.map(({ month, answer, revision }) => ({
        month,
        answer: carriedAnswer(answer),
        visits: revision.totals.visits,
      }))}
      onMakeMonths={() => makeMonthsFile({ database, identity })}
      onMakeBackup={() => makeBackup({ database, identity })}
      onTakeIn={async (file, words) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const taken = await takeInFile(database, identity.enrolment.organisation.id, bytes, words);
        if (!('fault' in taken)) void onSendNow();
        return taken;
      }}
      onEmpty={async () => {
        await database.delete();
        location.assign('/');
      }}
    />
  );
}
