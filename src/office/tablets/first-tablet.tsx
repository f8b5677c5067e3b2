/** One tap from a new hub to a tablet that counts: this very browser, for the one info point there is or the one chosen. */
import { useState } from 'react';
import type { InfoPoint } from '#domain/enrolment.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';
import { type EnrolThisBrowser, useEnrolHere } from './enrol-this-browser.ts';

type Props = {
  infoPoints: readonly InfoPoint[];
  onEnrolThisBrowser: EnrolThisBrowser;
  onEnrolled: () => void;
};

export function FirstTablet({ infoPoints, onEnrolThisBrowser, onEnrolled }: Props) {
  const say = useOfficeTexts().setUp;
  const enrolHere = useEnrolHere(onEnrolThisBrowser);
  const [wish, setWish] = useState<string>();
  const infoPoint = wish ?? infoPoints[0]?.id ?? '';
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const [refusal, setRefusal] = useState<string>();
  const fault = useFaultWords(answer) ?? refusal;

  async function makeTablet() {
    setBusy(true);
    const drawn = await askHub(enrolmentCodesPath, enrolmentCodeAnswerSchema, {
      method: 'POST',
      body: { infoPoint, tabletName: say.deviceName },
    });
    setAnswer(drawn);
    if (drawn.kind === 'answer') {
      const fault = await enrolHere(drawn.value.code);
      if (!fault) return onEnrolled();
      setRefusal(fault);
    }
    setBusy(false);
  }

  return (
    <div className="bb-section">
      <p className="nl-paragraph">{say.makeTabletAbout}</p>
      {infoPoints.length > 1 && (
        <SelectField label={say.whichPoint} value={infoPoint} onChange={(event) => setWish(event.target.value)}>
          {infoPoints.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {fault && <Notice kind="fault">{fault}</Notice>}
      <div className="bb-actions">
        <Action purpose="primary" isBusy={isBusy} onAct={makeTablet}>
          {say.makeTablet}
        </Action>
      </div>
    </div>
  );
}
