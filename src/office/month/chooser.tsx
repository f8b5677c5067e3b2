/** Which month, and of which info point: the month before and after are one tap away. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Month, monthPlus } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { formatMonth } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import './chooser.css';

type Props = {
  month: Month;
  /** Newest first, as far as there is something to choose. */
  months: readonly Month[];
  newest: Month;
  infoPoint: string | undefined;
  infoPoints: readonly InfoPoint[];
  onChoose: (chosen: { month: Month; infoPoint: string | undefined }) => void;
};

export function Chooser({ month, months, newest, infoPoint, infoPoints, onChoose }: Props) {
  const language = useLanguage();
  const say = useOfficeTexts().month;
  const [before, after] = [monthPlus(month, -1), monthPlus(month, 1)];
  const listed = [...new Set([newest, month, ...months])].sort().reverse();
  const step = (to: Month, words: string, Drawing: typeof ChevronLeft) => (
    <Action spoken={words} onAct={() => onChoose({ month: to, infoPoint })}>
      <Drawing aria-hidden size={24} strokeWidth={1.75} />
    </Action>
  );

  return (
    <div className="bb-chooser">
      {step(before, say.previous(before), ChevronLeft)}
      <SelectField
        label={say.chooseMonth}
        value={month}
        onChange={(event) => onChoose({ month: event.target.value, infoPoint })}
      >
        {listed.map((listedMonth) => (
          <option key={listedMonth} value={listedMonth}>
            {formatMonth(listedMonth, language)}
          </option>
        ))}
      </SelectField>
      {after <= newest && step(after, say.next(after), ChevronRight)}
      {infoPoints.length > 0 && (
        <SelectField
          label={say.infoPoint}
          value={infoPoint ?? ''}
          onChange={(event) => onChoose({ month, infoPoint: event.target.value || undefined })}
        >
          <option value="">{say.all}</option>
          {infoPoints.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
