/** A short guided start: three things to try, each with a check once it was done. */
import type { SaidVisit } from '#desk/today/today-list.tsx';
import { warmReferrals } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { usePracticeTexts } from '#texts/practice/use-practice-texts.ts';
import { Icon } from '#ui/icons.tsx';

type Props = { practised: readonly SaidVisit[]; catalogue: Catalogue };

export function PracticeGuide({ practised, catalogue }: Props) {
  const { practice: say } = usePracticeTexts();
  const visits = practised.map(({ visit }) => visit);
  const steps = [
    { says: say.steps.visit, isDone: practised.length > 0 },
    { says: say.steps.undo, isDone: practised.some(({ voided }) => voided) },
    { says: say.steps.warm, isDone: warmReferrals(visits, catalogue) > 0 },
  ];
  return (
    <section className="bb-guide" aria-labelledby="bb-guide">
      <h2 id="bb-guide" className="bb-quiet-heading">
        {say.tryThis}
      </h2>
      <ol>
        {steps.map(({ says, isDone }) => (
          <li key={says} className={isDone ? 'bb-guide__done' : undefined}>
            {isDone && <Icon name="chosen" size={20} weight={3} />}
            <span>
              {says} {isDone && <span className="bb-guide__word">({say.done})</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
