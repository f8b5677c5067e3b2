/** An invitation just made. The link is nowhere else: it can be copied or scanned now, and never looked up. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { QrCode } from '#ui/qr/qr-code.tsx';
import './invitation.css';

/** `title`, `about` and `another`: what else than an invitation the link may be. Without `about` it says until when it works. */
type Props = {
  link: string;
  expiresAt?: string;
  title?: string;
  about?: string;
  another?: string;
  onAnother: () => void;
};

export function Invitation({ link, expiresAt, title, about, another, onAnother }: Props) {
  const say = useOfficeTexts().access;
  const [copied, setCopied] = useState<boolean>();

  const onceUntil = (expiry: Date) => say.once(dutchDayOf(expiry).day, expiry);

  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(link).then(
        () => true,
        () => false, // some browsers refuse; the link can still be selected by hand
      ),
    );
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{title ?? say.linkTitle}</Heading>
      <p className="nl-paragraph">{about ?? (expiresAt && onceUntil(new Date(expiresAt)))}</p>
      <div className="bb-invitation">
        <QrCode title={say.qr} content={link} />
        <div className="bb-invitation__link">
          <Field label={say.link} readOnly value={link} onFocus={(event) => event.target.select()} />
          <div className="bb-actions">
            <Action purpose="primary" onAct={copy}>
              {say.copy}
            </Action>
            <Action onAct={onAnother}>{another ?? say.another}</Action>
          </div>
          {copied === true && <Notice kind="good">{say.copied}</Notice>}
          {copied === false && <Notice kind="warning">{say.notCopied}</Notice>}
        </div>
      </div>
    </section>
  );
}
