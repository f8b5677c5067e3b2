/** The rush of this tablet: taps given to the queue with the moment of the tap, and what the queue says of them. */
import { useSyncExternalStore } from 'react';
import { keepMade } from '#app/browser/keep-visit.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import type { ChoiceId } from '#domain/catalogue.ts';
import { tallyVisit } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { rushQueueOf } from './rush-queue.ts';

export function useRush({ database, identity, infoPoint, setting, onSaved }: TabletAtWork) {
  const { catalogue } = identity;
  const queue = rushQueueOf(database);
  const state = useSyncExternalStore(queue.follow, queue.state);

  function keep(visit: Visit) {
    queue.keep(visit, async (tapped) => {
      const fault = await keepMade({ database, catalogue }, () => tapped);
      if (!fault) onSaved();
      return fault;
    });
  }

  return {
    ...state,
    again: keep,
    drop: queue.drop,
    tap(group: ChoiceId) {
      const moment = dutchDayOf(new Date()); // of the tap: the disk may come later, even after midnight
      const frame = { id: crypto.randomUUID(), infoPoint: infoPoint.id, ...moment, entered: 'live' as const };
      keep(tallyVisit(group, setting, frame, catalogue));
    },
  };
}
