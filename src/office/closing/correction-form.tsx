/** Makes a correction from a visit as the desk knows it: how many of them there were more or fewer, and why. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Day, firstDayOf, lastDayOf, type Month } from '#domain/calendar.ts';
import { type Catalogue, type Choice, notKnown, referralTargetsOf } from '#domain/catalogue.ts';
import { choicesOn } from '#domain/choosable.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field, SelectField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { correctionAnswerSchema, correctionsPath } from '#wire/reading/corrections.ts';
import { differenceOf, type TypedCorrection } from './corrected-visits.ts';

type Props = {
  month: Month;
  today: Day;
  points: readonly { infoPoint: string; name: string }[];
  catalogue: Catalogue;
  /** What was made last; said here, also when the page has asked for its figures again. */
  made: string | undefined;
  onMade: (said: string | undefined) => void;
};
type Option = { id: string; name: string };

export function CorrectionForm({ month, today, points, catalogue, made, onMade }: Props) {
  const { closing } = useOfficeTexts();
  const say = closing.corrections;
  const language = useLanguage();
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const last = lastDayOf(month) < today ? lastDayOf(month) : today;
  const form = useForm<TypedCorrection>({
    defaultValues: { kind: 'more', number: '1', day: last, part: 'morning', reason: 'on-paper' },
  });
  const { register, formState, watch } = form;
  const { errors } = formState;
  const named = (list: readonly { id: string; nl: string; en: string }[]): Option[] =>
    list.map((choice) => ({ id: choice.id, name: choice[language] }));
  const onDay = (list: readonly Choice[]) => named(choicesOn(list, last));
  const withNotKnown = (list: readonly Choice[]) => [
    { id: '', name: say.notKnown },
    ...onDay(list.filter(({ id }) => id !== notKnown)),
  ];
  const asOptions = (words: Record<string, string>): Option[] =>
    Object.entries(words).map(([id, name]) => ({ id, name }));
  const select = (name: keyof TypedCorrection, label: string, options: readonly Option[]) => (
    <SelectField label={label} {...register(name, { shouldUnregister: true })}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </SelectField>
  );
  const refersTo = catalogue.outcomes.find(({ id }) => id === watch('outcome'))?.refersTo;

  async function make({ reason, infoPoint, ...typed }: TypedCorrection) {
    const difference = differenceOf({ reason, infoPoint, ...typed }, month, catalogue);
    const body = { infoPoint, month, reason, difference };
    const found = await ask(correctionsPath, correctionAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind !== 'answer') return onMade(undefined);
    const name = points.find((point) => point.infoPoint === infoPoint)?.name ?? infoPoint;
    onMade(say.made(found.value.number, name));
  }

  return (
    <section className="bb-section">
      <div className="bb-heading">
        <Heading level={2}>{say.title}</Heading>
        <p className="nl-paragraph">{say.lead}</p>
      </div>
      {made && <Notice kind="good">{made}</Notice>}
      <Form form={form} submit={say.submit} fault={fault} onSubmit={make}>
        {select(
          'infoPoint',
          say.point,
          points.map(({ infoPoint, name }) => ({ id: infoPoint, name })),
        )}
        {select('kind', say.kind, asOptions(say.kinds))}
        <Field
          label={say.number}
          inputMode="numeric"
          error={errors.number && say.wrongNumber}
          {...register('number', { pattern: /^([1-9]\d?|[1-4]\d\d|500)$/, required: true })}
        />
        <Field
          label={say.day}
          type="date"
          min={firstDayOf(month)}
          max={last}
          error={errors.day && say.wrongDay}
          {...register('day', { required: true, validate: (day) => day >= firstDayOf(month) && day <= last })}
        />
        {select('part', say.part, asOptions(say.parts))}
        {select('setting', say.setting, onDay(catalogue.settings))}
        {select('topic', say.topic, onDay(catalogue.topics))}
        {select('outcome', say.outcome, onDay(catalogue.outcomes))}
        {refersTo && select('target', say.target, onDay(referralTargetsOf(catalogue, refersTo)))}
        {refersTo && select('way', say.way, onDay(catalogue.ways))}
        {select('arrival', say.arrival, withNotKnown(catalogue.arrivals))}
        {select('targetGroup', say.targetGroup, withNotKnown(catalogue.targetGroups))}
        {select('length', say.length, withNotKnown(catalogue.lengths))}
        {select('reason', say.reason, asOptions(say.reasons))}
      </Form>
    </section>
  );
}
