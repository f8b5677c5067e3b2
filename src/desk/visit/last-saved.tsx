/** What was just saved, in the place of the sentence, until the next visitor's first tap. */

import type { SaidVisit } from '#desk/today/today-list.tsx';
import { visitWords } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';

type Props = { visits: readonly SaidVisit[]; catalogue: Catalogue };

export function LastSaved({ visits, catalogue }: Props) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  const last = visits.at(-1);
  return (
    <div className="bb-saved">
      <p className="bb-saved__word">{say.saved}</p>
      {last && !last.voided && <p>{visitWords(last.visit, catalogue, language)}</p>}
    </div>
  );
}
