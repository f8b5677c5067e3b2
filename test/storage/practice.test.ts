import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVisit } from '#domain/month-sheet.ts';
import { practiceVisitSchema, recordPractice } from '#domain/practice.ts';
import { visitSchema } from '#domain/visit.ts';
import { waitingSheets } from '#storage/outbox.ts';
import {
  clearPractice,
  forgetPracticeBefore,
  keepPractice,
  openPractice,
  practisedOn,
  setPracticeVoided,
} from '#storage/practice.ts';
import { saveVisit } from '#storage/visits.ts';
import { anEmptySheet, aVisit, catalogue, someAnswers } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const frame = { infoPoint: 'de-linde', day: '2026-03-02', partOfDay: 'morning' } as const;
const practised = () => recordPractice(fc.sample(someAnswers(), 1)[0]!, { id: aVisit().id, ...frame }, catalogue);

test('what is practised is kept, taken back, put back and cleared in a store of its own', async () => {
  const store = openPractice(`practice-${Date.now()}`);
  const [one, other] = [practised(), practised()];
  await keepPractice(store, one);
  await keepPractice(store, other);
  await setPracticeVoided(store, one.id, true);

  expect(await practisedOn(store, '2026-03-02')).toEqual([
    { practised: one, voided: true },
    { practised: other, voided: false },
  ]);
  await clearPractice(store);
  expect(await practisedOn(store, '2026-03-02')).toEqual([]);
  await store.delete();
});

test('what was practised stands in the order in which it was, whatever its ids', async () => {
  const store = openPractice(`practice-${Date.now()}-order`);
  const [one, other] = [practised(), practised()];
  await keepPractice(store, other);
  await keepPractice(store, one);

  expect((await practisedOn(store, '2026-03-02')).map(({ practised: { id } }) => id)).toEqual([other.id, one.id]);
  await store.delete();
});

// Under another name, what a tablet practised before an update would never be cleared.
test('the store of practice has one name on every tablet', () => {
  const store = openPractice();

  expect(store.name).toBe('balieboek-oefenen');
  store.close();
});

test('what was practised on an earlier day is forgotten, what was practised today is not', async () => {
  const store = openPractice(`practice-${Date.now()}-days`);
  const now = practised();
  await keepPractice(store, { ...practised(), day: '2026-03-01' });
  await keepPractice(store, now);

  await forgetPracticeBefore(store, '2026-03-02');

  expect(await practisedOn(store, '2026-03-01')).toEqual([]);
  expect(await practisedOn(store, '2026-03-02')).toEqual([{ practised: now, voided: false }]);
  await store.delete();
});

test('no practice visit is a visit, whatever was answered, and no visit is practice', () => {
  fc.assert(
    fc.property(someAnswers(), (answers) => {
      const visit = recordPractice(answers, { id: aVisit().id, ...frame }, catalogue);

      expect(visitSchema.safeParse(visit).success).toBe(false);
      expect(practiceVisitSchema.safeParse(visit).success).toBe(true);
    }),
  );
  expect(practiceVisitSchema.safeParse(aVisit()).success).toBe(false);
});

test('nothing that counts, keeps or sends takes practice: the compiler refuses it first', () => {
  const [visit, store] = [practised(), openPractice(`practice-${Date.now()}`)];
  const refused = [
    // @ts-expect-error a practice visit does not count
    () => countVisit(anEmptySheet(), visit, 1),
    // @ts-expect-error a practice visit is not kept among the visits
    async () => saveVisit(await aDatabase(), visit, onADay('2026-03-02')),
    // @ts-expect-error the practice store has nothing to send
    () => waitingSheets(store),
  ];

  expect(refused).toHaveLength(3);
  store.close();
});
