import { expect, test } from 'vitest';
import { contentOf } from '#domain/report-revision.ts';
import { problemSchema, refusalReasons } from '#wire/problem.ts';
import { contactBodySchema, reportAnswerSchema, reportBodySchema } from '#wire/report-exchange.ts';
import { aNumberedSheet, aUuid, aVisit } from '../support/builders.ts';

const contact = {
  life: aUuid(),
  logged: 47,
  oldestUnsentDays: null,
  appVersion: '0.1.0',
  listVersion: 1,
  storage: 'persistent',
  clock: '2026-03-02T09:30:00.000Z',
};
const digest = 'a'.repeat(64);
const revision = { ...contentOf(aNumberedSheet()), digest, buildsOn: [], signature: 'A'.repeat(86) };

test('a report is a contact and a revision; a visit finds no place in it', () => {
  const isReport = (body: unknown) => reportBodySchema.safeParse(body).success;

  expect(isReport({ contact, revision })).toBe(true);
  expect(isReport({ contact, revision, visits: [aVisit()] })).toBe(false);
  expect(isReport({ contact: { ...contact, user: 'Ans' }, revision })).toBe(false);
  expect(isReport({ contact, revision: { ...revision, visit: aVisit() } })).toBe(false);
  expect(contactBodySchema.safeParse({ contact, note: 'x' }).success).toBe(false);
});

test('an answer names the revision it is about and the store it was kept in', () => {
  const hub = { epoch: aUuid(), receivedAt: '2026-03-02T09:30:01.000Z', listVersion: 1, highest: [] };
  const isAnswer = (body: unknown) => reportAnswerSchema.safeParse(body).success;

  expect(isAnswer({ answer: 'accepted', digest, number: 1, hub })).toBe(true);
  expect(isAnswer({ answer: 'accepted', number: 1, hub })).toBe(false);
  expect(isAnswer({ answer: 'ok', digest, number: 1, hub })).toBe(false);
  expect(isAnswer({ answer: 'accepted', digest, number: 1 })).toBe(false);
});

test.each(refusalReasons)('a refusal for "%s" can be read by the tablet it is for', (reason) => {
  const problem = { type: 'about:blank', title: 'Niet aangenomen', status: 400, answer: 'refused', reason, digest };

  expect(problemSchema.parse(problem)).toMatchObject({ answer: 'refused', reason });
});
