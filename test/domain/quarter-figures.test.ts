import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestVisitsShown, quarterFigures, quarterFiguresSchema } from '#domain/quarter-figures.ts';

const someFigures = fc
  .record({ visits: fc.nat(100_000), more: fc.nat(50_000) })
  .map(({ visits, more }) => ({ visits, questions: visits + more }));

test('what a municipality reads is in fives, close to the truth, and never of fewer than ten visits', () => {
  fc.assert(
    fc.property(someFigures, (exact) => {
      const figures = quarterFigures('2026-K1', exact);

      expect(quarterFiguresSchema.parse(figures)).toEqual(figures);
      expect(figures.shown === null).toBe(exact.visits < fewestVisitsShown);
      if (!figures.shown) return;
      expect([figures.shown.visits % 5, figures.shown.questions % 5]).toEqual([0, 0]);
      expect(figures.shown.visits).toBeGreaterThanOrEqual(10);
      expect(Math.abs(figures.shown.visits - exact.visits)).toBeLessThanOrEqual(2);
      expect(Math.abs(figures.shown.questions - exact.questions)).toBeLessThanOrEqual(2);
    }),
  );
});

test.each([
  [9, null],
  [10, 10],
  [12, 10],
  [13, 15],
])('%s visits are shown as %s', (visits, shown) => {
  expect(quarterFigures('2026-K1', { visits, questions: visits }).shown?.visits ?? null).toBe(shown);
});

test('a figure that is not in fives is refused', () => {
  const wrong = { quarter: '2026-K1', shown: { visits: 12, questions: 15 } };

  expect(quarterFiguresSchema.safeParse(wrong).success).toBe(false);
});
