/** Changes what is kept of one info point. Its municipality stays: the quarters that it reads were counted there. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useLine } from '#office/parts/line.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, SelectField } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import {
  type InfoPointChange,
  infoPointChangesPath,
  isilPattern,
  type KeptInfoPoint,
  keptInfoPointSchema,
  type ServiceShape,
  serviceShapes,
} from '#wire/info-points.ts';

type Typed = { name: string; place: string; isil: string; shape: ServiceShape | '' };
type Props = { point: KeptInfoPoint; onChanged: (name: string) => void; onCancel: () => void };

export function InfoPointChangeForm({ point, onChanged, onCancel }: Props) {
  const { points: say, infoPoint, accessList } = useOfficeTexts();
  const ask = useHub();
  const line = useLine();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const { name, place, isil, shape } = point;
  const form = useForm<Typed>({ defaultValues: { name, place, isil: isil ?? '', shape: shape ?? '' } });
  const { errors } = form.formState;

  async function change(typed: Typed) {
    const body: InfoPointChange = {
      ...typed,
      id: point.id,
      isil: typed.isil.trim() || null,
      shape: typed.shape || null,
    };
    const found = await ask(infoPointChangesPath, keptInfoPointSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onChanged(found.value.name);
  }

  return (
    <div className="bb-account-list__whole">
      <Form
        form={form}
        submit={say.submit}
        fault={fault}
        back={{ says: accessList.cancel, onAct: onCancel }}
        onSubmit={change}
      >
        <Field label={infoPoint.name} error={errors.name?.message} {...form.register('name', line(80))} />
        <Field label={infoPoint.place} error={errors.place?.message} {...form.register('place', line(80))} />
        <SelectField label={say.shape} {...form.register('shape')}>
          <option value="">{say.shapeUnknown}</option>
          {serviceShapes.map((one) => (
            <option key={one} value={one}>
              {say.shapes[one]}
            </option>
          ))}
        </SelectField>
        <Field
          label={say.isil}
          description={say.isilAbout}
          autoComplete="off"
          error={errors.isil?.message}
          {...form.register('isil', {
            validate: (typed) => typed.trim() === '' || isilPattern.test(typed.trim()) || say.wrongIsil,
          })}
        />
      </Form>
    </div>
  );
}
