/** A count of visits that knows nothing of sheets, tables or sums: names and numbers, straight from the visits. */
import type { Catalogue, Choice } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { catalogue } from './a-month.ts';

type Numbers = Record<string, number>;
/** A visit that counts so many times; less than none when a correction took it away. */
export type Counted = { visit: Visit; times: number };

/** By the name of the sheet; the names of a row joined by a bar. */
export function independentCount(visits: readonly Visit[]): Record<string, Numbers> {
  return countOf(
    visits.map((visit) => ({ visit, times: 1 })),
    catalogue,
  );
}

export function countOf(counted: readonly Counted[], lists: Catalogue): Record<string, Numbers> {
  const visits = counted.map(({ visit, times }) => ({ ...visit, times }));
  const questions = visits.flatMap((visit) =>
    visit.questions.map((question) => ({ ...question, visit, times: visit.times })),
  );
  const { topicGroups, topics, outcomes, ways, settings, signs, targetGroups, courses, questionKinds } = lists;
  const targets = [...lists.nationalOrganisations, ...lists.localPartners, ...courses];
  const referred = questions.flatMap(({ referral, times }) => (referral ? [{ ...referral, times }] : []));
  return {
    'Per dag': howOften(visits, ({ day }) => [day]),
    Waar: howOften(visits, ({ setting }) => [nameIn(settings, setting)]),
    Duur: howOften(visits, ({ length }) => [length ? nameIn(lists.lengths, length) : 'Niet bekend']),
    'Hoe gekomen': howOften(visits, ({ arrival }) => [arrival ? nameIn(lists.arrivals, arrival) : 'Niet bekend']),
    Signalen: howOften(visits, (visit) => visit.signs.map((sign) => nameIn(signs, sign))),
    Doelgroepen: howOften(visits, (visit) => visit.targetGroups.map((group) => nameIn(targetGroups, group))),
    'Soort vraag': howOften(questions, ({ kind }) => [nameIn(questionKinds, kind)]),
    Onderwerpen: howOften(questions, ({ group, topic }) => [`${nameIn(topicGroups, group)}|${nameIn(topics, topic)}`]),
    Uitkomsten: howOften(questions, ({ outcome }) => [nameIn(outcomes, outcome)]),
    'Onderwerp en uitkomst': howOften(questions, ({ topic, outcome }) => [
      `${nameIn(topics, topic)}|${nameIn(outcomes, outcome)}`,
    ]),
    Doorverwijzingen: howOften(referred, ({ target, way }) => [
      `${nameIn(targets, target)}|${nameIn(ways, way)}|${ways.find(({ id }) => id === way)?.warm ? 'warm' : 'koud'}`,
    ]),
    Cursussen: howOften(
      referred.filter(({ target }) => courses.some(({ id }) => id === target)),
      ({ target, enrolled }) => [
        `${nameIn(courses, target)}|${enrolled ? 'Geholpen met inschrijven' : 'Op de cursus gewezen'}`,
      ],
    ),
  };
}

function howOften<T extends { times: number }>(things: readonly T[], namesOf: (thing: T) => string[]): Numbers {
  const numbers: Numbers = {};
  for (const thing of things) {
    for (const name of namesOf(thing)) numbers[name] = (numbers[name] ?? 0) + thing.times;
  }
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== 0));
}

function nameIn(list: readonly Choice[], id: string): string {
  return list.find((choice) => choice.id === id)?.nl ?? id;
}
