/** A form that is sent once at a time, with what went wrong just above its one button. */
import type { ReactNode } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import './form.css';

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>;
  submit: string;
  fault: string | undefined;
  children: ReactNode;
  onSubmit: (typed: T) => Promise<void>;
};

export function Form<T extends FieldValues>({ form, submit, fault, children, onSubmit }: Props<T>) {
  const isBusy = form.formState.isSubmitting;
  const send = form.handleSubmit(onSubmit);
  return (
    <FormProvider {...form}>
      <form className="bb-form" noValidate onSubmit={(event) => (isBusy ? event.preventDefault() : send(event))}>
        {children}
        {fault && <Notice kind="fault">{fault}</Notice>}
        <Action type="submit" purpose="primary" isBusy={isBusy}>
          {submit}
        </Action>
      </form>
    </FormProvider>
  );
}
