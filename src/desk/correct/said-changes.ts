/** What a correction changed, part by part, in the words of the desk. */
import { chosenWords, details } from '#desk/visit/parts/visit-details.tsx';
import { questionParts } from '#desk/visit-words.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { answersOf } from '#domain/kept-visit.ts';
import type { QuestionAnswers, Visit } from '#domain/visit.ts';
import { formatDay } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import type { Messages } from '#texts/nl.ts';
import type { VisitsMessages } from '#texts/visits/visits-nl.ts';

type Words = { language: Language; details: Messages['details']; visits: VisitsMessages };

export function saidChanges(before: Visit, after: Visit, catalogue: Catalogue, words: Words): string[] {
  const { language, details: names, visits } = words;
  const { said, earlier } = visits;
  const [was, now] = [answersOf(before), answersOf(after)];
  const sentence = (question: QuestionAnswers | undefined) =>
    question
      ? questionParts(question, catalogue, language)
          .map(({ name }) => name)
          .join(' · ')
      : '';
  const isOne = now.questions.length === 1;

  const parts: [what: string, was: string, now: string][] = [
    ...now.questions.map((question, place): [string, string, string] => [
      isOne ? said.onlyQuestion : said.question(place + 1),
      sentence(was.questions[place]),
      sentence(question),
    ]),
    ...details.map((detail): [string, string, string] => [
      names[detail],
      chosenWords(detail, was, catalogue, language),
      chosenWords(detail, now, catalogue, language),
    ]),
    [said.day, formatDay(before.day, language), formatDay(after.day, language)],
    [said.partOfDay, earlier.parts[before.partOfDay], earlier.parts[after.partOfDay]],
  ];
  return parts
    .filter(([, one, other]) => one !== other)
    .map(([what, one, other]) => said.part(what, one || said.nothing, other || said.nothing));
}
