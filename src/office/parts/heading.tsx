/** The question a page answers: read first, and where the eye and the screen reader begin. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect } from 'react';

type Props = { children: string; lead?: string | undefined };

export function PageHeading({ children, lead }: Props) {
  useEffect(() => {
    document.title = `${children} · Balieboek`;
  }, [children]);
  return (
    <div className="bb-heading">
      <Heading level={1}>{children}</Heading>
      {lead && <Paragraph>{lead}</Paragraph>}
    </div>
  );
}
