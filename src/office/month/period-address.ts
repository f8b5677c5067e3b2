/** Which month or year an address asks for, of whom and as of when, and the address of a choice: so a view can be kept and sent. */
import { monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { isYear, type Period, periodSchema } from '#domain/reading/period.ts';
import { figuresPath } from '#wire/reading/figures.ts';

export type Chosen = {
  period: Period | undefined;
  infoPoint?: string | undefined;
  municipality?: string | undefined;
  /** Left out: with all that was received until now. */
  stand?: 'afgesloten' | undefined;
};

const municipalityCode = /^GM\d{4}$/;

/** What does not fit is left out: an old or mistyped address still opens a month. */
export function chosenIn(search: string): Chosen {
  const asked = new URLSearchParams(search);
  const year = periodSchema.safeParse(asked.get('jaar'));
  const month = monthSchema.safeParse(asked.get('maand'));
  const infoPoint = choiceIdSchema.safeParse(asked.get('informatiepunt'));
  const municipality = asked.get('gemeente') ?? '';
  return {
    period: month.data ?? (year.success && isYear(year.data) ? year.data : undefined),
    infoPoint: infoPoint.data,
    municipality: !infoPoint.success && municipalityCode.test(municipality) ? municipality : undefined,
    stand: asked.get('stand') === 'afgesloten' ? 'afgesloten' : undefined,
  };
}

export function addressOf(chosen: Chosen, path = '/kantoor'): string {
  const { period, stand } = chosen;
  const asked = new URLSearchParams({
    ...(period && { [isYear(period) ? 'jaar' : 'maand']: period }),
    ...whose(chosen),
    ...(stand && { stand }),
  });
  return `${path}?${asked}`;
}

/** With the period before it and the same one last year beside it. */
export function figuresPathOf(period: Period, { stand, ...chosen }: Omit<Chosen, 'period'>): string {
  const asked = { periode: period, ...whose(chosen), ...(stand && { stand }), vergelijk: 'ja' };
  return `${figuresPath}?${new URLSearchParams(asked)}`;
}

export function whose({ infoPoint, municipality }: Omit<Chosen, 'period'>): Record<string, string> {
  return { ...(infoPoint && { informatiepunt: infoPoint }), ...(municipality && { gemeente: municipality }) };
}
