/** What was logged today, newest first. Taking a visit back is one tap, and so is putting it back. */
import { useState } from 'react';
import { visitWords, warmReferrals } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import './today-list.css';

/** `isFixed`: it counts in an earlier life of this tablet, so it can be read here and not changed. */
export type KeptVisit = { visit: Visit; voided: boolean; isFixed: boolean };
/** What is needed to say a visit and to take it back: one that was only practised can do that too. */
export type SaidVisit = { visit: Pick<Visit, 'id' | 'questions'>; voided: boolean; isFixed?: boolean };

type Props = {
  visits: readonly SaidVisit[];
  catalogue: Catalogue;
  /** How many of the newest to show; all when left out. */
  most?: number;
  onVoid: (id: string) => Promise<boolean>;
  onRestore: (id: string) => Promise<boolean>;
  /** Leads to where a visit is corrected; left out where there is no room for that. */
  onFollow?: (href: string) => void;
};

export function TodayList({ visits, catalogue, most, onVoid, onRestore, onFollow }: Props) {
  const say = useTexts().today;
  const language = useLanguage();
  const [hasFailed, setHasFailed] = useState(false);
  const newestFirst = [...visits].reverse().slice(0, most);
  const newest = visits.at(-1)?.visit.id;

  async function change(step: Promise<boolean>) {
    setHasFailed(!(await step));
  }

  return (
    <>
      {hasFailed && <p role="alert">{say.notChanged}</p>}
      <ol className="bb-today">
        {newestFirst.map(({ visit, voided, isFixed = false }) => {
          const words = visitWords(visit, catalogue, language);
          return (
            <li key={visit.id} className="bb-today__visit">
              <div>
                <p className={voided ? 'bb-today__words bb-today__words--voided' : 'bb-today__words'}>{words}</p>
                {voided && <p className="bb-today__voided">{say.removed}</p>}
                {isFixed && <p className="bb-today__voided">{say.fixed}</p>}
              </div>
              {isFixed ? null : voided ? (
                <Action spoken={say.restoreOf(words)} onAct={() => void change(onRestore(visit.id))}>
                  {say.restore}
                </Action>
              ) : (
                <>
                  {onFollow && (
                    <NavLink
                      href={`/bezoeken/${visit.id}`}
                      className="bb-page__link"
                      spoken={say.correctOf(words)}
                      onFollow={onFollow}
                    >
                      {say.correct}
                    </NavLink>
                  )}
                  <Action
                    spoken={visit.id === newest ? say.undoOf(words) : say.removeOf(words)}
                    onAct={() => void change(onVoid(visit.id))}
                  >
                    {visit.id === newest ? say.undo : say.remove}
                  </Action>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

type SummaryProps = { visits: readonly KeptVisit[]; catalogue: Catalogue };

/** "Vandaag 7 bezoekers geholpen, 2 warm doorverwezen": the work made visible. */
export function TodaySummary({ visits, catalogue }: SummaryProps) {
  const say = useTexts().today;
  const counting = visits.filter(({ voided }) => !voided).map(({ visit }) => visit);
  const warm = warmReferrals(counting, catalogue);
  return (
    <p className="bb-today-summary">
      {say.helped(counting.length)}
      {warm > 0 && <>, {say.warm(warm)}</>}
    </p>
  );
}
