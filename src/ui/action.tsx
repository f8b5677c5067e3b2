/** A button that does something now: NL Design System's own, with a drawing of ours where one helps. */
import { Button } from '@nl-design-system-candidate/button-react';
import type { ReactNode } from 'react';

type Props = {
  children: ReactNode;
  purpose?: 'primary' | 'secondary' | 'subtle';
  isPressed?: boolean;
  isBusy?: boolean;
  /** Stays within reach of the keyboard, so that whoever comes to it hears why: `describedBy` names where that stands. */
  isDisabled?: boolean;
  describedBy?: string;
  /** Heard instead of the words on the button; it must begin with them. */
  spoken?: string;
  type?: 'button' | 'submit';
  onAct?: () => void;
};

export function Action({
  children,
  purpose = 'secondary',
  isPressed,
  isBusy,
  isDisabled,
  describedBy,
  spoken,
  type = 'button',
  onAct,
}: Props) {
  return (
    <Button
      type={type}
      purpose={purpose}
      aria-label={spoken}
      aria-describedby={describedBy}
      {...(isPressed === undefined ? {} : { toggle: true, pressed: isPressed })}
      {...(isBusy ? { busy: true } : {})}
      {...(isDisabled ? { disabled: true } : {})}
      onClick={() => !isBusy && !isDisabled && onAct?.()}
    >
      {children}
    </Button>
  );
}
