/** What is done with one tablet: its name above, what helps, and the form. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';

type Props = { title: string; about?: string; children: ReactNode };

export function CareForm({ title, about, children }: Props) {
  return (
    <>
      <Heading level={3}>{title}</Heading>
      {about && <p className="nl-paragraph">{about}</p>}
      {children}
    </>
  );
}
