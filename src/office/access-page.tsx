/** Who may look along: a link for a fellow coordinator or for somebody at the municipality, made here and handed over by hand. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { InfoPoint } from '#domain/enrolment.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';
import { accessSchema, peoplePath } from '#wire/access.ts';
import {
  infoPointsAnswerSchema,
  infoPointsPath,
  invitationAnswerSchema,
  invitationsPath,
  roles,
} from '#wire/accounts.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { AuditList } from './access/audit-list.tsx';
import { Invitation } from './access/invitation.tsx';
import { OpenInvitations } from './access/open-invitations.tsx';
import { PeopleList } from './access/people-list.tsx';
import { Answered, useFaultWords } from './parts/answered.tsx';
import { Form } from './parts/form.tsx';
import { PageHeading } from './parts/heading.tsx';
import { useHub, useHubAnswer, useKept } from './session.ts';

export function AccessPage() {
  const { access: say, accessList, fetching } = useOfficeTexts();
  const access = useHubAnswer(peoplePath, accessSchema);
  const kept = useKept(access.answer);
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const [made, setMade] = useState<{ link: string; expiresAt: string }>();
  const onMade = (invitation: { link: string; expiresAt: string }) => {
    setMade(invitation);
    access.onAgain();
  };

  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {made ? (
        <Invitation {...made} onAnother={() => setMade(undefined)} />
      ) : (
        <section className="bb-section">
          <Heading level={2}>{accessList.invite}</Heading>
          <Answered {...points} fetching={fetching.infoPoints}>
            {(infoPoints) => <InvitationForm infoPoints={infoPoints} onMade={onMade} />}
          </Answered>
        </section>
      )}
      <Answered {...access} answer={kept} fetching={accessList.fetching}>
        {({ people, invitations }) => (
          <>
            <PeopleList people={people} onChanged={access.onAgain} />
            <OpenInvitations invitations={invitations} onChanged={access.onAgain} />
          </>
        )}
      </Answered>
      <AuditList />
    </>
  );
}

type Props = { infoPoints: readonly InfoPoint[]; onMade: (made: { link: string; expiresAt: string }) => void };

function InvitationForm({ infoPoints, onMade }: Props) {
  const say = useOfficeTexts().access;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const municipalities = [...new Map(infoPoints.map(({ municipality }) => [municipality.code, municipality])).values()];
  const form = useForm<{ role: (typeof roles)[number]; municipality: string }>({
    defaultValues: { role: 'coordinator', municipality: municipalities[0]?.code ?? '' },
  });
  const isForMunicipality = form.watch('role') === 'municipal-officer';

  async function invite({ role, municipality }: { role: (typeof roles)[number]; municipality: string }) {
    const body = role === 'municipal-officer' ? { role, municipality } : { role };
    const found = await ask(invitationsPath, invitationAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onMade(found.value);
  }

  return (
    <Form form={form} submit={say.submit} fault={fault} onSubmit={invite}>
      <fieldset className="bb-form__part">
        <legend className="bb-form__legend">{say.role}</legend>
        {roles.map((role) => (
          <label key={role} className="bb-choice">
            <input type="radio" value={role} {...form.register('role')} />
            {say.roles[role]}
          </label>
        ))}
      </fieldset>
      {isForMunicipality && (
        <SelectField label={say.municipality} {...form.register('municipality')}>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </Form>
  );
}
