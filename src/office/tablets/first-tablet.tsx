/** One tap from a new hub to a tablet that counts: this very browser, for the first info point. */
import { useState } from 'react';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { infoPointsAnswerSchema, infoPointsPath } from '#wire/accounts.ts';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';

/** Given by the app: turns this browser into a tablet with a code that was just drawn. */
export type EnrolThisBrowser = (code: string) => Promise<{ ok: true } | { ok: false; message: string | undefined }>;

type Props = { navigate: (path: string) => void; onEnrolThisBrowser: EnrolThisBrowser };

export function FirstTablet({ navigate, onEnrolThisBrowser }: Props) {
  const texts = useOfficeTexts();
  const say = texts.setUp;
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const [refusal, setRefusal] = useState<string>();
  const fault = useFaultWords(answer) ?? refusal;

  async function makeTablet() {
    setBusy(true);
    const drawn = await drawFirstCode(say.deviceName);
    setAnswer(drawn);
    if (drawn.kind === 'answer') {
      const enrolled = await onEnrolThisBrowser(drawn.value.code);
      if (enrolled.ok) return navigate('/');
      setRefusal(enrolled.message ?? texts.tablets.enrolFailed);
    }
    setBusy(false);
  }

  return (
    <div className="bb-section">
      <p className="nl-paragraph">{say.makeTabletAbout}</p>
      {fault && <Notice kind="fault">{fault}</Notice>}
      <div className="bb-actions">
        <Action purpose="primary" isBusy={isBusy} onAct={makeTablet}>
          {say.makeTablet}
        </Action>
      </div>
      <NavLink href="/kantoor" className="bb-go" onFollow={navigate}>
        {say.toMonth}
      </NavLink>
    </div>
  );
}

async function drawFirstCode(tabletName: string) {
  const points = await askHub(infoPointsPath, infoPointsAnswerSchema);
  if (points.kind !== 'answer') return points;
  const infoPoint = points.value[0]?.id;
  return askHub(enrolmentCodesPath, enrolmentCodeAnswerSchema, { method: 'POST', body: { infoPoint, tabletName } });
}
