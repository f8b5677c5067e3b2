/** The first day: organisation, first info point and first account on one calm page, and then straight on to counting. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';
import { Patience } from '#ui/patience.tsx';
import { type NewAccount, ownAccountSchema, setUpBodySchema, setUpPath } from '#wire/accounts.ts';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import { isTaken, isUsed } from './accept-invitation.tsx';
import { FirstSteps } from './first-steps/first-steps.tsx';
import { AccountFields } from './parts/account-fields.tsx';
import { useFaultWords } from './parts/answered.tsx';
import { Form } from './parts/form.tsx';
import { PageHeading } from './parts/heading.tsx';
import { InfoPointFields, type InfoPointForm } from './parts/info-point-fields.tsx';
import { useLine } from './parts/line.ts';
import { municipalityCalled, useMunicipalities } from './parts/municipalities.ts';
import { OfficePage } from './parts/office-page.tsx';
import { UsedLink } from './parts/used-link.tsx';
import type { EnrolThisBrowser } from './tablets/enrol-this-browser.ts';

type Props = { token: string; navigate: (path: string) => void; onEnrolThisBrowser: EnrolThisBrowser };

type SetUpForm = InfoPointForm & { organisation: string; account: NewAccount };

export function SetUp({ token, navigate, onEnrolThisBrowser }: Props) {
  const texts = useOfficeTexts();
  const say = texts.setUp;
  const municipalities = useMunicipalities();
  const line = useLine();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const form = useForm<SetUpForm>({
    defaultValues: {
      organisation: '',
      infoPoint: { name: '', place: '', municipality: '' },
      account: { name: '', email: '', password: '' },
    },
  });

  async function setUp({ organisation, infoPoint, account }: SetUpForm) {
    const municipality = municipalityCalled(infoPoint.municipality, municipalities ?? [])?.code;
    const body = { token, organisation, infoPoint: { ...infoPoint, municipality }, account };
    const found = await askHub(setUpPath, ownAccountSchema, { method: 'POST', body });
    setAnswer(found);
  }

  if (answer?.kind === 'answer') {
    const { organisation, infoPoint } = form.getValues();
    return (
      <OfficePage>
        <PageHeading lead={say.done(organisation, infoPoint.name)}>{say.doneTitle}</PageHeading>
        <FirstSteps {...{ organisation, navigate, onEnrolThisBrowser }} />
      </OfficePage>
    );
  }
  if (!setUpBodySchema.shape.token.safeParse(token).success || isUsed(answer)) {
    return (
      <OfficePage>
        <UsedLink title={say.title} what={say.used} whatNow={say.usedWhatNow} onFollow={navigate} />
      </OfficePage>
    );
  }
  return (
    <OfficePage>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {municipalities ? (
        <Form submit={say.submit} form={form} fault={isTaken(answer) ? texts.account.taken : fault} onSubmit={setUp}>
          <fieldset className="bb-form__part">
            <legend className="bb-form__legend">{say.organisation}</legend>
            <Field
              label={say.organisationName}
              autoComplete="organization"
              error={form.formState.errors.organisation?.message}
              {...form.register('organisation', line(80))}
            />
          </fieldset>
          <fieldset className="bb-form__part">
            <legend className="bb-form__legend">{say.infoPoint}</legend>
            <InfoPointFields municipalities={municipalities} />
          </fieldset>
          <fieldset className="bb-form__part">
            <legend className="bb-form__legend">{say.account}</legend>
            <AccountFields />
          </fieldset>
        </Form>
      ) : (
        <Patience>{texts.fetching.municipalities}</Patience>
      )}
    </OfficePage>
  );
}
