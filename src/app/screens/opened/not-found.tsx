/** An address that leads nowhere, and the way back. */
import { useTexts } from '#texts/use-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';

type Props = { onFollow: (href: string) => void };

export function NotFound({ onFollow }: Props) {
  const say = useTexts().notFound;
  return (
    <div className="bb-page">
      <h1>{say.heading}</h1>
      <p>{say.body}</p>
      <NavLink href="/" className="bb-page__link" onFollow={onFollow}>
        {say.toDesk}
      </NavLink>
    </div>
  );
}
