/** One part of the form: for each of our choices the place it has there, and room for an option that is new. */
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue.ts';
import type { FormPart, TransferMapping } from '#domain/transfer/mapping.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Field, SelectField } from '#ui/field.tsx';

type Props = {
  part: FormPart;
  mapping: TransferMapping;
  catalogue: Catalogue;
  onPlace: (id: string, option: string | undefined) => void;
  onAdd: (name: string) => void;
};

export function PartPlaces({ part, mapping, catalogue, onPlace, onAdd }: Props) {
  const language = useLanguage();
  const say = useOfficeTexts().transfer.mapping;
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const add = () => {
    const given = name.trim().slice(0, 80);
    if (given === '') return;
    onAdd(given);
    setName('');
  };

  return (
    <details className="bb-transfer__part" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{part[language]}</summary>
      {isOpen && (
        <div className="bb-transfer__places">
          {catalogue[part.counts].map((choice) => (
            <SelectField
              key={choice.id}
              label={choice[language]}
              value={mapping[part.counts][choice.id]?.[part.id] ?? ''}
              onChange={(event) => onPlace(choice.id, event.target.value || undefined)}
            >
              <option value="">{say.none}</option>
              {part.options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option[language]}
                </option>
              ))}
            </SelectField>
          ))}
          <div className="bb-transfer__new">
            <Field
              label={say.newOption}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.target.value)}
            />
            <Action onAct={add}>{say.add}</Action>
          </div>
        </div>
      )}
    </details>
  );
}
