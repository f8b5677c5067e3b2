/** A week of opening hours that holds from a day on, with the exceptions; saved as a whole. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Day, dayPlus, firstDayOf, monthOf } from '#domain/calendar.ts';
import type { OpeningHours } from '#domain/reading/opening-hours.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { Form } from '#office/parts/form.tsx';
import { useHub } from '#office/session.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { openingHoursAnswerSchema, openingHoursPath } from '#wire/reading/opening-hours.ts';
import { Exceptions } from './exceptions.tsx';
import { hoursTyped, hoursWritten } from './typed-hours.ts';

type Props = { infoPoint: string; version: number; hours: OpeningHours; today: Day; onSaved: () => void };
type Typed = { from: Day; days: { hours: string }[] };

const aMonday = '2024-01-01';
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

export function HoursForm({ infoPoint, version, hours, today, onSaved }: Props) {
  const say = useOfficeTexts().hours;
  const language = useLanguage();
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const [exceptions, setExceptions] = useState(hours.exceptions);
  const fault = useFaultWords(answer);
  const newest = [...hours.weeks].sort((one, other) => (one.from < other.from ? 1 : -1))[0];
  const form = useForm<Typed>({
    defaultValues: {
      from: newest?.from ?? firstDayOf(monthOf(today)),
      days: weekdays.map((day) => ({ hours: hoursWritten(newest?.days[day] ?? [], language) })),
    },
  });
  const { register, formState } = form;
  const { errors } = formState;

  async function save({ from, days }: Typed) {
    const week = { from, days: days.map((day) => hoursTyped(day.hours) ?? []) };
    const weeks = [...hours.weeks.filter((other) => other.from !== from), week];
    const body = { infoPoint, version, hours: { weeks, exceptions } };
    const found = await ask(openingHoursPath, openingHoursAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onSaved();
  }

  return (
    <Form form={form} submit={say.save} fault={fault} onSubmit={save}>
      <Heading level={2}>{say.week}</Heading>
      <p className="nl-paragraph">{newest ? say.until(newest.from) : say.none}</p>
      <Field
        label={say.from}
        description={say.fromAbout}
        type="date"
        error={errors.from && say.dayMissing}
        {...register('from', { required: true })}
      />
      <p className="nl-paragraph">{say.hoursAbout}</p>
      {weekdays.map((day) => (
        <Field
          key={day}
          label={say.weekday(dayPlus(aMonday, day))}
          autoComplete="off"
          error={errors.days?.[day] && say.wrong}
          {...register(`days.${day}.hours`, { validate: (text) => hoursTyped(text) !== undefined })}
        />
      ))}
      <Exceptions exceptions={exceptions} onChange={setExceptions} />
    </Form>
  );
}
