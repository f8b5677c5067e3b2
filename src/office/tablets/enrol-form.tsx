/** For which info point a new tablet counts and what it is called; the hub then draws a code. */
import { useForm } from 'react-hook-form';
import type { InfoPoint } from '#domain/enrolment.ts';
import { Form } from '#office/parts/form.tsx';
import { useLine } from '#office/parts/line.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, SelectField } from '#ui/field.tsx';
import { type Drawn, useDrawnCode } from './use-drawn-code.ts';

type Props = { infoPoints: readonly InfoPoint[]; onDrawn: (drawn: Drawn) => void };

export function EnrolForm({ infoPoints, onDrawn }: Props) {
  const texts = useOfficeTexts();
  const say = texts.tablets;
  const line = useLine();
  const { draw, fault } = useDrawnCode(onDrawn);
  const form = useForm({ defaultValues: { infoPoint: infoPoints[0]?.id ?? '', tabletName: '' } });

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
