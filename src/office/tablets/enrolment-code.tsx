/** The code that makes another device a tablet: to scan or to type, and how long it is still good. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useState } from 'react';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import { QrCode } from '#ui/qr/qr-code.tsx';
import type { Drawn } from './use-drawn-code.ts';
import './enrolment-code.css';
import { type EnrolThisBrowser, useEnrolHere } from './enrol-this-browser.ts';

type Props = {
  drawn: Drawn;
  navigate: (path: string) => void;
  onEnrolThisBrowser: EnrolThisBrowser;
  onReady: () => void;
};

export function EnrolmentCode({
  drawn: { code, expiresAt, tabletName },
  navigate,
  onEnrolThisBrowser,
  onReady,
}: Props) {
  const say = useOfficeTexts().tablets;
  const [fault, setFault] = useState<string>();
  const enrolHere = useEnrolHere(onEnrolThisBrowser);
  const expiry = new Date(expiresAt);
  const minutes = useMinutesUntil(expiry);

  async function useHere() {
    const why = await enrolHere(code);
    if (why) setFault(why);
    else navigate('/');
  }

  return (
    <div className="bb-code">
      <div className="bb-code__show">
        {minutes > 0 && <QrCode title={say.qr} content={`${location.origin}/koppelen#code=${code}`} />}
        <p className="bb-code__word">
          <span className="bb-heard">{say.code}: </span>
          {`${code.slice(0, 4)}-${code.slice(4)}`}
        </p>
        <p role="status">{minutes > 0 ? `${say.validUntil(expiry)} ${say.minutesLeft(minutes)}` : say.expired}</p>
      </div>
      <div className="bb-code__how">
        <Heading level={3}>{say.codeTitle(tabletName)}</Heading>
        <ol className="bb-code__steps">
          {say.codeSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="nl-paragraph">{say.iPad}</p>
        {fault && <Notice kind="fault">{fault}</Notice>}
        <div className="bb-actions">
          <Action purpose="primary" onAct={onReady}>
            {say.ready}
          </Action>
          {minutes > 0 && <Action onAct={useHere}>{say.useHere}</Action>}
        </div>
      </div>
    </div>
  );
}

/** The last minute counts as one until it is over. */
function useMinutesUntil(expiry: Date): number {
  const left = () => Math.max(Math.ceil((expiry.getTime() - Date.now()) / 60_000), 0);
  const [minutes, setMinutes] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(left()), 5_000);
    return () => clearInterval(timer);
  });
  return minutes;
}
