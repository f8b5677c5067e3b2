/** One thing to fill in: its name, what helps, the control and what is wrong with it, tied together for the ear as well. */
import '@utrecht/form-field-css/dist/index.min.css';
import '@utrecht/form-field-description-css/dist/index.min.css';
import '@utrecht/form-field-error-message-css/dist/index.min.css';
import '@utrecht/form-label-css/dist/index.min.css';
import '@utrecht/select-css/dist/index.min.css';
import '@utrecht/textbox-css/dist/index.min.css';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { Action } from './action.tsx';
import './field.css';

type Around = { label: string; description?: string | undefined; error?: string | undefined };

export function Field({ label, description, error, ...input }: Around & ComponentProps<'input'>) {
  return (
    <Frame label={label} description={description} error={error}>
      {(ties) => <input {...input} {...ties} className={textboxClass(error)} />}
    </Frame>
  );
}

export function SelectField({ label, description, error, ...select }: Around & ComponentProps<'select'>) {
  return (
    <Frame label={label} description={description} error={error}>
      {(ties) => <select {...select} {...ties} className="utrecht-select utrecht-select--html-select" />}
    </Frame>
  );
}

type PasswordProps = Around & ComponentProps<'input'> & { show: string; hide: string };

/** Typing unseen costs more mistakes than it saves looks: what is typed can be shown. */
export function PasswordField({ label, description, error, show, hide, ...input }: PasswordProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Frame label={label} description={description} error={error}>
      {(ties) => (
        <span className="bb-field__row">
          <input {...input} {...ties} type={isShown ? 'text' : 'password'} className={textboxClass(error)} />
          <Action onAct={() => setShown(!isShown)}>{isShown ? hide : show}</Action>
        </span>
      )}
    </Frame>
  );
}

type Ties = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };

function Frame({ label, description, error, children }: Around & { children: (ties: Ties) => ReactNode }) {
  const id = useId();
  const describedBy = [description && `${id}-about`, error && `${id}-fault`].filter(Boolean).join(' ');
  const ties = { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined };
  return (
    <div className={`utrecht-form-field bb-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label htmlFor={id} className="utrecht-form-label bb-field__label">
        {label}
      </label>
      {description && (
        <div id={`${id}-about`} className="utrecht-form-field-description">
          {description}
        </div>
      )}
      {error && (
        <div id={`${id}-fault`} className="utrecht-form-field-error-message">
          {error}
        </div>
      )}
      {children(ties)}
    </div>
  );
}

function textboxClass(error: string | undefined): string {
  return `utrecht-textbox utrecht-textbox--html-input${error ? ' utrecht-textbox--invalid' : ''}`;
}
