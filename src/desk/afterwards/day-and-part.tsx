/** Of which day a visit was, and of which part of it. */
import { type Day, type PartOfDay, partsOfDay } from '#domain/calendar.ts';
import { formatDay } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useTabletTexts } from '#texts/tablet/use-tablet-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import './day-chooser.css';

type Props = {
  days: readonly Day[];
  day: Day;
  partOfDay: PartOfDay;
  onDay: (day: Day) => void;
  onPartOfDay: (part: PartOfDay) => void;
};

export function DayAndPart({ days, day, partOfDay, onDay, onPartOfDay }: Props) {
  const { afterwards: say } = useTabletTexts();
  const language = useLanguage();
  return (
    <>
      <SelectField label={say.day} value={day} onChange={({ currentTarget }) => onDay(currentTarget.value)}>
        {days.map((one) => (
          <option key={one} value={one}>
            {formatDay(one, language)}
          </option>
        ))}
      </SelectField>
      <fieldset className="bb-afterwards__parts">
        <legend>{say.part}</legend>
        <div className="bb-actions">
          {partsOfDay.map((part) => (
            <Action key={part} isPressed={part === partOfDay} onAct={() => onPartOfDay(part)}>
              {say.parts[part]}
            </Action>
          ))}
        </div>
      </fieldset>
    </>
  );
}
