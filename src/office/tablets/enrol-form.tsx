/** For which info point a new tablet counts and what it is called; the hub then draws a code. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { InfoPoint } from '#domain/enrolment.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useLine } from '#office/parts/line.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, SelectField } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';

export type Drawn = { code: string; expiresAt: string; tabletName: string };

type Props = { infoPoints: readonly InfoPoint[]; onDrawn: (drawn: Drawn) => void };

export function EnrolForm({ infoPoints, onDrawn }: Props) {
  const texts = useOfficeTexts();
  const say = texts.tablets;
  const ask = useHub();
  const line = useLine();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm({ defaultValues: { infoPoint: infoPoints[0]?.id ?? '', tabletName: '' } });

  async function draw(body: { infoPoint: string; tabletName: string }) {
    const found = await ask(enrolmentCodesPath, enrolmentCodeAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onDrawn({ ...found.value, tabletName: body.tabletName });
  }

  return (
    <Form form={form} submit={say.draw} fault={fault} onSubmit={draw}>
      <SelectField label={texts.month.infoPoint} {...form.register('infoPoint')}>
        {infoPoints.map(({ id, name, place }) => (
          <option key={id} value={id}>
            {name}, {place}
          </option>
        ))}
      </SelectField>
      <Field
        label={say.tabletName}
        description={say.tabletNameAbout}
        autoComplete="off"
        error={form.formState.errors.tabletName?.message}
        {...form.register('tabletName', line(60))}
      />
    </Form>
  );
}
