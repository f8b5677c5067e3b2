/** What is done with one tablet: its name above, what helps, the form, and the way back. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = { title: string; about?: string; children: ReactNode; onCancel: () => void };

export function CareForm({ title, about, children, onCancel }: Props) {
  const { cancel } = useOfficeTexts().fleet.again;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      {about && <p className="nl-paragraph">{about}</p>}
      {children}
      <div className="bb-actions">
        <Action purpose="subtle" onAct={onCancel}>
          {cancel}
        </Action>
      </div>
    </>
  );
}
