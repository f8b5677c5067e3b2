/** Which list is worked on; topics are worked on group by group, as the desk shows them. */
import type { Catalogue } from '#domain/catalogue.ts';
import { type ListName, listNames } from '#domain/lists/catalogue-rules.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { SelectField } from '#ui/field.tsx';

/** The favourites and the note are no lists of choices; they are found in the same place. */
export type Part = { list: ListName | 'favourites' | 'note'; group: string };

type Props = { part: Part; catalogue: Catalogue; onChoose: (part: Part) => void };

export function ListChooser({ part, catalogue, onChoose }: Props) {
  const say = useOfficeTexts().lists;
  const language = useLanguage();
  const parts = [...listNames, 'favourites', 'note'] as const;
  return (
    <div className="bb-lists__chooser">
      <SelectField
        label={say.which}
        value={part.list}
        onChange={({ target }) => onChoose({ ...part, list: target.value as Part['list'] })}
      >
        {parts.map((list) => (
          <option key={list} value={list}>
            {say.names[list]}
          </option>
        ))}
      </SelectField>
      {part.list === 'topics' && (
        <SelectField
          label={say.group}
          value={part.group}
          onChange={({ target }) => onChoose({ ...part, group: target.value })}
        >
          {catalogue.topicGroups.map(({ id, ...name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
