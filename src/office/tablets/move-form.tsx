/** To another info point: a code that, once typed on the tablet, ends where it counted until then. */
import { useForm } from 'react-hook-form';
import type { InfoPoint } from '#domain/enrolment.ts';
import { Form } from '#office/parts/form.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';
import type { Tablet } from '#wire/tablets.ts';
import { CareForm } from './care-form.tsx';
import { type Drawn, useDrawnCode } from './use-drawn-code.ts';

type Props = {
  tablet: Tablet;
  infoPoints: readonly InfoPoint[];
  onDrawn: (drawn: Drawn) => void;
  onCancel: () => void;
};

export function MoveForm({ tablet, infoPoints, onDrawn, onCancel }: Props) {
  const { fleet, tablets, month } = useOfficeTexts();
  const { draw, fault } = useDrawnCode(onDrawn);
  const elsewhere = infoPoints.filter(({ id }) => !tablet.infoPoints.includes(id));
  const form = useForm({ defaultValues: { infoPoint: elsewhere[0]?.id ?? '' } });
  const known = { tabletName: tablet.name, tablet: tablet.id };

  return (
    <CareForm title={fleet.move.title(tablet.name)} about={fleet.move.about}>
      <Form
        form={form}
        submit={tablets.draw}
        fault={fault}
        back={{ says: fleet.again.cancel, onAct: onCancel }}
        onSubmit={({ infoPoint }) => draw({ infoPoint, ...known })}
      >
        <SelectField label={month.infoPoint} {...form.register('infoPoint')}>
          {elsewhere.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </Form>
    </CareForm>
  );
}
