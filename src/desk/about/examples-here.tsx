/** "Telt dit?" beside the tiles: three examples with each choice that is in sight. */
import { type Catalogue, type Choice, choiceOf } from '#domain/catalogue.ts';
import type { QuestionAnswers } from '#domain/visit.ts';
import { useAboutTexts } from '#texts/about/use-about-texts.ts';
import { useExamples } from '#texts/about/use-examples.ts';
import { useLanguage } from '#texts/language.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import './examples-here.css';

type Props = {
  question: QuestionAnswers;
  catalogue: Catalogue;
  onClosed: () => void;
  /** Left out where leaving the page would cost somebody the open visit. */
  onFollow?: ((href: string) => void) | undefined;
};

export function ExamplesHere({ question, catalogue, onClosed, onFollow }: Props) {
  const say = useAboutTexts().recorded;
  const examples = useExamples();
  const language = useLanguage();
  const known = { ...examples.groups, ...examples.outcomes };
  const inSight = choicesInSight(question, catalogue).filter(({ id }) => Object.hasOwn(known, id));
  return (
    <Dialog heading={say.counts.heading} close={say.counts.close} onClosed={onClosed}>
      <p>{inSight.length > 0 ? say.counts.here : say.counts.none}</p>
      <div className="bb-examples">
        {inSight.map((choice) => (
          <section key={choice.id}>
            <h3>{choice[language]}</h3>
            <ul>
              {known[choice.id]?.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {onFollow && (
        <NavLink href="/wat-leg-je-vast" className="bb-page__link" onFollow={onFollow}>
          {say.heading}
        </NavLink>
      )}
    </Dialog>
  );
}

/** Once a group or a referral is chosen, the doubt is about that one. */
function choicesInSight({ group, topic, outcome }: QuestionAnswers, catalogue: Catalogue): readonly Choice[] {
  if (!group) return catalogue.topicGroups;
  if (!topic) return [choiceOf(catalogue.topicGroups, group)];
  return outcome ? [choiceOf(catalogue.outcomes, outcome)] : catalogue.outcomes;
}
