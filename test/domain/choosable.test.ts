import { expect, test } from 'vitest';
import { notKnown } from '#domain/catalogue.ts';
import { choicesOn, choosableOn } from '#domain/choosable.ts';
import { blankAnswers, blankQuestion } from '#domain/visit.ts';
import { catalogue } from '../support/builders.ts';

const retired = (...ids: string[]) => ({
  ...catalogue,
  topics: catalogue.topics.map((topic) => (ids.includes(topic.id) ? { ...topic, retiredFrom: '2026-03-02' } : topic)),
});
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('a retired topic can be chosen for its last day and no longer for the day after', () => {
  const { topics } = retired('digid-app');

  expect(idsOf(choicesOn(topics, '2026-03-01'))).toContain('digid-app');
  expect(idsOf(choicesOn(topics, '2026-03-02'))).not.toContain('digid-app');
});

test('a group of which every topic has stopped is not on the screen, and neither is a favourite that stopped', () => {
  const digid = catalogue.topics.filter(({ group }) => group === 'digid').map(({ id }) => id);

  const shown = choosableOn(retired(...digid), '2026-03-02');

  expect(idsOf(shown.topicGroups)).not.toContain('digid');
  expect(idsOf(shown.topicGroups)).toHaveLength(catalogue.topicGroups.length - 1);
  expect(shown.favourites.filter((id) => digid.includes(id))).toEqual([]);
});

test('what an open visit already holds stays on the lists it was begun with', () => {
  const begun = {
    ...blankAnswers('balie'),
    targetGroups: [notKnown],
    questions: [{ ...blankQuestion, group: 'digid', topic: 'digid-app' }],
  };
  const digid = catalogue.topics.filter(({ group }) => group === 'digid').map(({ id }) => id);

  const shown = choosableOn(retired(...digid), '2026-03-02', begun);

  expect(idsOf(shown.topics.filter(({ group }) => group === 'digid'))).toEqual(['digid-app']);
  expect(idsOf(shown.topicGroups)).toContain('digid');
});

test('lists of which nothing has stopped are shown whole and in their order', () => {
  expect(choosableOn(catalogue, '2026-03-02')).toEqual(catalogue);
});
