/** The pages of the office and the right that each is for. Who lacks it does not see the page in the menu. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { may, type Right, type Role } from '#wire/roles.ts';

const pages = [
  { href: '/kantoor', name: 'month', right: 'read-figures' },
  { href: '/kantoor', name: 'operating', right: 'run-hub' },
  { href: '/kantoor/vergelijken', name: 'compare', right: 'read-figures' },
  { href: '/kantoor/overnemen', name: 'transfer', right: 'keep-library' },
  { href: '/kantoor/afsluiten', name: 'closing', right: 'keep-library' },
  { href: '/kantoor/tablets', name: 'tablets', right: 'keep-library' },
  { href: '/kantoor/openingstijden', name: 'hours', right: 'keep-library' },
  { href: '/kantoor/lijsten', name: 'lists', right: 'keep-library' },
  { href: '/kantoor/toegang', name: 'access', right: 'give-access' },
  { href: '/gemeente', name: 'townHall', right: 'read-quarters' },
] as const satisfies readonly { href: string; name: string; right: Right }[];

/** Pages that no menu leads to. */
const others: Record<string, Right> = { '/kantoor/papier': 'read-figures', '/kantoor/eerste-stappen': 'keep-library' };

/** What a page is for; nothing when it is for everybody who is signed in, or is not there. */
export function rightFor(address: string): Right | undefined {
  return pages.find(({ href }) => href === address)?.right ?? others[address];
}

type Props = { path: string; role: Role; navigate: (path: string) => void };

export function Menu({ path, role, navigate }: Props) {
  const say = useOfficeTexts().menu;
  const open = pages.filter(({ right }) => may(role, right)).map(({ href, name }) => ({ href, name: say[name] }));
  return (
    <nav className="bb-menu" aria-label={say.label}>
      {[...open, { href: '/kantoor/account', name: say.account }].map(({ href, name }) => (
        <NavLink key={href} href={href} className="bb-menu__link" isCurrent={href === path} onFollow={navigate}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
