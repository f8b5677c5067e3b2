/** Who has access: a link for somebody new, made here and handed over by hand, and what can be done about who has it. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { accessSchema, peoplePath } from '#wire/access.ts';
import { infoPointsPath, invitationAnswerSchema, invitationsPath } from '#wire/accounts.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import { rolesGivenBy } from '#wire/roles.ts';
import { AuditList } from './access/audit-list.tsx';
import { Invitation } from './access/invitation.tsx';
import { OpenInvitations } from './access/open-invitations.tsx';
import { PeopleList } from './access/people-list.tsx';
import { asBody, type ChosenRole, type Municipality, RoleChoice } from './access/role-choice.tsx';
import { Answered, useFaultWords } from './parts/answered.tsx';
import { Form } from './parts/form.tsx';
import { PageHeading } from './parts/heading.tsx';
import { useHub, useHubAnswer, useKept, useMay, useRoleOfMine } from './session.ts';

/** Who runs the hub invites to no municipality, and may not read the info points. */
export function AccessPage() {
  return useMay('read-figures') ? <OfLibrary /> : <OfOrganisation municipalities={[]} />;
}

function OfLibrary() {
  const { access: say, fetching } = useOfficeTexts();
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const kept = useKept(points.answer);
  if (kept?.kind !== 'answer') {
    return (
      <>
        <PageHeading lead={say.lead}>{say.title}</PageHeading>
        <Answered {...points} answer={kept} fetching={fetching.infoPoints}>
          {() => null}
        </Answered>
      </>
    );
  }
  const municipalities = [...new Map(kept.value.map(({ municipality }) => [municipality.code, municipality])).values()];
  return <OfOrganisation municipalities={municipalities} />;
}

type Props = { municipalities: readonly Municipality[] };

function OfOrganisation({ municipalities }: Props) {
  const { access: say, accessList } = useOfficeTexts();
  const access = useHubAnswer(peoplePath, accessSchema);
  const kept = useKept(access.answer);
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
          <InvitationForm municipalities={municipalities} onMade={onMade} />
        </section>
      )}
      <Answered {...access} answer={kept} fetching={accessList.fetching}>
        {({ people, invitations }) => (
          <>
            <PeopleList people={people} municipalities={municipalities} onChanged={access.onAgain} />
            <OpenInvitations invitations={invitations} onChanged={access.onAgain} />
          </>
        )}
      </Answered>
      <AuditList />
    </>
  );
}

type FormProps = Props & { onMade: (made: { link: string; expiresAt: string }) => void };

function InvitationForm({ municipalities, onMade }: FormProps) {
  const say = useOfficeTexts().access;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const [role = 'coordinator'] = rolesGivenBy(useRoleOfMine());
  const form = useForm<ChosenRole>({ defaultValues: { role, municipality: municipalities[0]?.code ?? '' } });

  async function invite(chosen: ChosenRole) {
    const found = await ask(invitationsPath, invitationAnswerSchema, { method: 'POST', body: asBody(chosen) });
    setAnswer(found);
    if (found.kind === 'answer') onMade(found.value);
  }

  return (
    <Form form={form} submit={say.submit} fault={fault} onSubmit={invite}>
      <RoleChoice label={say.role} municipalities={municipalities} />
    </Form>
  );
}
