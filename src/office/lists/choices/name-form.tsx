/** A name in both languages; one that is the same in English need not be typed twice. */
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ChoiceName } from '#domain/lists/catalogue-changes.ts';
import type { ListFault } from '#domain/lists/catalogue-rules.ts';
import { Form } from '#office/parts/form.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Field } from '#ui/field.tsx';

type Props = {
  initial: ChoiceName;
  submit: string;
  /** More to fill in below the names. */
  children?: ReactNode;
  onName: (name: ChoiceName) => ListFault | undefined;
};

export function NameForm({ initial, submit, children, onName }: Props) {
  const say = useOfficeTexts().lists;
  const [fault, setFault] = useState<ListFault>();
  const { nl, en } = initial;
  const form = useForm<ChoiceName>({ defaultValues: { nl, en: en === nl ? '' : en } });

  async function take(typed: ChoiceName) {
    setFault(onName({ nl: typed.nl, en: typed.en.trim() || typed.nl }));
  }

  return (
    <Form form={form} submit={submit} fault={fault && say.faults[fault]} onSubmit={take}>
      <Field
        label={say.dutch}
        autoComplete="off"
        error={form.formState.errors.nl?.message}
        {...form.register('nl', { validate: (typed) => typed.trim() !== '' || say.faults['name-missing'] })}
      />
      <Field label={say.english} description={say.englishAbout} autoComplete="off" lang="en" {...form.register('en')} />
      {children}
    </Form>
  );
}
