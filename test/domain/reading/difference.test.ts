import { expect, test } from 'vitest';
import { isSameCount, type MonthSheet } from '#domain/month-sheet.ts';
import { addendumOf, type Snapshot } from '#domain/reading/closed-month.ts';
import { differenceSchema } from '#domain/reading/correction.ts';
import { belowZero, isNothing, minus, movedIn, sumOfCounts } from '#domain/reading/difference.ts';
import { anEmptySheet, aSheetOf, aUuid, aVisit } from '../../support/builders.ts';

const countsOf = ({ totals, tables }: MonthSheet) => ({ totals, tables });
const helped = () => aVisit();
const failed = () => aVisit({ questions: [{ outcome: 'niet-gelukt' }] });
const none = countsOf(anEmptySheet());
const one = countsOf(aSheetOf([helped()]));
const two = countsOf(aSheetOf([helped(), failed()]));

test('two counts are the same when every total and every cell is, in whatever order they were written', () => {
  const turned = Object.fromEntries(Object.entries(two.tables.questionsByOutcome).reverse());
  const otherCell = { ...two.tables, questionsByOutcome: { 'ter-plekke-geholpen': 2 } };
  const otherKey = { ...two.tables, questionsByOutcome: { 'ter-plekke-geholpen': 1, 'kan-zelf-verder': 1 } };
  const more = { ...two.tables, questionsByOutcome: { ...two.tables.questionsByOutcome, 'kan-zelf-verder': 1 } };

  expect(isSameCount(two, { ...two, tables: { ...two.tables, questionsByOutcome: turned } })).toBe(true);
  expect(isSameCount(two, { ...two, totals: { ...two.totals, visits: 3 } })).toBe(false);
  for (const tables of [otherCell, otherKey, more]) expect(isSameCount(two, { ...two, tables })).toBe(false);
  expect(isSameCount({ ...two, tables: more }, two)).toBe(false);
});

test('what is taken away leaves no cell of nought, and nothing is nothing', () => {
  const difference = minus(two, one);

  expect(difference.totals).toMatchObject({ visits: 1, questions: 1 });
  expect(difference.tables.questionsByOutcome).toEqual({ 'niet-gelukt': 1 });
  expect(sumOfCounts([one, difference])).toEqual(two);
  expect(isNothing(minus(two, two))).toBe(true);
  expect(minus(two, two)).toEqual(none);
  expect([isNothing(difference), isNothing({ ...none, totals: { ...none.totals, visits: 1 } })]).toEqual([
    false,
    false,
  ]);
});

test('what went from one cell to another was changed; what only came or went was not', () => {
  const moved = minus(countsOf(aSheetOf([helped(), helped()])), two);

  expect(movedIn(moved)).toBe(1);
  expect([movedIn(minus(two, one)), movedIn(minus(one, two)), movedIn(none)]).toEqual([0, 0, 0]);
  const away = (cells: Record<string, number>) => ({ ...none, tables: { ...none.tables, questionsByOutcome: cells } });
  expect(movedIn(away({ a: 3, b: -5 }))).toBe(3);
  expect(movedIn(away({ a: 5, b: -3 }))).toBe(3);
});

test('more taken away than was there is named by its table and its cell', () => {
  expect(belowZero(minus(one, two))).toEqual(expect.arrayContaining(['visits', 'questionsByOutcome niet-gelukt']));
  expect(belowZero(minus(one, two))).not.toContain('questionsByOutcome ter-plekke-geholpen');
  expect(belowZero(two)).toEqual([]);
});

test('a correction adds up to its totals, and corrects something', () => {
  const difference = minus(one, two);

  expect(differenceSchema.safeParse(difference).success).toBe(true);
  expect(differenceSchema.safeParse(none).error?.issues[0]?.message).toContain('nothing');
  const bent = { ...difference, totals: { ...difference.totals, visits: -2 } };
  expect(differenceSchema.safeParse(bent).error?.issues[0]?.message).toContain('add up');
});

const life = aUuid();
const digest = 'a'.repeat(64);
const snapshot: Snapshot = {
  ...{ infoPoint: 'de-linde', month: '2026-03', number: 1, closedOn: '2026-04-01', role: 'coordinator' },
  ...one,
  ...{ corrections: 1, quietSlots: [], missing: [] },
  revisions: [{ life, tablet: aUuid(), tabletName: 'balie', number: 4, digest }],
};

test('a month to which nothing came has no addendum', () => {
  const asClosed = { counts: one, revisions: [{ life, tabletName: 'balie', number: 4, digest }], corrections: [1] };

  expect(addendumOf(snapshot, asClosed)).toBe(undefined);
});

test('an addendum names what came: the difference, the revision in whose place, the tablet that was not there, the correction', () => {
  const [newer, newcomer] = ['b'.repeat(64), 'c'.repeat(64)];
  const other = aUuid();
  const revisions = [
    { life, tabletName: 'balie', number: 5, digest: newer },
    { life: other, tabletName: 'spreekuur', number: 2, digest: newcomer },
  ];

  const addendum = addendumOf(snapshot, { counts: two, revisions, corrections: [1, 2] });

  expect(addendum?.difference).toEqual(minus(two, one));
  expect(addendum).toMatchObject({
    changed: 0,
    revisions: [
      { life, tabletName: 'balie', from: 4, to: 5 },
      { life: other, tabletName: 'spreekuur', from: null, to: 2 },
    ],
    corrections: [2],
  });
});

test('a revision under a new number that changed nothing, and a correction alone, are named as well', () => {
  const known = { life, tabletName: 'balie', number: 4, digest };
  const again = addendumOf(snapshot, {
    counts: one,
    revisions: [{ ...known, number: 5, digest: 'b' }],
    corrections: [],
  });
  const corrected = addendumOf(snapshot, { counts: one, revisions: [known], corrections: [2] });

  expect(again).toMatchObject({ difference: none, revisions: [{ from: 4, to: 5 }], corrections: [] });
  expect(corrected).toMatchObject({ revisions: [], corrections: [2] });
});
