/** On which earlier day, and in which part of it, the visits were that are entered now. */
import type { ComponentProps } from 'react';
import { useTabletTexts } from '#texts/tablet/use-tablet-texts.ts';
import { DayAndPart } from './day-and-part.tsx';
import './day-chooser.css';

/** `isClosed`: the coordinator has closed the month of that day. */
type Props = ComponentProps<typeof DayAndPart> & { isClosed: boolean };

export function DayChooser({ isClosed, ...chosen }: Props) {
  const { afterwards: say } = useTabletTexts();
  return (
    <section className="bb-afterwards" aria-labelledby="bb-afterwards-title">
      <div>
        <p id="bb-afterwards-title" className="bb-afterwards__title">
          {say.title}
        </p>
        <p>{say.lead}</p>
        <p className="bb-hint">{say.marked}</p>
      </div>
      <DayAndPart {...chosen} />
      <p role="status" className="bb-afterwards__closed">
        {isClosed && say.closed}
      </p>
    </section>
  );
}
