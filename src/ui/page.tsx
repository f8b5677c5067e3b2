/** The frame of a page that is read at a desk: the way past the menu, whose page it is, the menu, and the page itself. */
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { ReactNode } from 'react';
import { Action } from './action.tsx';
import './page.css';

type Props = {
  skip: string;
  /** The name of the app. */
  name: string;
  /** Whose figures these are, under the name. */
  of?: string | undefined;
  menu?: ReactNode;
  /** The other language of the app, called by its own name. */
  other: { language: string; name: string; onChoose: () => void };
  aside?: ReactNode;
  children: ReactNode;
};

export function Page({ skip, name, of, menu, other, aside, children }: Props) {
  return (
    <div className="bb-paper">
      <SkipLink href="#inhoud">{skip}</SkipLink>
      <header className="bb-paper__head">
        <p className="bb-paper__name">
          <b>{name}</b>
          {of && <span className="bb-paper__of">{of}</span>}
        </p>
        <div className="bb-paper__aside">
          {aside}
          <Action purpose="subtle" onAct={other.onChoose}>
            <span lang={other.language}>{other.name}</span>
          </Action>
        </div>
        {menu && <div className="bb-paper__menu">{menu}</div>}
      </header>
      <main id="inhoud" tabIndex={-1} className="bb-paper__main">
        {children}
      </main>
    </div>
  );
}
