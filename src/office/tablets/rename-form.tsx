/** Another name for a tablet; all that it delivered stays its own. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useLine } from '#office/parts/line.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { type Tablet, tabletNameSchema, tabletNamesPath } from '#wire/tablets.ts';
import { CareForm } from './care-form.tsx';

type Props = { tablet: Tablet; onDone: () => void; onCancel: () => void };

export function RenameForm({ tablet, onDone, onCancel }: Props) {
  const { fleet, tablets } = useOfficeTexts();
  const ask = useHub();
  const line = useLine();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm({ defaultValues: { name: tablet.name } });

  async function rename({ name }: { name: string }) {
    const found = await ask(tabletNamesPath, tabletNameSchema, { method: 'POST', body: { tablet: tablet.id, name } });
    setAnswer(found);
    if (found.kind === 'answer') onDone();
  }

  return (
    <CareForm title={fleet.rename.title(tablet.name)}>
      <Form
        form={form}
        submit={fleet.rename.submit}
        fault={fault}
        back={{ says: fleet.again.cancel, onAct: onCancel }}
        onSubmit={rename}
      >
        <Field
          label={tablets.tabletName}
          autoComplete="off"
          error={form.formState.errors.name?.message}
          {...form.register('name', line(60))}
        />
      </Form>
    </CareForm>
  );
}
