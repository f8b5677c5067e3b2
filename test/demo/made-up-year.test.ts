import { describe, expect, test } from 'vitest';
import { madeUpMunicipalities, madeUpOrganisation, madeUpPoints, madeUpTablets } from '#demo/made-up-library.ts';
import { madeUpYear } from '#demo/made-up-year.ts';
import { monthPlus, weekdayOf } from '#domain/calendar.ts';
import { notKnown } from '#domain/catalogue.ts';
import { infoPointSchema } from '#domain/enrolment.ts';
import { monthSheetSchema, tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import { visitSchema } from '#domain/visit.ts';
import municipalities from '#lists/municipalities.json' with { type: 'json' };
import { aSheetOf, catalogue } from '../support/builders.ts';

const lastMonth = '2026-10';
const yearOf = (seed: number) => madeUpYear({ seed, lastMonth, catalogue });

test('the same seed gives the same year, another seed another', () => {
  expect(yearOf(7)).toEqual(yearOf(7));
  expect(yearOf(8)).not.toEqual(yearOf(7));
});

test('everything about the library says that it is made up, but the codes of its municipalities', () => {
  expect(madeUpOrganisation.name).toContain('Voorbeeld');
  for (const { name } of [...madeUpPoints, ...madeUpTablets]) expect(name).toContain('(voorbeeld)');
  for (const municipality of madeUpMunicipalities) expect(municipalities).toContainEqual(municipality);
});

test('it has five info points in two municipalities and three tablets, and every point has a tablet', () => {
  expect([madeUpPoints.length, madeUpMunicipalities.length, madeUpTablets.length]).toEqual([5, 2, 3]);
  for (const point of madeUpPoints) {
    expect(infoPointSchema.safeParse(point).success).toBe(true);
    expect(madeUpTablets.some(({ infoPoints }) => infoPoints.includes(point.id))).toBe(true);
  }
});

describe.each([1, 7, 2026])('a year from seed %i', (seed) => {
  const year = yearOf(seed);
  const visits = year.flatMap((month) => month.visits);
  const questions = visits.flatMap((visit) => visit.questions);
  const share = <T>(list: T[], isSo: (item: T) => boolean) => list.filter(isSo).length / list.length;

  test('has twelve months to the one asked for, each with ten to eighty visits at each info point', () => {
    for (const { id } of madeUpPoints) {
      const months = new Map<string, number>();
      for (const { month, visits } of year.filter(({ infoPoint }) => infoPoint === id)) {
        months.set(month, (months.get(month) ?? 0) + visits.length);
      }
      expect([...months.keys()]).toEqual(Array.from({ length: 12 }, (_, at) => monthPlus(lastMonth, at - 11)));
      for (const number of months.values()) expect(number).toBeGreaterThanOrEqual(10);
      for (const number of months.values()) expect(number).toBeLessThanOrEqual(80);
    }
  });

  test('is recorded and counted by the rules of the domain', () => {
    for (const { infoPoint, month, visits, sheet } of year) {
      for (const visit of visits) expect(visitSchema.parse(visit)).toMatchObject({ infoPoint });
      expect(sheet).toEqual(aSheetOf(visits, { ...aSheetOf([]), infoPoint, month }));
      expect(monthSheetSchema.parse(sheet)).toEqual(sheet);
      expect(tableThatDoesNotAddUp(sheet)).toBeUndefined();
      expect(Object.keys(sheet.tables.visitsByDay).every((day) => day.startsWith(month))).toBe(true);
    }
    expect(new Set(visits.map(({ id }) => id)).size).toBe(visits.length);
  });

  test('holds the shares that were published: DigiD in a quarter of the questions, 38 % over twenty minutes', () => {
    const long = catalogue.lengths.filter(({ minMinutes }) => minMinutes >= 20).map(({ id }) => id);
    const timed = visits.flatMap(({ length }) => length ?? []);

    expect(Math.abs(share(questions, ({ group }) => group === 'digid') - 0.24)).toBeLessThan(0.03);
    expect(Math.abs(share(timed, (length) => long.includes(length)) - 0.38)).toBeLessThan(0.045);
  });

  test('looks like a library: shut on Sundays, quiet in summer, some referrals warm, mostly nothing known', () => {
    const warm = catalogue.ways.filter((way) => way.warm).map(({ id }) => id);
    const referrals = questions.flatMap(({ referral }) => referral ?? []);
    const visitsIn = (month: string) => visits.filter(({ day }) => day.startsWith(month)).length;

    expect(visits.some(({ day }) => weekdayOf(day) === 7)).toBe(false);
    expect(visitsIn('2026-08')).toBeLessThan(0.8 * visitsIn('2026-03'));
    expect(share(visits, ({ targetGroups }) => targetGroups.includes(notKnown))).toBeGreaterThan(0.5);
    expect(share(referrals, ({ way }) => warm.includes(way))).toBeGreaterThan(0.2);
    expect(share(referrals, ({ way }) => warm.includes(way))).toBeLessThan(0.5);
  });
});
