/** What can be done with the visit as a whole, at thumb height below what is optional. */
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = {
  isBusy: boolean;
  /** A further question was begun and nothing was answered: the visit can be saved without it. */
  canSaveWithout: boolean;
  canAskMore: boolean;
  wantsAnother: boolean;
  canClear: boolean;
  /** Nothing is open and something was saved: it can be saved once more as it was. */
  canRepeat: boolean;
  onSaveWithout: () => void;
  onAnother: () => void;
  onClear: () => void;
  onRepeat: () => void;
};

export function VisitActions(props: Props) {
  const say = useTexts().visitForm;
  return (
    <>
      <div className="bb-actions">
        {props.canSaveWithout && (
          <Action purpose="primary" isBusy={props.isBusy} onAct={props.onSaveWithout}>
            {say.saveWithout}
          </Action>
        )}
        {props.canAskMore && (
          <Action isPressed={props.wantsAnother} onAct={props.onAnother}>
            {say.anotherQuestion}
          </Action>
        )}
        {props.canRepeat && (
          <Action isBusy={props.isBusy} onAct={props.onRepeat}>
            {say.sameAgain}
          </Action>
        )}
        {props.canClear && (
          <Action purpose="subtle" onAct={props.onClear}>
            {say.clear}
          </Action>
        )}
      </div>
      {props.wantsAnother && <p role="status">{say.anotherQuestionHint}</p>}
    </>
  );
}
