/** A button that does something now: NL Design System's own, with a drawing of ours where one helps. */
import { Button } from '@nl-design-system-candidate/button-react';
import type { ReactNode } from 'react';

type Props = {
  children: ReactNode;
  purpose?: 'primary' | 'secondary' | 'subtle';
  isPressed?: boolean;
  isBusy?: boolean;
  /** Heard instead of the words on the button; it must begin with them. */
  spoken?: string;
  type?: 'button' | 'submit';
  onAct?: () => void;
};

export function Action({ children, purpose = 'secondary', isPressed, isBusy, spoken, type = 'button', onAct }: Props) {
  return (
    <Button
      type={type}
      purpose={purpose}
      aria-label={spoken}
      {...(isPressed === undefined ? {} : { toggle: true, pressed: isPressed })}
      {...(isBusy ? { busy: true } : {})}
      onClick={() => !isBusy && onAct?.()}
    >
      {children}
    </Button>
  );
}
