/** Numbers, dates and plurals in the language of the screen, by Intl. */
import type { Language } from './language.ts';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;

export function formatNumber(number: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(number);
}

/** With its sign, also when it is more: "+6". */
export function formatDifference(difference: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], { signDisplay: 'exceptZero' }).format(difference);
}

/** `share` between 0 and 1, shown in whole percents. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** `'2026-03'` as "maart 2026". */
export function formatMonth(month: string, language: Language): string {
  return atNoon(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** `'2026-03-02'` as "maandag 2 maart". */
export function formatDay(day: string, language: Language): string {
  return atNoon(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `'2026-03-02'` as "2 maart 2026". */
export function formatDate(day: string, language: Language): string {
  return atNoon(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

export function formatWeekday(day: string, language: Language): string {
  return atNoon(day, language, { weekday: 'long' });
}

/** An instant as a clock time in the Netherlands, "14.32". */
export function formatClock(instant: Date, language: Language): string {
  const text = new Intl.DateTimeFormat(locale[language], {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  return language === 'nl' ? text.replace(':', '.') : text;
}

/** The same words at the start of a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The singular or the plural, with the number in front. */
export function counted(number: number, one: string, other: string, language: Language): string {
  const word = new Intl.PluralRules(locale[language]).select(number) === 'one' ? one : other;
  return `${formatNumber(number, language)} ${word}`;
}

function atNoon(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(language, options).format(new Date(`${day}T12:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing a day: making one takes far longer than writing all the days of a month with it. */
function formatterFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${Object.entries(options)}`;
  const known = formatters.get(name) ?? new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' });
  formatters.set(name, known);
  return known;
}

/** "een naam, een nummer en een datum". */
export function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale[language], { type: 'conjunction' }).format(words);
}
