/** A heading and the few short sentences below it. */
import type { ReactNode } from 'react';

type Props = {
  heading: string;
  says: readonly string[];
  /** Drawn before each sentence; the heading says the same in words. */
  mark?: 'yes' | 'no';
  /** A sentence that leads into the list. */
  lead?: string;
  children?: ReactNode;
};

export function SaidPart({ heading, says, mark, lead, children }: Props) {
  return (
    <section>
      <h2>{heading}</h2>
      {lead && <p>{lead}</p>}
      <ul className={mark ? `bb-about__list bb-about__list--${mark}` : 'bb-about__list'}>
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
