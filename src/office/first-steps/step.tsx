/** One step of several: its name, whether it is done, and what belongs to it. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import './step.css';

type Props = { title: string; isDone?: boolean; children: ReactNode };

export function Step({ title, isDone = false, children }: Props) {
  const say = useOfficeTexts().firstSteps;
  return (
    <li className={isDone ? 'bb-step bb-step--done' : 'bb-step'}>
      <div className="bb-step__title">
        <Heading level={2}>{title}</Heading>
        {isDone && (
          <p className="bb-step__done">
            <Check aria-hidden size={24} strokeWidth={2} />
            {say.done}
          </p>
        )}
      </div>
      {children}
    </li>
  );
}
