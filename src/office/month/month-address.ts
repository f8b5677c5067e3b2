/** Which month and info point an address asks for, and the address of a choice. */
import { type Month, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { monthFiguresPath } from '#wire/figures.ts';

export type Chosen = { month: Month | undefined; infoPoint: string | undefined };

/** What does not fit is left out: an old or mistyped address still opens a month. */
export function chosenIn(search: string): Chosen {
  const asked = new URLSearchParams(search);
  const month = monthSchema.safeParse(asked.get('maand'));
  const infoPoint = choiceIdSchema.safeParse(asked.get('informatiepunt'));
  return { month: month.data, infoPoint: infoPoint.data };
}

export function addressOf(chosen: Chosen): string {
  return `/kantoor?${question(chosen)}`;
}

export function figuresPathOf(chosen: Chosen): string {
  return `${monthFiguresPath}?${question(chosen)}`;
}

function question({ month, infoPoint }: Chosen): string {
  return new URLSearchParams({
    ...(month && { maand: month }),
    ...(infoPoint && { informatiepunt: infoPoint }),
  }).toString();
}
