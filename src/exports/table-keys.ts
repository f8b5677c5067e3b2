/** What the cells of each table of a month are about: which lists name the parts of a key, and in which order they stand. */
import { dayPlus, daySchema, partsOfDay } from '#domain/calendar.ts';
import { type Catalogue, type Choice, type ChoiceId, notKnown, undetailed } from '#domain/catalogue.ts';
import type { TableName } from '#domain/month-sheet.ts';
import type { ExportMessages } from '#texts/export/export-nl.ts';
import { formatWeekday } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import type { Cell } from './export-table.ts';

type ColumnName = keyof ExportMessages['columns'];

/** One column of names: which part of the key it reads, and what it makes of it. */
export type KeyColumn = {
  title: ColumnName;
  part: number;
  nameOf: (id: string) => Cell;
  /** At which place an id stands; others come after those that have one, what is not known last. */
  places: ReadonlyMap<ChoiceId, number>;
};

export type TableKeys = { columns: KeyColumn[]; counts: ColumnName; crosses?: true };

const aMonday = '2024-01-01';

export function tableKeys(catalogue: Catalogue, language: Language, say: ExportMessages): Record<TableName, TableKeys> {
  const unlisted: Record<ChoiceId, string> = { [notKnown]: say.notKnown, [undetailed]: say.undetailed };
  const listed = (title: ColumnName, part: number, list: readonly Choice[]): KeyColumn => {
    const names = new Map(list.map((choice) => [choice.id, choice[language]]));
    const places = new Map(list.map(({ id }, at) => [id, at]));
    return { title, part, nameOf: (id) => names.get(id) ?? unlisted[id] ?? id, places };
  };
  const targets = [...catalogue.nationalOrganisations, ...catalogue.localPartners, ...catalogue.courses];
  const warmth = (id: string) => {
    const way = catalogue.ways.find((known) => known.id === id);
    return way ? (way.warm ? say.warm : say.cold) : say.notKnown;
  };
  const group = (part: number) => listed('group', part, catalogue.topicGroups);
  const topic = (part: number) => listed('topic', part, catalogue.topics);
  const outcome = (part: number) => listed('outcome', part, catalogue.outcomes);
  const target = (part: number) => listed('target', part, targets);
  const way = listed('way', 1, catalogue.ways);
  const enrolments = [
    { id: 'pointed-to', nl: say.pointedTo, en: say.pointedTo },
    { id: 'enrolled', nl: say.enrolled, en: say.enrolled },
  ];

  return {
    visitsByDay: {
      columns: [
        {
          title: 'day',
          part: 0,
          places: new Map(),
          nameOf: (id) => (daySchema.safeParse(id).success ? { day: id } : id),
        },
      ],
      counts: 'visits',
    },
    visitsByWeekdayAndPart: {
      columns: [
        {
          title: 'weekday',
          part: 0,
          places: new Map(),
          nameOf: (id) => formatWeekday(dayPlus(aMonday, Number(id) - 1), language),
        },
        listed(
          'partOfDay',
          1,
          partsOfDay.map((id) => ({ id, nl: say.partsOfDay[id], en: say.partsOfDay[id] })),
        ),
      ],
      counts: 'visits',
    },
    visitsBySetting: { columns: [listed('setting', 0, catalogue.settings)], counts: 'visits' },
    visitsByConsultationHour: { columns: [listed('consultationHour', 0, [])], counts: 'visits' },
    visitsByArrival: { columns: [listed('arrival', 0, catalogue.arrivals)], counts: 'visits' },
    visitsByLength: { columns: [listed('length', 0, catalogue.lengths)], counts: 'visits' },
    mentionsByTargetGroup: { columns: [listed('targetGroup', 0, catalogue.targetGroups)], counts: 'mentions' },
    mentionsBySign: { columns: [listed('sign', 0, catalogue.signs)], counts: 'mentions' },
    questionsByKind: { columns: [listed('kind', 0, catalogue.questionKinds)], counts: 'questions' },
    questionsByTopic: { columns: [group(0), topic(1)], counts: 'questions' },
    questionsByHelpArea: { columns: [listed('helpArea', 0, catalogue.helpAreas)], counts: 'questions' },
    questionsByOutcome: { columns: [outcome(0)], counts: 'questions' },
    questionsByReferralTargetAndWay: {
      columns: [target(0), way, { ...way, title: 'warmth', nameOf: warmth }],
      counts: 'referrals',
    },
    questionsByCourse: {
      columns: [listed('course', 0, catalogue.courses), listed('enrolment', 1, enrolments)],
      counts: 'questions',
    },
    questionsByTopicAndOutcome: { columns: [topic(0), outcome(1)], counts: 'questions', crosses: true },
    mentionsByTopicAndTargetGroup: {
      columns: [topic(0), listed('targetGroup', 1, catalogue.targetGroups)],
      counts: 'mentions',
      crosses: true,
    },
    questionsByGroupAndReferralTarget: { columns: [group(0), target(1)], counts: 'referrals', crosses: true },
  };
}
