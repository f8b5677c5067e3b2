// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Office } from '#office/office.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { type Figures, figuresPath, figuresSchema } from '#wire/reading/figures.ts';
import { aHub, coordinatorAnswers, lindehof, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Opening = NonNullable<Figures['coverage']['opening']>;

/** Three info points with as many visits, open for so many hours; of the third nobody knows when it is open. */
function openComparison(openings: readonly (Opening | null)[]) {
  const answers = coordinatorAnswers({ '2026-03': 60 });
  const points = openings.map((_, at) => ({ ...lindehof, id: `punt-${at}`, name: `Punt ${at + 1}` }));
  aHub({
    ...answers,
    [`GET ${infoPointsPath}`]: () => said(points),
    [`GET ${figuresPath}`]: async (question) => {
      const figures = figuresSchema.parse(await (await answers[`GET ${figuresPath}`]?.(question))?.json());
      const byInfoPoint = points.map(({ id }, at) => ({
        infoPoint: id,
        totals: { ...figures.totals, visits: 20 },
        coverage: { daysWithEntries: 8, quietSlots: 0, opening: openings[at] ?? null },
      }));
      return said({ ...figures, infoPoints: points, byInfoPoint });
    },
  });
  const screens = { path: '/kantoor/vergelijken', search: '?maand=2026-03', today: '2026-04-02' };
  render(<Office {...screens} navigate={() => undefined} onEnrolThisBrowser={async () => ({ ok: true })} />);
}

const open = (hours: number, unrecordedDays = 0): Opening => ({
  ...{ days: 10, slots: 20, quietDays: 2, unrecordedDays },
  minutes: hours * 60,
});

test('the point with the most visitors for the hours it is open leads, not the one that is open longest', async () => {
  openComparison([open(100), open(40, 1)]);

  const title = 'De meeste bezoekers per 10 uur open: Punt 2 (5)';
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '1 van de 20 open dagen zijn niet geregistreerd' })).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Per informatiepunt', hidden: true });
  expect(table.textContent).toContain('Punt 1');
});

test('a point without opening hours is named, and the others are compared', async () => {
  openComparison([open(100), open(40), null]);

  expect(await screen.findByText('Van deze punten zijn niet alle openingstijden bekend: Punt 3.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: /De meeste bezoekers per 10 uur open: Punt 2/ })).toBeTruthy();
});

test('one info point has nothing to be set beside', async () => {
  openComparison([open(100)]);

  expect(await screen.findByText('Om te vergelijken zijn minstens twee informatiepunten nodig.')).toBeTruthy();
});
