/** One kept visit in a list: what it was, and what was done to it since. A visit that does not count is struck through. */
import type { KeptVisit } from '#desk/today/today-list.tsx';
import { visitWords } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { VisitChange } from '#domain/kept-visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { useVisitsTexts } from '#texts/visits/use-visits-texts.ts';
import type { VisitsMessages } from '#texts/visits/visits-nl.ts';

export type ListedVisit = KeptVisit & { changes: readonly VisitChange[] };

type Props = { listed: ListedVisit; catalogue: Catalogue };

export function VisitLine({ listed: { visit, voided, isFixed, changes }, catalogue }: Props) {
  const { earlier, ...say } = useVisitsTexts();
  const { today } = useTexts();
  const words = visitWords(visit, catalogue, useLanguage());
  const last = changes.at(-1);
  return (
    <div>
      <p className={voided ? 'bb-today__words bb-today__words--voided' : 'bb-today__words'}>{words}</p>
      <p className="bb-today__voided">
        {earlier.parts[visit.partOfDay]}
        {visit.entered === 'afterwards' && `, ${earlier.afterwards}`}
      </p>
      {isFixed && <p className="bb-today__voided">{today.fixed}</p>}
      {last && <p className="bb-today__voided">{changeWords(last, say)}</p>}
    </div>
  );
}

function changeWords(
  { on, did, reason }: VisitChange,
  { changes, reasons }: Pick<VisitsMessages, 'changes' | 'reasons'>,
) {
  return did === 'restored' ? changes.restored(on) : changes[did](on, reasons[reason].toLowerCase());
}
