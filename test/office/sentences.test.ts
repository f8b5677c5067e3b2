import { expect, test } from 'vitest';
import { comparison, mostOf, referralSentence, topicSentence } from '#office/month/sentences.ts';
import { officeNl } from '#texts/office-nl.ts';

const say = officeNl.month;
const bars = (...numbers: number[]) =>
  numbers.map((number, index) => ({
    id: `${index}`,
    label: ['DigiD', 'Zorg', 'Gemeente'][index] ?? '',
    number,
    shown: '',
  }));

test('a part of all questions is named only when it is that part', () => {
  expect(topicSentence(bars(25, 20), 100, say)).toBe('DigiD is een kwart van alle vragen');
  expect(topicSentence(bars(24, 20), 100, say)).toBe('DigiD is bijna een kwart van alle vragen');
  expect(topicSentence(bars(51, 20), 100, say)).toBe('DigiD is iets meer dan de helft van alle vragen');
  expect(topicSentence(bars(43, 20), 100, say)).toBe('43 van de 100 vragen gingen over DigiD');
});

test('with a handful of questions the number itself is said', () => {
  expect(topicSentence(bars(1, 1), 4, say)).toBe('1 van de 4 vragen ging over DigiD');
  expect(topicSentence(bars(3), 3, say)).toBe('Alle vragen gingen over DigiD');
});

test('referrals are told apart in words, down to the one', () => {
  const words = [
    [0, 0],
    [1, 1],
    [0, 1],
    [4, 4],
    [0, 4],
    [1, 4],
    [14, 19],
  ].map(([warm = 0, all = 0]) => referralSentence(warm, all, say));

  expect(words).toEqual([
    'Er is in deze maand niet doorverwezen',
    'De ene doorverwijzing was warm',
    'De ene doorverwijzing was koud',
    'Alle 4 doorverwijzingen waren warm',
    'Geen van de 4 doorverwijzingen was warm',
    '1 van de 4 doorverwijzingen was warm',
    '14 van de 19 doorverwijzingen waren warm',
  ]);
});

test('two topics that are asked as often are not told apart', () => {
  expect(mostOf(bars(5, 5), say.most.topic, say.topics)).toBe('De meest gestelde vragen');
  expect(mostOf(bars(5, 4), say.most.topic, say.topics)).toBe('Het vaakst gevraagd: DigiD');
});

test('a month that is still going on is not measured against a whole one', () => {
  expect(comparison(10, 58, '2026-02', true, say)).toBe('heel februari: 58');
  expect(comparison(10, 58, '2026-02', false, say)).toBe('48 minder dan in februari');
  expect(comparison(58, 58, '2026-02', false, say)).toBe('evenveel als in februari');
});
