/** A form that is sent once at a time, with what went wrong just above its button. Beside it stands the way back, where there is one. */
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
  /** What closes the form with nothing done. */
  back?: { says: string; onAct: () => void };
  onSubmit: (typed: T) => Promise<void>;
};

export function Form<T extends FieldValues>({ form, submit, fault, children, back, onSubmit }: Props<T>) {
  const isBusy = form.formState.isSubmitting;
  const send = form.handleSubmit(onSubmit);
  return (
    <FormProvider {...form}>
      <form className="bb-form" noValidate onSubmit={(event) => (isBusy ? event.preventDefault() : send(event))}>
        {children}
        {fault && <Notice kind="fault">{fault}</Notice>}
        <div className="bb-actions bb-form__end">
          <Action type="submit" purpose="primary" isBusy={isBusy}>
            {submit}
          </Action>
          {back && (
            <Action purpose="subtle" onAct={back.onAct}>
              {back.says}
            </Action>
          )}
        </div>
      </form>
    </FormProvider>
  );
}
