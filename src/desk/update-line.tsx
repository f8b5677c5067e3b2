/** A new version is offered, never forced, and never put to use in the middle of a visit. */
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = { isVisitOpen: boolean; onUse: () => void };

export function UpdateLine({ isVisitOpen, onUse }: Props) {
  const say = useTexts().update;
  return (
    <div className="bb-update" role="status">
      <p>{say.ready}</p>
      {isVisitOpen ? <p className="bb-hint">{say.finishFirst}</p> : <Action onAct={onUse}>{say.use}</Action>}
    </div>
  );
}
