/** A visit that was left open on a shared tablet: nothing of it is shown until somebody goes on with it. */
import { useEffect, useRef } from 'react';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = { onGoOn: () => void; onClear: () => void };

export function VisitHidden({ onGoOn, onClear }: Props) {
  const say = useTexts().visitForm;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <div className="bb-left-alone" ref={place}>
      <h1>{say.leftAlone.heading}</h1>
      <p>{say.leftAlone.body}</p>
      <div className="bb-actions">
        <Action purpose="primary" onAct={onGoOn}>
          {say.leftAlone.goOn}
        </Action>
        <Action purpose="subtle" onAct={onClear}>
          {say.clear}
        </Action>
      </div>
    </div>
  );
}
