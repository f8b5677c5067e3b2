/** "Telt dit?": three examples with each choice, folded away until somebody doubts. */
import type { Catalogue, Choice } from '#domain/catalogue.ts';
import { useAboutTexts } from '#texts/about/use-about-texts.ts';
import { useExamples } from '#texts/about/use-examples.ts';
import { useLanguage } from '#texts/language.ts';

type Props = { catalogue: Catalogue };

export function DoesThisCount({ catalogue }: Props) {
  const say = useAboutTexts().recorded.counts;
  const examples = useExamples();
  return (
    <section>
      <h2>{say.heading}</h2>
      <p>{say.lead}</p>
      <h3>{say.groups}</h3>
      <Choices choices={catalogue.topicGroups} examples={examples.groups} />
      <h3>{say.outcomes}</h3>
      <Choices choices={catalogue.outcomes} examples={examples.outcomes} />
    </section>
  );
}

type ChoicesProps = { choices: readonly Choice[]; examples: Readonly<Record<string, readonly string[]>> };

/** A choice the library added itself has no examples of ours and is left out. */
function Choices({ choices, examples }: ChoicesProps) {
  const language = useLanguage();
  return (
    <ul className="bb-about__choices">
      {choices
        .filter(({ id }) => Object.hasOwn(examples, id))
        .map((choice) => (
          <li key={choice.id}>
            <details className="bb-about__details">
              <summary>{choice[language]}</summary>
              <ul className="bb-about__list">
                {examples[choice.id]?.map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
    </ul>
  );
}
