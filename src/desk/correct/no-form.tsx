/** What stands in the place of the form when there is nothing to correct: the visit was taken away, counts in an earlier life, or is not on this tablet. */
import { useState } from 'react';
import { visitWords } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { useVisitsTexts } from '#texts/visits/use-visits-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import '#desk/today/today-list.css';

type Following = { onFollow: (href: string) => void };

export function VisitNotHere({ onFollow }: Following) {
  const { unknown: say, correct } = useVisitsTexts();
  return (
    <div className="bb-page">
      <h1>{say.title}</h1>
      <p>{say.body}</p>
      <NavLink href="/bezoeken" className="bb-page__link" onFollow={onFollow}>
        {correct.toList}
      </NavLink>
    </div>
  );
}

type FixedProps = Following & { visit: Visit; catalogue: Catalogue };

export function FixedVisit({ visit, catalogue, onFollow }: FixedProps) {
  const { correct: say } = useVisitsTexts();
  const { today } = useTexts();
  return (
    <div className="bb-page">
      <h1>{say.title}</h1>
      <p>{visitWords(visit, catalogue, useLanguage())}</p>
      <p>{today.fixed}</p>
      <NavLink href="/bezoeken" className="bb-page__link" onFollow={onFollow}>
        {say.toList}
      </NavLink>
    </div>
  );
}

type VoidedProps = Following & { visit: Visit; catalogue: Catalogue; onRestore: () => Promise<void> };

export function VoidedVisit({ visit, catalogue, onRestore, onFollow }: VoidedProps) {
  const { correct: say } = useVisitsTexts();
  const { today } = useTexts();
  const words = visitWords(visit, catalogue, useLanguage());
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <div className="bb-page">
      <h1>{say.title}</h1>
      <p className="bb-today__words--voided">{words}</p>
      <p>{say.voided}</p>
      {hasFailed && <p role="alert">{today.notChanged}</p>}
      <div className="bb-actions">
        <Action purpose="primary" onAct={() => void onRestore().catch(() => setHasFailed(true))}>
          {say.restore}
        </Action>
        <NavLink href="/bezoeken" className="bb-page__link" onFollow={onFollow}>
          {say.toList}
        </NavLink>
      </div>
    </div>
  );
}
