/** The desk's whole form where nothing counts: other colours, a line that says so, and three things to try. */
import { type ReactNode, useLayoutEffect } from 'react';
import { type SaidVisit, TodayList } from '#desk/today/today-list.tsx';
import { LastSaved } from '#desk/visit/last-saved.tsx';
import type { QuickRow } from '#desk/visit/quick-topics.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { VisitForm } from '#desk/visit/visit-form.tsx';
import type { Catalogue } from '#domain/catalogue.ts';
import { blankAnswers, type VisitAnswers } from '#domain/visit.ts';
import { usePracticeTexts } from '#texts/practice/use-practice-texts.ts';
import { TextsContext, useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { PracticeGuide } from './practice-guide.tsx';
import './practice-colours.css';
import './practice-page.css';

type Props = {
  /** What can be chosen today, as on the desk. */
  catalogue: Catalogue;
  quick: QuickRow;
  setting: string;
  practised: readonly SaidVisit[];
  onChange: (answers: VisitAnswers) => void;
  onSave: (answers: VisitAnswers) => Promise<SaveFault | undefined>;
  onVoid: (id: string) => Promise<boolean>;
  onRestore: (id: string) => Promise<boolean>;
  onBeginAgain: () => void;
  onFollow: (href: string) => void;
};

export function PracticePage(props: Props) {
  const { catalogue, practised, onFollow } = props;
  const { practice: say } = usePracticeTexts();
  const sum = say.sum(practised.filter(({ voided }) => !voided).length);
  usePractisingColours();
  return (
    <PractisingWords>
      <header className="bb-practice">
        <p className="bb-practice__says">{say.banner}</p>
        <Action onAct={props.onBeginAgain}>{say.beginAgain}</Action>
        <NavLink href="/" className="bb-practice__stop" onFollow={onFollow}>
          {say.stop}
        </NavLink>
      </header>
      <PracticeGuide practised={practised} catalogue={catalogue} />
      <VisitForm
        title={say.heading}
        catalogue={catalogue}
        quick={props.quick}
        initial={blankAnswers(props.setting)}
        lastSaved={<LastSaved visits={practised} catalogue={catalogue} />}
        onChange={props.onChange}
        onSave={props.onSave}
      >
        <section className="bb-desk-today" aria-label={sum}>
          <p className="bb-today-summary">{sum}</p>
          <TodayList
            visits={practised}
            catalogue={catalogue}
            most={1}
            onVoid={props.onVoid}
            onRestore={props.onRestore}
          />
        </section>
      </VisitForm>
    </PractisingWords>
  );
}

/** The form says "Bewaard op deze tablet" of what counts; here it says what is true here. */
function PractisingWords({ children }: { children: ReactNode }) {
  const { practice: say } = usePracticeTexts();
  const texts = useTexts();
  const { kept: saved, notKept } = say;
  const here = { full: notKept, closed: notKept, silent: notKept, newer: notKept, blocked: notKept };
  const notSaved = { ...here, wiped: notKept, unknown: notKept, elsewhere: notKept };
  return (
    <TextsContext value={{ ...texts, visitForm: { ...texts.visitForm, saved, notSaved } }}>{children}</TextsContext>
  );
}

/** On the root, so that the whole screen is another one, its ground and its dialogs too. */
function usePractisingColours() {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add('bb-practising');
    return () => classList.remove('bb-practising');
  }, []);
}
