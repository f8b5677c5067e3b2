/** Handing over and taking in, joined to this tablet's memory. */
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { forgetHeld } from '#app/storage/tablet-marker.ts';
import { HandOverPage } from '#desk/hand-over/hand-over-page.tsx';
import { carriedRows } from '#storage/lives/carried.ts';
import { emptyTablet, unarrived } from '#storage/lives/empty-tablet.ts';
import { carriedAnswer } from '#wire/hand-over/carried-answer.ts';
import { openCollection } from '#wire/hand-over/collect-codes.ts';
import { makeBackup, makeCodes, makeMonthsFile } from './make-file.ts';
import { takeInFile } from './take-in-file.ts';

type Props = { tablet: TabletAtWork };

export function HandOverScreen({ tablet }: Props) {
  const { database, identity, today, onSendNow } = tablet;
  const left = useLive(async () => ({ unarrived: await unarrived(database, today) }), [database, today]);
  const carried = useLive(() => carriedRows(database), [database]) ?? [];

  return (
    <HandOverPage
      carried={carried.map(({ month, answer, revision }) => ({
        month,
        answer: carriedAnswer(answer),
        visits: revision.totals.visits,
      }))}
      onMakeMonths={() => makeMonthsFile({ database, identity })}
      onMakeCodes={() => makeCodes({ database, identity })}
      onMakeBackup={() => makeBackup({ database, identity })}
      openCollection={openCollection}
      onTakeIn={async (file, words) => {
        const taken = await takeInFile(database, identity.enrolment.organisation.id, file, words);
        if (!('fault' in taken)) void onSendNow();
        return taken;
      }}
      emptying={{
        left,
        onEmpty: async () => {
          const refusal = await emptyTablet(database, today);
          if (refusal) return refusal;
          forgetHeld();
          location.assign('/');
          return undefined;
        },
      }}
    />
  );
}
