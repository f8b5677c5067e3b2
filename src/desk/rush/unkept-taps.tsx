/** Taps that could not be kept: each by name, with the way to try that very one again. */
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { nameOf } from '#desk/visit-words.ts';
import type { Choice } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useRushTexts } from '#texts/rush/use-rush-texts.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { groupOf } from './tallied.ts';

/** `fault` is left out while the tap is still being written. */
export type UnkeptTap = { visit: Visit; fault?: SaveFault | undefined };

type Props = {
  unkept: readonly UnkeptTap[];
  groups: readonly Choice[];
  onAgain: (visit: Visit) => void;
  onDrop: (id: string) => void;
};

export function UnkeptTaps({ unkept, groups, onAgain, onDrop }: Props) {
  const { rush: say } = useRushTexts();
  const { visitForm } = useTexts();
  const language = useLanguage();
  const failed = unkept.filter(({ fault }) => fault);
  const newest = failed.at(-1)?.fault;
  if (!newest) return null;
  return (
    <div role="alert" className="bb-fault">
      <p>{visitForm.notSaved[newest]}</p>
      <ul className="bb-unkept" aria-label={say.notKept}>
        {failed.map(({ visit }) => {
          const name = nameOf(groups, groupOf(visit), language);
          return (
            <li key={visit.id}>
              <strong>{name}</strong>
              <div className="bb-actions">
                <Action purpose="primary" spoken={say.againOf(name)} onAct={() => onAgain(visit)}>
                  {visitForm.saveAgain}
                </Action>
                <Action purpose="subtle" spoken={say.dropOf(name)} onAct={() => onDrop(visit.id)}>
                  {say.dropIt}
                </Action>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
