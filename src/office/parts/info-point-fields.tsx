/** What an info point is called and where it is. The municipality is typed, and chosen from the list as one types. */
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';
import { useLine } from './line.ts';
import { type Municipality, municipalityCalled } from './municipalities.ts';

/** `municipality` is what was typed; its code is looked up when the form is sent. */
export type InfoPointForm = { infoPoint: { name: string; place: string; municipality: string } };

type Props = { municipalities: readonly Municipality[] };

export function InfoPointFields({ municipalities }: Props) {
  const { register, formState } = useFormContext<InfoPointForm>();
  const listId = useId();
  const line = useLine();
  const say = useOfficeTexts().infoPoint;
  const { name, place, municipality } = formState.errors.infoPoint ?? {};

  return (
    <>
      <Field
        label={say.name}
        description={say.nameAbout}
        error={name?.message}
        {...register('infoPoint.name', line(80))}
      />
      <Field label={say.place} error={place?.message} {...register('infoPoint.place', line(80))} />
      <Field
        label={say.municipality}
        description={say.municipalityAbout}
        list={listId}
        autoComplete="off"
        error={municipality?.message}
        {...register('infoPoint.municipality', {
          validate: (typed) => municipalityCalled(typed, municipalities) !== undefined || say.unknownMunicipality,
        })}
      />
      <datalist id={listId}>
        {municipalities.map((known) => (
          <option key={known.code} value={known.name} />
        ))}
      </datalist>
    </>
  );
}
