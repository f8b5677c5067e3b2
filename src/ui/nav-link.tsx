/** A link inside the app: the address is real, following it does not load the page anew. */
import type { MouseEvent, ReactNode } from 'react';

type Props = {
  href: string;
  children: ReactNode;
  className?: string;
  isCurrent?: boolean;
  /** Heard instead of the words of the link; it must begin with them. */
  spoken?: string;
  onFollow: (href: string) => void;
};

export function NavLink({ href, children, className, isCurrent, spoken, onFollow }: Props) {
  function follow(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onFollow(href);
  }
  return (
    <a
      href={href}
      className={className}
      aria-label={spoken}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
