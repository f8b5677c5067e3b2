/** A code for a tablet that is known already: for where it counts now, and with what its screen last showed, if anybody knows. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';
import type { Tablet } from '#wire/tablets.ts';
import type { Drawn } from './enrol-form.tsx';

type Props = { tablet: Tablet; onDrawn: (drawn: Drawn) => void; onCancel: () => void };

export function AgainForm({ tablet, onDrawn, onCancel }: Props) {
  const { fleet, tablets } = useOfficeTexts();
  const say = fleet.again;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm({ defaultValues: { seen: '' } });

  async function draw({ seen }: { seen: string }) {
    const known = { tablet: tablet.id, ...(seen.trim() && { seenVisits: Number(seen) }) };
    const body = { infoPoint: tablet.infoPoints[0], tabletName: tablet.name, ...known };
    const found = await ask(enrolmentCodesPath, enrolmentCodeAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onDrawn({ ...found.value, tabletName: tablet.name });
  }

  return (
    <>
      <Heading level={3}>{say.title(tablet.name)}</Heading>
      <p className="nl-paragraph">{say.about}</p>
      <Form form={form} submit={tablets.draw} fault={fault} onSubmit={draw}>
        <Field
          label={say.seen}
          description={say.seenAbout}
          inputMode="numeric"
          autoComplete="off"
          error={form.formState.errors.seen?.message}
          {...form.register('seen', { validate: (typed) => /^\s*\d{0,5}\s*$/.test(typed) || say.wrongSeen })}
        />
      </Form>
      <div className="bb-actions">
        <Action purpose="subtle" onAct={onCancel}>
          {say.cancel}
        </Action>
      </div>
    </>
  );
}
