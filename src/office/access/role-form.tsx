/** Another role for somebody who has one already. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { type PersonWithAccess, peopleRolesPath } from '#wire/access.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { asBody, type ChosenRole, type Municipality, RoleChoice } from './role-choice.tsx';

type Props = {
  person: PersonWithAccess;
  municipalities: readonly Municipality[];
  onChanged: () => void;
  onCancel: () => void;
};

export function RoleForm({ person, municipalities, onChanged, onCancel }: Props) {
  const say = useOfficeTexts().accessList;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm<ChosenRole>({
    defaultValues: { role: person.role, municipality: person.municipality?.code ?? municipalities[0]?.code ?? '' },
  });

  async function change(chosen: ChosenRole) {
    const body = { id: person.id, ...asBody(chosen) };
    const found = await ask(peopleRolesPath, doneSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onChanged();
  }

  return (
    <div className="bb-account-list__whole">
      <Form
        form={form}
        submit={say.keepRole}
        fault={fault}
        back={{ says: say.cancel, onAct: onCancel }}
        onSubmit={change}
      >
        <RoleChoice label={say.roleFor(person.name)} municipalities={municipalities} />
      </Form>
    </div>
  );
}
