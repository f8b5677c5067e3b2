/** A tallied visit gets its detail on the desk's own form: the group is known, so it opens at the topic. */
import { useState } from 'react';
import { quickTopics } from '#desk/visit/quick-topics.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { VisitForm } from '#desk/visit/visit-form.tsx';
import { nameOf } from '#desk/visit-words.ts';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { answersOf } from '#domain/kept-visit.ts';
import { isBlank, type Visit, type VisitAnswers } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useRushTexts } from '#texts/rush/use-rush-texts.ts';
import { useTexts } from '#texts/use-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { groupOf } from './tallied.ts';
import './detail-form.css';

type Props = {
  kept: Visit;
  /** What can be chosen on the day of the visit. */
  catalogue: Catalogue;
  today: Day;
  /** How many wait after this one. */
  left: number;
  /** The visit before this one in the list was detailed just now. */
  isNext: boolean;
  onOpen: (isOpen: boolean) => void;
  onSave: (answers: VisitAnswers) => Promise<SaveFault | undefined>;
  onFollow: (href: string) => void;
};

export function DetailForm({ kept, catalogue, today, left, isNext, onOpen, onSave, onFollow }: Props) {
  const { detail: say, waiting } = useRushTexts();
  const { today: words } = useTexts();
  const language = useLanguage();
  const [clearings, setClearings] = useState(0);
  const group = nameOf(catalogue.topicGroups, groupOf(kept), language);
  const day = kept.day === today ? waiting.today.toLowerCase() : waiting.day(kept.day);
  const tally = answersOf(kept);

  function follow(answers: VisitAnswers) {
    // Emptied, it is what it was: a visit of which the group is known.
    if (isBlank(answers)) setClearings(clearings + 1);
    onOpen(!isBlank(answers));
  }

  return (
    <>
      <header className="bb-detail">
        <p className="bb-detail__what">{say.of(group, day, words.part[kept.partOfDay])}</p>
        <p className="bb-hint" role="status">
          {isNext && `${say.kept} `}
          {left > 0 && say.after(left)}
        </p>
        <NavLink href="/drukte" className="bb-page__link bb-detail__later" onFollow={onFollow}>
          {say.later}
        </NavLink>
      </header>
      <VisitForm
        key={clearings}
        title={say.title}
        catalogue={catalogue}
        quick={quickTopics([], catalogue, [])}
        initial={tally}
        lastSaved={null}
        onChange={follow}
        onSave={onSave}
      >
        {null}
      </VisitForm>
    </>
  );
}
