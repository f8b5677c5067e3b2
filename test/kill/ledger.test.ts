import { expect, test } from 'vitest';
import type { Visit } from '#domain/visit.ts';
import { aSheetOf, aVisit } from '../support/builders.ts';
import type { Disk } from './hand.ts';
import { openLedger, type State } from './ledger.ts';

const tapped = aVisit();
const state: State = { ...outcomeOf(tapped), voided: false };

function outcomeOf({ questions: [question] }: Visit) {
  return { topic: question?.topic ?? '', outcome: question?.outcome ?? '' };
}

/** A tablet's disk with these visits, each saved once and in order. */
function aDisk(...visits: Visit[]): Disk {
  return {
    visits: visits.map((visit, at) => ({ id: visit.id, number: at + 1, voided: false, visit })),
    sheets: [{ number: visits.length, logged: visits.length, sheet: aSheetOf(visits) }],
  };
}

test('a visit that was shown as saved and is not on the disk is lost', () => {
  const ledger = openLedger();
  ledger.begin(state);
  ledger.showSaved(tapped.id, state);

  expect(ledger.compare(aDisk(tapped)).lost).toEqual([]);
  expect(ledger.compare(aDisk()).lost).toHaveLength(1);
});

test('a visit that says something else than was tapped is lost', () => {
  const ledger = openLedger();
  ledger.begin({ ...state, outcome: 'niet-gelukt' });
  ledger.showSaved(tapped.id, { ...state, outcome: 'niet-gelukt' });

  expect(ledger.compare(aDisk(tapped)).lost).toHaveLength(1);
});

test('a visit that was begun may be there once, and must stay when it is; a second one is double', () => {
  const ledger = openLedger();
  const twice = aVisit();
  ledger.begin(state);

  expect(ledger.compare(aDisk(tapped, twice)).doubled).toHaveLength(1);
  expect(ledger.compare(aDisk()).lost).toHaveLength(1);
  expect(ledger.shown()).toBe(0);
});

test('a change that was under way may have happened or not; one that was shown has', () => {
  const ledger = openLedger();
  ledger.begin(state);
  ledger.showSaved(tapped.id, state);
  ledger.begunChange(tapped.id, { ...state, voided: true });

  expect(ledger.known(tapped.id)).toBeUndefined();
  expect(ledger.compare(aDisk(tapped)).lost).toEqual([]);
  expect(ledger.known(tapped.id)).toEqual(state);

  ledger.showChanged(tapped.id, { ...state, voided: true });
  expect(ledger.compare(aDisk(tapped)).lost).toHaveLength(1);
});

test('a sheet that is not the sum of its visits, or has drawn another number, is unsound', () => {
  const disk = aDisk(tapped);
  const [sheet] = disk.sheets;
  if (!sheet) throw new Error('expected a sheet');

  expect(openLedger().compare(disk).unsound).toEqual([]);
  expect(openLedger().compare({ ...disk, sheets: [{ ...sheet, number: 3 }] }).unsound).toHaveLength(1);
  expect(openLedger().compare({ ...disk, sheets: [{ ...sheet, logged: 2 }] }).unsound).toHaveLength(1);
  expect(openLedger().compare({ ...disk, sheets: aDisk().sheets }).unsound).toHaveLength(3);
});
