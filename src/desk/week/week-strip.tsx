/** Seven bars, Monday to Sunday. Each says its day and number in words; the bar itself is only drawn. */
import type { Day } from '#domain/calendar.ts';
import { useWeekTexts } from '#texts/about/use-week-texts.ts';
import { formatWeekday } from '#texts/format.ts';
import { type Language, useLanguage } from '#texts/language.ts';
import type { WeekDay } from './week-figures.ts';

type Props = { labelledBy: string; today: Day; days: readonly WeekDay[] };

export function WeekStrip({ labelledBy, today, days }: Props) {
  const say = useWeekTexts();
  const language = useLanguage();
  const most = Math.max(1, ...days.map(({ visits }) => visits ?? 0));
  return (
    <ol className="bb-strip" aria-labelledby={labelledBy}>
      {days.map(({ day, visits }) => (
        <li key={day} className="bb-strip__day" aria-current={day === today ? 'date' : undefined}>
          <span className="bb-heard">{visits === null ? say.toCome(day) : say.onDay(day, visits)}</span>
          <span aria-hidden="true" className="bb-strip__column">
            <span className="bb-strip__number">{visits ?? ''}</span>
            <span className="bb-strip__bar" style={{ blockSize: heightOf((visits ?? 0) / most) }} />
          </span>
          <span aria-hidden="true" className="bb-strip__name">
            {shortWeekday(day, language)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The number stands on its bar, so a full bar is the column without the line of the number. */
function heightOf(share: number): string {
  return `calc((100% - 1.5em) * ${share})`;
}

function shortWeekday(day: Day, language: Language): string {
  return formatWeekday(day, language).slice(0, language === 'nl' ? 2 : 3);
}
