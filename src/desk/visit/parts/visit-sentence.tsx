/** The visit so far as a sentence that grows; each part can be tapped to answer it anew. */

import type { Step } from '#desk/visit/question-steps.ts';
import { questionParts } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { QuestionAnswers } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import './visit-sentence.css';

type Props = {
  questions: readonly QuestionAnswers[];
  catalogue: Catalogue;
  onChange: (question: number, step: Step) => void;
};

export function VisitSentence({ questions, catalogue, onChange }: Props) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  const isEmpty = questions.length === 1 && !questions[0]?.group;
  return (
    <section className="bb-sentence" aria-label={say.soFar}>
      {isEmpty && <p className="bb-sentence__empty">{say.empty}</p>}
      {questions.map((question, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions have no other name than their place
        <p key={place} className="bb-sentence__line">
          {questions.length > 1 && <span className="bb-sentence__number">{say.question(place + 1)}</span>}
          {questionParts(question, catalogue, language).map(({ step, name }) => (
            <button key={step} type="button" className="bb-part" onClick={() => onChange(place, step)}>
              {name}
            </button>
          ))}
        </p>
      ))}
    </section>
  );
}
