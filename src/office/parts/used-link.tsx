/** A link that works once and has done so: what to do now. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from './heading.tsx';

type Props = { title: string; what: string; whatNow: string; onFollow: (path: string) => void };

export function UsedLink({ title, what, whatNow, onFollow }: Props) {
  const say = useOfficeTexts().setUp;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <Notice kind="warning">
        <span>
          {what} {whatNow}
        </span>
      </Notice>
      <NavLink href="/kantoor" className="bb-go" onFollow={onFollow}>
        {say.toSignIn}
      </NavLink>
    </>
  );
}
