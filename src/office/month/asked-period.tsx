/** The figures of the month or year that an address asks for, fetched once for the screen and for the paper alike. */
import { useState } from 'react';
import { type Day, type Month, monthOf } from '#domain/calendar.ts';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import type { Period } from '#domain/reading/period.ts';
import { useHubAnswer } from '#office/session.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { type Figures, figuresSchema } from '#wire/reading/figures.ts';
import { type Chosen, chosenIn, figuresPathOf } from './period-address.ts';

type Asked = {
  chosen: Chosen & { period: Period };
  months: Month[];
  lists: ReturnType<typeof useHubAnswer<Catalogue>>;
  figures: ReturnType<typeof useHubAnswer<Figures>>;
};

export function useAskedPeriod(search: string, today: Day): Asked {
  const { period: asked, ...whose } = chosenIn(search);
  const [newest, setNewest] = useState<Month>();
  const period = asked ?? newest ?? monthOf(today);
  const lists = useHubAnswer(cataloguePath, catalogueSchema);
  const figures = useHubAnswer(figuresPathOf(period, whose), figuresSchema);
  const found = figures.answer?.kind === 'answer' ? figures.answer.value : undefined;
  const [months, setMonths] = useState<Month[]>([]);
  // What can be chosen stays in sight while the next period is fetched.
  if (found && found.months !== months) setMonths(found.months);
  // Without a wish the page opens on the last month that has something to tell.
  if (!asked && found?.totals.visits === 0 && found.months[0] && found.months[0] !== period) setNewest(found.months[0]);
  return { chosen: { period, ...whose }, months, lists, figures };
}
