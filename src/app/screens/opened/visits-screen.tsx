/** The visits that are still on this tablet, day by day, and the one that is being corrected. */
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { saidChanges } from '#desk/correct/said-changes.ts';
import { EarlierPage } from '#desk/earlier/earlier-page.tsx';
import { visitWords } from '#desk/visit-words.ts';
import { type Day, monthOf } from '#domain/calendar.ts';
import type { RemovalReason } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { isClosed } from '#storage/closings.ts';
import { daysWithVisits, restoreVisit, voidVisit } from '#storage/corrections.ts';
import { monthsErased } from '#storage/erase-visits.ts';
import { visitsOn } from '#storage/visits.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { useVisitsTexts } from '#texts/visits/use-visits-texts.ts';
import { CorrectScreen } from './correct-screen.tsx';

type Props = { tablet: TabletAtWork; id: string | undefined };

export function VisitsScreen({ tablet, id }: Props) {
  const { onFollow } = tablet;
  const { catalogue } = tablet.identity;
  /** What was done last, said once on the list. */
  const [said, setSaid] = useState<readonly string[]>([]);
  const visits = useVisitsTexts();
  const { details } = useTexts();
  const language = useLanguage();
  const toList = (day: Day) => onFollow(`/bezoeken?dag=${day}`);

  if (!id) return <EarlierVisits tablet={tablet} said={said} onSaid={setSaid} />;
  return (
    <CorrectScreen
      key={id}
      tablet={tablet}
      id={id}
      onCorrected={(before, after) => {
        const changes = saidChanges(before, after, catalogue, { language, details, visits });
        setSaid([visits.said.corrected, ...changes]);
        toList(after.day);
      }}
      onLeave={(day) => {
        setSaid([]);
        toList(day);
      }}
    />
  );
}

type ListProps = { tablet: TabletAtWork; said: readonly string[]; onSaid: (said: readonly string[]) => void };

function EarlierVisits({ tablet, said, onSaid }: ListProps) {
  const { database, today, change, onSaved, onFollow } = tablet;
  const { catalogue } = tablet.identity;
  const language = useLanguage();
  const { said: say, reasons } = useVisitsTexts();
  const wanted = new URLSearchParams(useSearch()).get('dag');
  const days = useLive(() => daysWithVisits(database), [database]);
  const day =
    (days?.find((one) => one.day === wanted) ?? days?.find((one) => one.day < today) ?? days?.[0])?.day ?? today;
  const seen = useLive(async () => {
    const visits = await visitsOn(database, day);
    const places = [...new Set(visits.map(({ visit }) => visit.infoPoint))];
    const closed = await Promise.all(places.map((place) => isClosed(database, place, monthOf(day))));
    return { visits, isClosed: closed.includes(true), erased: await monthsErased(database) };
  }, [database, day]);

  const wordsOf = (visit: Visit) => visitWords(visit, catalogue, language);

  async function changed(step: Promise<void>, sentence: string): Promise<boolean> {
    try {
      await step;
    } catch {
      onSaid([]);
      return false; // the page says so; the visit is as it was
    }
    onSaved();
    onSaid([sentence]);
    return true;
  }

  if (!days || !seen) return null;
  return (
    <EarlierPage
      days={days}
      day={day}
      {...seen}
      catalogue={catalogue}
      said={said}
      onDay={(chosen) => {
        onSaid([]);
        onFollow(`/bezoeken?dag=${chosen}`);
      }}
      onRemove={(visit: Visit, reason: RemovalReason) =>
        changed(
          voidVisit(database, visit.id, { ...change(), reason }),
          say.removed(wordsOf(visit), reasons[reason].toLowerCase()),
        )
      }
      onRestore={(visit: Visit) => changed(restoreVisit(database, visit.id, change()), say.restored(wordsOf(visit)))}
      onFollow={onFollow}
    />
  );
}
