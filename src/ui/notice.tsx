/** Something that has to be known now. A fault is heard at once, the rest when the reader is ready for it. */
import '@utrecht/alert-css/dist/index.min.css';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

type Props = { kind: 'fault' | 'warning' | 'good'; children: ReactNode };

const looks = {
  fault: { Drawing: CircleAlert, className: 'utrecht-alert--error' },
  warning: { Drawing: TriangleAlert, className: 'utrecht-alert--warning' },
  good: { Drawing: CircleCheck, className: 'utrecht-alert--ok' },
};

export function Notice({ kind, children }: Props) {
  const { Drawing, className } = looks[kind];
  return (
    <div role={kind === 'fault' ? 'alert' : 'status'} className={`utrecht-alert bb-notice ${className}`}>
      <Drawing aria-hidden size={28} strokeWidth={1.75} className="bb-notice__drawing" />
      <div className="utrecht-alert__content bb-notice__words">{children}</div>
    </div>
  );
}
