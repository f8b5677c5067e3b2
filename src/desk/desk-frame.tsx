/** The narrow line at the top of every desk screen, and the room below it. */
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { ReactNode } from 'react';
import { useTexts } from '#texts/use-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import './desk-frame.css';
import './top-line.css';

type Props = {
  /** Info point and setting, as staff know them. */
  place: string;
  path: string;
  sendingLine: ReactNode;
  /** Offered when a new version is ready; never during a visit. */
  updateLine: ReactNode;
  onFollow: (href: string) => void;
  children: ReactNode;
};

export function DeskFrame({ place, path, sendingLine, updateLine, onFollow, children }: Props) {
  const say = useTexts();
  const links = [
    { href: '/', label: say.nav.desk },
    { href: '/drukte', label: say.nav.rush },
    { href: '/vandaag', label: say.nav.today },
    { href: '/achteraf', label: say.nav.afterwards },
    { href: '/tablet', label: say.nav.tablet },
  ];
  return (
    <div className="bb-frame">
      <SkipLink href="#inhoud">{say.skipToContent}</SkipLink>
      <header className="bb-frame__top">
        <p className="bb-frame__place">{place}</p>
        <nav aria-label={say.nav.label} className="bb-frame__nav">
          {links.map(({ href, label }) => (
            <NavLink key={href} href={href} isCurrent={href === path} onFollow={onFollow}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="bb-frame__sending">{sendingLine}</div>
      </header>
      {updateLine}
      <main id="inhoud" tabIndex={-1} className="bb-frame__main">
        {children}
      </main>
    </div>
  );
}
