/** Hours as they are typed and read: "9.00-12.30, 13.00-17.00". */
import type { Hours } from '#domain/reading/opening-hours.ts';
import type { Language } from '#texts/language.ts';

const stretch = /^(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})$/;

/** `undefined` when it is no such thing; nothing typed is closed. */
export function hoursTyped(text: string): Hours | undefined {
  if (text.trim() === '') return [];
  const hours: Hours = [];
  for (const part of text.split(',')) {
    const found = stretch.exec(part.trim());
    if (!found) return undefined;
    const [, fromHour = '', fromMinute, untilHour = '', untilMinute] = found;
    const one = {
      from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
      until: `${untilHour.padStart(2, '0')}:${untilMinute}`,
    };
    if (!isTime(one.from) || !isTime(one.until) || one.from >= one.until) return undefined;
    if ((hours.at(-1)?.until ?? '') > one.from) return undefined;
    hours.push(one);
  }
  return hours.length <= 4 ? hours : undefined;
}

export function hoursWritten(hours: Hours, language: Language): string {
  const time = (text: string) => text.replace(/^0/, '').replace(':', language === 'nl' ? '.' : ':');
  return hours.map(({ from, until }) => `${time(from)}-${time(until)}`).join(', ');
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}
