/** A code for a tablet that is known already: for where it counts now, and with what its screen last showed, if anybody knows. */
import { useForm } from 'react-hook-form';
import { Form } from '#office/parts/form.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';
import type { Tablet } from '#wire/tablets.ts';
import { CareForm } from './care-form.tsx';
import { type Drawn, useDrawnCode } from './use-drawn-code.ts';

type Props = { tablet: Tablet; onDrawn: (drawn: Drawn) => void; onCancel: () => void };

export function AgainForm({ tablet, onDrawn, onCancel }: Props) {
  const { fleet, tablets } = useOfficeTexts();
  const say = fleet.again;
  const { draw, fault } = useDrawnCode(onDrawn);
  const form = useForm({ defaultValues: { seen: '' } });

  function drawAgain({ seen }: { seen: string }) {
    const known = { tablet: tablet.id, ...(seen.trim() && { seenVisits: Number(seen) }) };
    return draw({ infoPoint: tablet.infoPoints[0], tabletName: tablet.name, ...known });
  }

  return (
    <CareForm title={say.title(tablet.name)} about={say.about}>
      <Form
        form={form}
        submit={tablets.draw}
        fault={fault}
        back={{ says: say.cancel, onAct: onCancel }}
        onSubmit={drawAgain}
      >
        <Field
          label={say.seen}
          description={say.seenAbout}
          inputMode="numeric"
          autoComplete="off"
          error={form.formState.errors.seen?.message}
          {...form.register('seen', { validate: (typed) => /^\s*\d{0,5}\s*$/.test(typed) || say.wrongSeen })}
        />
      </Form>
    </CareForm>
  );
}
