/** Something to read or choose over the screen. Escape, its button and a tap beside it close it; the hand returns to where it was. */
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Action } from '#ui/action.tsx';
import './dialog.css';

type Props = {
  heading: string;
  /** The words on the button that closes it. */
  close: string;
  children: ReactNode;
  /** Called once, when it has closed; whoever showed it takes it away. */
  onClosed: () => void;
};

export function Dialog({ heading, close, children, onClosed }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const opened = dialog.current;
    // The browser gives the focus back when it closes, also when it is taken away while open.
    if (!opened?.open) opened?.showModal();
    return () => opened?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape, which the browser itself listens to
    <dialog
      ref={dialog}
      className="bb-dialog"
      aria-labelledby={id}
      onClose={() => !dialog.current?.open && onClosed()}
      onClick={(event) => isBeside(event) && dialog.current?.close()}
    >
      <div className="bb-dialog__head">
        <h2 id={id}>{heading}</h2>
        <Action onAct={() => dialog.current?.close()}>{close}</Action>
      </div>
      <div className="bb-dialog__body">{children}</div>
    </dialog>
  );
}

/** A tap on the ground behind it is a tap on the dialog itself, outside its box. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return target === currentTarget && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
