// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TodayPage } from '#desk/today/today-page.tsx';
import { ThisWeek } from '#desk/week/this-week.tsx';
import { topGroups, weekDays } from '#desk/week/week-figures.ts';
import type { Visit } from '#domain/visit.ts';
import { LanguageContext } from '#texts/language.ts';
import { aVisit, catalogue } from '../../support/builders.ts';

afterEach(cleanup);

const wednesday = '2026-04-01';
const warm = { outcome: 'verwezen-lokaal', target: 'wijkteam', way: 'samen-gebeld' };
const counting = (...visits: Visit[]) => visits.map((visit) => ({ visit, voided: false, isFixed: false }));

test('the week is told in people and in warm referrals; a voided visit does not count', () => {
  const visits = [
    ...counting(aVisit({ day: '2026-03-30' }), aVisit({ day: wednesday, questions: [warm] })),
    { visit: aVisit({ day: wednesday, questions: [warm] }), voided: true, isFixed: false },
  ];

  render(<ThisWeek today={wednesday} visits={visits} catalogue={catalogue} />);

  const week = screen.getByRole('region', { name: 'Deze week' });
  expect(week.textContent).toContain('Deze week 2 bezoekers geholpen, 1 warm doorverwezen');
});

test('each day says its number in words, also across the end of a month; days to come say so', () => {
  const visits = counting(aVisit({ day: '2026-03-30' }), aVisit({ day: '2026-03-30' }), aVisit({ day: wednesday }));

  render(<ThisWeek today={wednesday} visits={visits} catalogue={catalogue} />);

  const days = within(screen.getByRole('list', { name: 'Bezoekers per dag' })).getAllByRole('listitem');
  expect(days).toHaveLength(7);
  expect(within(days[0]!).getByText('Maandag 30 maart: 2 bezoekers')).toBeTruthy();
  expect(within(days[1]!).getByText('Dinsdag 31 maart: 0 bezoekers')).toBeTruthy();
  expect(within(days[2]!).getByText('Woensdag 1 april: 1 bezoeker')).toBeTruthy();
  expect(days[2]!.getAttribute('aria-current')).toBe('date');
  expect(within(days[6]!).getByText('Zondag 5 april: nog niet geweest')).toBeTruthy();
});

test('the topics that came most are named first, with their number', () => {
  const visits = counting(aVisit({ topics: ['aow'] }), aVisit({ topics: ['digid-app', 'digid-activeren'] }));

  render(<ThisWeek today="2026-03-02" visits={visits} catalogue={catalogue} />);

  const topics = within(screen.getByRole('list', { name: 'Waar het het meest over ging' })).getAllByRole('listitem');
  expect(topics.map(({ textContent }) => textContent)).toEqual([
    'DigiD 2 vragen',
    'Werk, uitkering en pensioen 1 vraag',
  ]);
});

test('of seven groups the five with most questions are shown', () => {
  const topics = ['digid-app', 'aow', 'huurtoeslag', 'bijstand', 'pgb', 'boete', 'e-mail', 'e-mail', 'boete'];

  expect(topGroups(catalogue, [aVisit({ topics })]).map(({ group }) => group)).toEqual([
    'verkeer',
    'digitale-basis',
    'digid',
    'geld-en-toeslagen',
    'werk-en-inkomen',
  ]);
});

test('on Sunday the week has no day to come, on Monday six', () => {
  const toCome = (today: string) => weekDays(today, []).filter(({ visits }) => visits === null).length;

  expect(toCome('2026-04-05')).toBe(0);
  expect(toCome('2026-03-30')).toBe(6);
});

test('a week without visits says so and draws nothing', () => {
  render(<ThisWeek today={wednesday} visits={[]} catalogue={catalogue} />);

  expect(screen.getByText(/Deze week nog niemand geholpen/)).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

test('the page of today tells the week too, also on a day without visits', () => {
  const week = { today: wednesday, visits: counting(aVisit({ day: '2026-03-30' })) };
  const done = async () => true;

  render(
    <TodayPage visits={[]} week={week} catalogue={catalogue} onVoid={done} onRestore={done} onFollow={() => {}} />,
  );

  expect(screen.getByText('Deze week 1 bezoeker geholpen')).toBeTruthy();
});

test('in English the week is told in English', () => {
  render(
    <LanguageContext value="en">
      <ThisWeek today={wednesday} visits={counting(aVisit({ day: wednesday }))} catalogue={catalogue} />
    </LanguageContext>,
  );

  expect(screen.getByText('1 visitor helped this week')).toBeTruthy();
  expect(screen.getByText('Wednesday 1 April: 1 visitor')).toBeTruthy();
});
