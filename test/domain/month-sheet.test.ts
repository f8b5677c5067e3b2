import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addUp,
  countVisit,
  monthSheetSchema,
  sumOf,
  tableNames,
  tableThatDoesNotAddUp,
  totalOfTable,
} from '#domain/month-sheet.ts';
import { anEmptySheet, aSheetOf, aVisit, someVisits } from '../support/builders.ts';

test('a visitor with two questions is one visit and two questions', () => {
  const visit = aVisit({ topics: ['digid-app', 'huurtoeslag'] });

  const { totals, tables } = countVisit(anEmptySheet(), visit, 1);

  expect(totals).toMatchObject({ visits: 1, questions: 2, referrals: 0, enteredAfterwards: 0 });
  expect(tables.visitsByDay).toEqual({ '2026-03-02': 1 });
  expect(tables.visitsByWeekdayAndPart).toEqual({ '1/morning': 1 });
  expect(tables.questionsByTopic).toEqual({ 'digid/digid-app': 1, 'geld-en-toeslagen/huurtoeslag': 1 });
  expect(tables.questionsByTopicAndOutcome).toEqual({
    'digid-app/ter-plekke-geholpen': 1,
    'huurtoeslag/ter-plekke-geholpen': 1,
  });
});

test('two questions about one topic are two in one cell', () => {
  const { tables } = aSheetOf([aVisit({ topics: ['digid-app', 'digid-app'] })]);

  expect(tables.questionsByTopic).toEqual({ 'digid/digid-app': 2 });
});

test('someone of two target groups is one visit and two mentions, for each question', () => {
  const visit = aVisit({
    topics: ['digid-app', 'aow'],
    targetGroups: ['ouderen', 'nt2'],
    signs: ['taal', 'geldzorgen'],
  });

  const { totals, tables } = aSheetOf([visit]);

  expect(totals).toMatchObject({ visits: 1, targetGroupMentions: 2, signMentions: 2, topicTargetGroupMentions: 4 });
  expect(tables.mentionsByTargetGroup).toEqual({ ouderen: 1, nt2: 1 });
});

test('a warm referral, a course pointed to and an enrolment stand in their tables', () => {
  const visit = aVisit({
    questions: [
      { outcome: 'verwezen-lokaal', target: 'sociaal-raadslieden', way: 'samen-gebeld' },
      { topic: 'e-mail', outcome: 'naar-cursus', target: 'digisterker', way: 'informatie' },
      { topic: 'e-mail', outcome: 'ingeschreven-cursus', target: 'digisterker', way: 'afspraak-gemaakt' },
    ],
  });

  const { totals, tables } = aSheetOf([visit]);

  expect(totals).toMatchObject({ questions: 3, referrals: 3, courses: 2 });
  expect(tables.questionsByReferralTargetAndWay).toEqual({
    'sociaal-raadslieden/samen-gebeld': 1,
    'digisterker/informatie': 1,
    'digisterker/afspraak-gemaakt': 1,
  });
  expect(tables.questionsByCourse).toEqual({ 'digisterker/pointed-to': 1, 'digisterker/enrolled': 1 });
  expect(tables.questionsByGroupAndReferralTarget).toEqual({
    'digid/sociaal-raadslieden': 1,
    'digitale-basis/digisterker': 2,
  });
});

test('what staff left open is counted as not known', () => {
  const { tables } = aSheetOf([aVisit()]);

  for (const name of ['visitsByArrival', 'visitsByLength', 'questionsByHelpArea', 'mentionsByTargetGroup'] as const) {
    expect(tables[name]).toEqual({ 'niet-bekend': 1 });
  }
  expect([tables.visitsByConsultationHour, tables.mentionsBySign]).toEqual([{}, {}]);
});

test('a visit entered afterwards and one at a consultation hour are told apart', () => {
  const { totals, tables } = aSheetOf([
    aVisit({ entered: 'afterwards' }),
    aVisit({ setting: 'spreekuur-elders', consultationHour: 'buurthuis-dinsdag' }),
  ]);

  expect(totals).toMatchObject({ visits: 2, enteredAfterwards: 1, consultationHourVisits: 1 });
  expect(tables.visitsByConsultationHour).toEqual({ 'buurthuis-dinsdag': 1 });
});

