/** Days on which an info point is closed, or open at other hours; part of the form that saves them. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import type { OpeningHours } from '#domain/reading/opening-hours.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field } from '#ui/field.tsx';
import { hoursTyped, hoursWritten } from './typed-hours.ts';
import './exceptions.css';

type List = OpeningHours['exceptions'];
type Props = { exceptions: List; onChange: (exceptions: List) => void };

export function Exceptions({ exceptions, onChange }: Props) {
  const say = useOfficeTexts().hours;
  const language = useLanguage();
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const hours = hoursTyped(text);

  function add() {
    setTried(true);
    if (day === '' || !hours) return;
    const others = exceptions.filter((other) => other.day !== day);
    onChange([...others, { day, hours }].sort((one, other) => (one.day < other.day ? -1 : 1)));
    setDay('');
    setText('');
    setTried(false);
  }

  return (
    <div className="bb-exceptions">
      <Heading level={3}>{say.exceptions}</Heading>
      {exceptions.length === 0 && <p className="nl-paragraph">{say.noExceptions}</p>}
      <ul className="bb-exceptions__list">
        {exceptions.map((one) => (
          <li key={one.day} className="bb-exceptions__one">
            <span>{say.exception(one.day, hoursWritten(one.hours, language))}</span>
            <Action
              spoken={say.removeOf(one.day)}
              onAct={() => onChange(exceptions.filter((other) => other.day !== one.day))}
            >
              {say.remove}
            </Action>
          </li>
        ))}
      </ul>
      <Field
        label={say.day}
        type="date"
        value={day}
        error={isTried && day === '' ? say.dayMissing : undefined}
        onChange={(event) => setDay(event.target.value)}
      />
      <Field
        label={say.hours}
        autoComplete="off"
        value={text}
        error={isTried && !hours ? say.wrong : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="bb-actions">
        <Action onAct={add}>{say.add}</Action>
      </div>
    </div>
  );
}
