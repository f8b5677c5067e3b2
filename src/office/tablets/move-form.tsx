/** To another info point: a code that, once typed on the tablet, ends where it counted until then. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { InfoPoint } from '#domain/enrolment.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';
import type { Tablet } from '#wire/tablets.ts';
import type { Drawn } from './enrol-form.tsx';

type Props = {
  tablet: Tablet;
  infoPoints: readonly InfoPoint[];
  onDrawn: (drawn: Drawn) => void;
  onCancel: () => void;
};

export function MoveForm({ tablet, infoPoints, onDrawn, onCancel }: Props) {
  const { fleet, tablets, month } = useOfficeTexts();
  const say = fleet.move;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const elsewhere = infoPoints.filter(({ id }) => !tablet.infoPoints.includes(id));
  const form = useForm({ defaultValues: { infoPoint: elsewhere[0]?.id ?? '' } });

  async function draw({ infoPoint }: { infoPoint: string }) {
    const body = { infoPoint, tabletName: tablet.name, tablet: tablet.id };
    const found = await ask(enrolmentCodesPath, enrolmentCodeAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onDrawn({ ...found.value, tabletName: tablet.name });
  }

  return (
    <>
      <Heading level={3}>{say.title(tablet.name)}</Heading>
      <p className="nl-paragraph">{say.about}</p>
      <Form form={form} submit={tablets.draw} fault={fault} onSubmit={draw}>
        <SelectField label={month.infoPoint} {...form.register('infoPoint')}>
          {elsewhere.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </Form>
      <div className="bb-actions">
        <Action purpose="subtle" onAct={onCancel}>
          {fleet.again.cancel}
        </Action>
      </div>
    </>
  );
}
