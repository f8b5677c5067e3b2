/** "Telt dit?" near the tiles. What it opens is only fetched when somebody doubts; the tablet keeps it for without a network. */
import { type ComponentProps, useEffect, useState } from 'react';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';

type Examples = typeof import('#desk/about/examples-here.tsx').ExamplesHere;
type Props = Omit<ComponentProps<Examples>, 'onClosed'>;

/** Stands beside the keys of the tiles, which are digits and letters. */
const key = '?';

export function CountsButton(props: Props) {
  const [Shown, setShown] = useState<Examples>();
  const [hasFailed, setHasFailed] = useState(false);
  const say = useTexts();

  function open() {
    import('#desk/about/examples-here.tsx').then(
      ({ ExamplesHere }) => {
        setHasFailed(false);
        setShown(() => ExamplesHere);
      },
      () => setHasFailed(true), // the visit stays as it is: a page that cannot be fetched may not take it away
    );
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key === key && !isTyping) open();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <div className="bb-counts" data-key={key}>
      <Action purpose="subtle" onAct={open}>
        {say.visitForm.doesThisCount}
      </Action>
      {hasFailed && <p role="alert">{say.offlinePage}</p>}
      {Shown && <Shown {...props} onClosed={() => setShown(undefined)} />}
    </div>
  );
}
