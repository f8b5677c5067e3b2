import { expect, test } from 'vitest';
import { choiceIdSchema, choiceOf, notKnown, referralTargetKinds, referralTargetsOf } from '#domain/catalogue.ts';
import municipalities from '#lists/municipalities.json' with { type: 'json' };
import { catalogue } from '../support/builders.ts';

const lists = Object.entries(catalogue).flatMap(([name, list]) =>
  Array.isArray(list) && name !== 'favourites' ? [[name, (list as { id: string }[]).map(({ id }) => id)] as const] : [],
);
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test.each(lists)('the list of %s has no id twice', (_, ids) => {
  expect(ids).toEqual([...new Set(ids)]);
});

test('whatever a topic, a group or an outcome points at is on its list', () => {
  for (const { group, organisations = [] } of catalogue.topics) {
    expect(idsOf(catalogue.topicGroups)).toContain(group);
    for (const id of organisations) expect(idsOf(catalogue.nationalOrganisations)).toContain(id);
  }
  for (const { mainKind } of catalogue.topicGroups) expect(idsOf(catalogue.questionKinds)).toContain(mainKind);
  for (const id of catalogue.favourites) expect(idsOf(catalogue.topics)).toContain(id);
});

test('every group has topics to choose from', () => {
  for (const { id } of catalogue.topicGroups) {
    expect(catalogue.topics.filter(({ group }) => group === id).length, id).toBeGreaterThan(0);
  }
});

test('a count of referrals by target says which kind of target it was: no id is on two of the four lists', () => {
  const targets = referralTargetKinds.flatMap((kind) => idsOf(referralTargetsOf(catalogue, kind)));

  expect(targets).toEqual([...new Set(targets)]);
  for (const kind of referralTargetKinds) expect(referralTargetsOf(catalogue, kind).length).toBeGreaterThan(0);
});

test('each kind of referral can be chosen as an outcome, warm and cold', () => {
  const kinds = catalogue.outcomes.flatMap(({ refersTo }) => refersTo ?? []);

  expect(new Set(kinds)).toEqual(new Set(referralTargetKinds));
  expect(new Set(catalogue.ways.map(({ warm }) => warm))).toEqual(new Set([true, false]));
});

test('"not known" is the one choice the code names, and it is there', () => {
  expect(idsOf(catalogue.targetGroups)).toContain(notKnown);
  for (const list of [catalogue.arrivals, catalogue.lengths, catalogue.helpAreas]) {
    expect(idsOf(list)).not.toContain(notKnown); // its cell means: nothing chosen
  }
});

test('one edge between lengths lies at twenty minutes', () => {
  expect(catalogue.lengths.map(({ minMinutes }) => minMinutes)).toContain(20);
});

test('a choice that is not on the list is a broken promise, not an empty word', () => {
  expect(choiceOf(catalogue.topics, 'digid-app').group).toBe('digid');
  expect(() => choiceOf(catalogue.topics, 'nergens')).toThrow('expected "nergens" on the list in use');
});

test.each(['DigiD', 'met spatie', '', '-streep', 'a/b', 'é', 'x'.repeat(65)])('"%s" is no id', (id) => {
  expect(choiceIdSchema.safeParse(id).success).toBe(false);
});

test('the 342 municipalities each have a code and a name of their own', () => {
  expect(municipalities.length).toBe(342);
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(342);
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(342);
  for (const { code, name } of municipalities) {
    expect(code).toMatch(/^GM\d{4}$/);
    expect(name.trim()).toBe(name);
  }
});
