// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { TodayList, TodaySummary } from '#desk/today/today-list.tsx';
import { TodayPage } from '#desk/today/today-page.tsx';
import { catalogueSchema } from '#domain/catalogue.ts';
import { blankAnswers, blankQuestion, recordVisit } from '#domain/visit.ts';
import startingLists from '#lists/catalogue.json';

afterEach(cleanup);
const catalogue = catalogueSchema.parse(startingLists);

function kept(outcome: string, more: object = {}, voided = false) {
  const questions = [{ ...blankQuestion, topic: 'digid-app', outcome, ...more }];
  const frame = {
    id: crypto.randomUUID(),
    infoPoint: 'voorbeeldstad',
    day: '2026-03-12',
    partOfDay: 'morning',
    entered: 'live',
  } as const;
  return { visit: recordVisit({ ...blankAnswers('balie'), questions }, frame, catalogue), voided, isFixed: false };
}
const warm = { target: 'wijkteam', way: 'samen-gebeld' };
const cold = { target: 'wijkteam', way: 'informatie' };

test('the work of today is counted in people and in warm referrals; what was taken away is not', () => {
  const visits = [
    kept('ter-plekke-geholpen'),
    kept('verwezen-lokaal', warm),
    kept('verwezen-lokaal', cold),
    kept('verwezen-lokaal', warm, true),
  ];

  render(<TodaySummary visits={visits} catalogue={catalogue} />);

  expect(screen.getByText('Vandaag 3 bezoekers geholpen, 1 warm doorverwezen')).toBeTruthy();
});

test('the newest visit can be undone, an earlier one removed, a removed one put back', async () => {
  const done: string[] = [];
  const visits = [kept('zelf-verder', {}, true), kept('niet-gelukt'), kept('ter-plekke-geholpen')];
  const hand = userEvent.setup();
  render(
    <TodayList
      visits={visits}
      catalogue={catalogue}
      onVoid={async (id) => done.push(`void ${visits.findIndex(({ visit }) => visit.id === id)}`) > 0}
      onRestore={async (id) => done.push(`restore ${visits.findIndex(({ visit }) => visit.id === id)}`) > 0}
    />,
  );

  await hand.click(screen.getByRole('button', { name: /^Ongedaan maken: .*Hier geholpen/ }));
  await hand.click(screen.getByRole('button', { name: /^Weghalen: .*Niet gelukt/ }));
  await hand.click(screen.getByRole('button', { name: /^Terugzetten: .*zelf verder/ }));

  expect(done).toEqual(['void 2', 'void 1', 'restore 0']);
  expect(screen.getByText('Bezoek weggehaald. Het telt niet mee.')).toBeTruthy();
});

test('a visit that could not be taken back says so', async () => {
  render(
    <TodayList
      visits={[kept('niet-gelukt')]}
      catalogue={catalogue}
      onVoid={async () => false}
      onRestore={async () => false}
    />,
  );

  await userEvent.setup().click(screen.getByRole('button', { name: /^Ongedaan maken/ }));

  expect((await screen.findByRole('alert')).textContent).toMatch(/niet veranderd/);
});

test('a day without visits points the way to the desk', async () => {
  const followed: string[] = [];
  render(
    <TodayPage
      visits={[]}
      catalogue={catalogue}
      onVoid={async () => true}
      onRestore={async () => true}
      onFollow={(href) => followed.push(href)}
    />,
  );

  await userEvent.setup().click(screen.getByRole('link', { name: 'Naar de balie' }));

  expect(followed).toEqual(['/']);
});

test('what counts in an earlier life of the tablet is not offered to be undone', () => {
  const never = async () => false;
  const fixed = { ...kept('ter-plekke-geholpen'), isFixed: true };
  render(<TodayList visits={[fixed]} catalogue={catalogue} onVoid={never} onRestore={never} onFollow={() => {}} />);

  expect(screen.getByText(/^Geteld voordat deze tablet opnieuw begon/)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('link')).toEqual([]);
});