test('whatever is logged and voided, in any order, leaves the sheet of what remains', () => {
  const history = someVisits().chain((visits) =>
    fc.record({
      visits: fc.constant(visits),
      voided: fc.subarray(visits),
      order: fc.shuffledSubarray(visits, { minLength: visits.length }),
    }),
  );
  fc.assert(
    fc.property(history, ({ visits, voided, order }) => {
      const remaining = visits.filter((visit) => !voided.includes(visit));

      const left = voided.reduce((sheet, visit) => countVisit(sheet, visit, -1), aSheetOf(order));

      expect(left).toEqual(aSheetOf(remaining));
    }),
  );
});

test('voiding between the saves is the same as voiding at the end', () => {
  fc.assert(
    fc.property(someVisits(), aVisitOfItsOwn(), (visits, mistake) => {
      const between = visits.reduce(
        (sheet, visit) => countVisit(countVisit(countVisit(sheet, mistake, 1), visit, 1), mistake, -1),
        anEmptySheet(),
      );

      expect(between).toEqual(aSheetOf(visits));
    }),
  );
});

test('every table adds up to its control total, and every sheet is a valid one', () => {
  fc.assert(
    fc.property(someVisits(), (visits) => {
      const sheet = aSheetOf(visits);

      expect(tableThatDoesNotAddUp(sheet)).toBeUndefined();
      for (const name of tableNames) expect(sumOf(sheet.tables[name])).toBe(sheet.totals[totalOfTable[name]]);
      expect(sheet.totals.visits).toBe(visits.length);
      expect(monthSheetSchema.parse(sheet)).toEqual(sheet);
    }),
  );
});

test('a single cell too many is noticed, in whichever table it stands', () => {
  const sheet = aSheetOf([aVisit({ topics: ['digid-app', 'aow'] })]);

  for (const name of tableNames) {
    const wrong = { ...sheet, tables: { ...sheet.tables, [name]: { ...sheet.tables[name], verzonnen: 1 } } };
    expect(tableThatDoesNotAddUp(wrong)).toBe(name);
  }
});

test('tablets added up give the sheet of one tablet that logged everything', () => {
  fc.assert(
    fc.property(someVisits(), fc.nat(12), (visits, cut) => {
      const { totals, tables } = aSheetOf(visits);

      const together = addUp([aSheetOf(visits.slice(0, cut)), aSheetOf(visits.slice(cut)), anEmptySheet()]);

      expect(together).toEqual({ totals, tables });
    }),
  );
});

test('counting leaves the sheet it began with as it was', () => {
  const before = aSheetOf([aVisit()]);
  const kept = structuredClone(before);

  countVisit(before, aVisit(), 1);
  addUp([before, before]);

  expect(before).toEqual(kept);
});

test('a choice is counted under its id, also when that id is a word the language has a use for', () => {
  const visit = aVisit({ setting: 'constructor' });

  expect(aSheetOf([visit, visit]).tables.visitsBySetting).toEqual({ constructor: 2 });
  expect(addUp([aSheetOf([visit]), aSheetOf([visit])]).tables.visitsBySetting).toEqual({ constructor: 2 });
});

test('a sheet with a field of its own, a count below zero or an empty cell is not a sheet', () => {
  const sheet = aSheetOf([aVisit()]);
  const isSheet = (thing: unknown) => monthSheetSchema.safeParse(thing).success;

  expect(isSheet(sheet)).toBe(true);
  expect(isSheet({ ...sheet, remark: 'mevrouw Jansen' })).toBe(false);
  expect(isSheet({ ...sheet, totals: { ...sheet.totals, visits: -1 } })).toBe(false);
  expect(isSheet({ ...sheet, tables: { ...sheet.tables, visitsBySetting: { balie: 0 } } })).toBe(false);
  expect(isSheet({ ...sheet, tables: { ...sheet.tables, visitsByName: {} } })).toBe(false);
  expect(isSheet({ ...sheet, tables: { ...sheet.tables, visitsBySetting: { 'Mevrouw Jansen': 1 } } })).toBe(false);
  expect(isSheet({ ...sheet, quietSlots: ['2026-03-02/morning'] })).toBe(true);
  expect(isSheet({ ...sheet, quietSlots: ['2026-03-02/14:05'] })).toBe(false);
});

function aVisitOfItsOwn() {
  return someVisits().map(([first]) => first ?? aVisit());
}
