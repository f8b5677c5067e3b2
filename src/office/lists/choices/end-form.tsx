/** From which day a choice can no longer be chosen, and, for a merge, which one takes over. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Day, daySchema } from '#domain/calendar.ts';
import type { ChoiceId } from '#domain/catalogue.ts';
import type { ListFault } from '#domain/lists/catalogue-rules.ts';
import { Form } from '#office/parts/form.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, SelectField } from '#ui/field.tsx';

type Props = {
  today: Day;
  dayLabel: string;
  submit: string;
  heirs?: readonly { id: ChoiceId; name: string }[];
  onEnd: (from: Day, into?: ChoiceId) => ListFault | undefined;
};

export function EndForm({ today, dayLabel, submit, heirs, onEnd }: Props) {
  const say = useOfficeTexts().lists;
  const [fault, setFault] = useState<ListFault>();
  const form = useForm({ defaultValues: { from: today, into: heirs?.[0]?.id ?? '' } });

  async function take({ from, into }: { from: Day; into: ChoiceId }) {
    setFault(onEnd(from, into || undefined));
  }

  return (
    <Form form={form} submit={submit} fault={fault && say.faults[fault]} onSubmit={take}>
      {heirs && (
        <SelectField label={say.merge.into} {...form.register('into')}>
          {heirs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <Field
        label={dayLabel}
        type="date"
        error={form.formState.errors.from?.message}
        {...form.register('from', {
          validate: (typed) => daySchema.safeParse(typed).success || say.faults['day-missing'],
        })}
      />
    </Form>
  );
}
