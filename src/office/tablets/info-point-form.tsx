/** One more place where visitors are helped. */
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { infoPointSchema } from '#domain/enrolment.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { InfoPointFields, type InfoPointForm as Typed } from '#office/parts/info-point-fields.tsx';
import { municipalityCalled, useMunicipalities } from '#office/parts/municipalities.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Notice } from '#ui/notice.tsx';
import { Patience } from '#ui/patience.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';

type Props = { onAdded: () => void };

export function InfoPointForm({ onAdded }: Props) {
  const { tablets: say, fetching } = useOfficeTexts();
  const ask = useHub();
  const municipalities = useMunicipalities();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const [added, setAdded] = useState<string>();
  const fault = useFaultWords(answer);
  const form = useForm<Typed>({ defaultValues: { infoPoint: { name: '', place: '', municipality: '' } } });

  async function add({ infoPoint }: Typed) {
    const municipality = municipalityCalled(infoPoint.municipality, municipalities ?? [])?.code;
    const found = await ask(infoPointsPath, infoPointSchema, { method: 'POST', body: { ...infoPoint, municipality } });
    setAnswer(found);
    if (found.kind !== 'answer') return;
    setAdded(infoPoint.name);
    form.reset();
    onAdded();
  }

  if (!municipalities) return <Patience>{fetching.municipalities}</Patience>;
  return (
    <>
      {added && <Notice kind="good">{say.infoPointAdded(added)}</Notice>}
      <Form form={form} submit={say.addInfoPoint} fault={fault} onSubmit={add}>
        <InfoPointFields municipalities={municipalities} />
      </Form>
    </>
  );
}
