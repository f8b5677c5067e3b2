/** Which month or year, and of whom: the one before and after are one tap away. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Month } from '#domain/calendar.ts';
import { monthOf, monthPlus } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { isYear, type Period } from '#domain/reading/period.ts';
import { periodName } from '#exports/period.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import type { Chosen } from './period-address.ts';
import './chooser.css';

type Props = {
  chosen: Chosen & { period: Period };
  /** Newest first, as far as there is something to choose. */
  months: readonly Month[];
  /** The month of today. */
  newest: Month;
  infoPoints: readonly InfoPoint[];
  onChoose: (chosen: Chosen) => void;
};

export function Chooser({ chosen, months, newest, infoPoints, onChoose }: Props) {
  const language = useLanguage();
  const { month: say, report } = useOfficeTexts();
  const { period } = chosen;
  const isOfYear = isYear(period);
  const [before, after] = [-1, 1].map((step) => stepped(period, step)) as [Period, Period];
  const last = isOfYear ? newest.slice(0, 4) : newest;
  const known = [newest, ...months].map((month) => (isOfYear ? month.slice(0, 4) : month));
  const listed = [...new Set([period, ...known])].sort().reverse();
  const municipalities = new Map(infoPoints.map(({ municipality: { code, name } }) => [code, name]));
  const go = (to: Period) => onChoose({ ...chosen, period: to });
  const step = (to: Period, Drawing: typeof ChevronLeft) => (
    <Action spoken={say.previous(to)} onAct={() => go(to)}>
      <Drawing aria-hidden size={24} strokeWidth={1.75} />
    </Action>
  );

  return (
    <div className="bb-chooser">
      <SelectField
        label={report.kind}
        value={isOfYear ? 'year' : 'month'}
        onChange={(event) => go(event.target.value === 'year' ? period.slice(0, 4) : monthIn(period, months, newest))}
      >
        <option value="month">{report.byMonth}</option>
        <option value="year">{report.byYear}</option>
      </SelectField>
      {step(before, ChevronLeft)}
      <SelectField
        label={isOfYear ? report.byYear : say.chooseMonth}
        value={period}
        onChange={(event) => go(event.target.value)}
      >
        {listed.map((one) => (
          <option key={one} value={one}>
            {periodName(one, language)}
          </option>
        ))}
      </SelectField>
      {after <= last && step(after, ChevronRight)}
      {infoPoints.length > 0 && (
        <SelectField
          label={say.infoPoint}
          value={chosen.infoPoint ?? chosen.municipality ?? ''}
          onChange={({ target: { value } }) => {
            const isPlace = municipalities.has(value);
            onChoose({
              period,
              stand: chosen.stand,
              ...(value !== '' && { [isPlace ? 'municipality' : 'infoPoint']: value }),
            });
          }}
        >
          <option value="">{say.all}</option>
          {municipalities.size > 1 &&
            [...municipalities].map(([code, name]) => (
              <option key={code} value={code}>
                {report.municipality(name)}
              </option>
            ))}
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

function stepped(period: Period, step: number): Period {
  return isYear(period) ? String(Number(period) + step) : monthPlus(period, step);
}

/** Coming from a year: its newest month with visits. */
function monthIn(period: Period, months: readonly Month[], newest: Month): Month {
  if (!isYear(period)) return period;
  const last = monthOf(`${period}-12-01`);
  return months.find((month) => month.startsWith(period)) ?? (last < newest ? last : newest);
}
