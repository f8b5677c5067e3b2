// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { blankAnswers } from '#domain/visit.ts';
import { openDesk, tile } from './at-the-desk.tsx';

afterEach(cleanup);

test('the commonest visit is three taps', async () => {
  const { saved, drafts, hand } = openDesk();

  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Hier geholpen'));

  expect(saved).toHaveLength(1);
  expect(saved[0]?.questions).toMatchObject([{ topic: 'digid-activeren', outcome: 'ter-plekke-geholpen' }]);
  expect(drafts).toHaveLength(2); // none at the last tap: it would only make the save wait
  expect(await screen.findByText('het vorige bezoek')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Bewaard op deze tablet');
});

test('a favourite is two taps', async () => {
  const { saved, hand } = openDesk();

  await hand.click(
    within(screen.getByRole('group', { name: 'Vaak gekozen' })).getByRole('button', { name: /DigiD aan/ }),
  );
  await hand.click(tile('Bezoeker kan zelf verder'));

  expect(saved[0]?.questions).toMatchObject([{ group: 'digid', topic: 'digid-aanvragen', outcome: 'zelf-verder' }]);
});

test('a referral asks to whom and how, before it is saved', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('Zorg'));
  await hand.click(tile('Persoonsgebonden budget (pgb)'));

  await hand.click(tile('Doorverwezen naar een lokale partner'));
  await hand.type(screen.getByRole('searchbox'), 'wijk');
  await hand.click(tile('Wijkteam'));
  const before = saved.length;
  await hand.click(
    within(screen.getByRole('group', { name: 'Warm doorverwezen' })).getByRole('button', { name: 'Samen gebeld' }),
  );

  expect(before).toBe(0);
  expect(saved[0]?.questions).toMatchObject([{ outcome: 'verwezen-lokaal', target: 'wijkteam', way: 'samen-gebeld' }]);
});

test('there is one municipality, so nobody has to say which', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('Gemeente'));
  await hand.click(tile('Voedselbank'));

  await hand.click(tile('Doorverwezen naar de gemeente'));
  await hand.click(tile('Meteen een afspraak gemaakt'));

  expect(saved[0]?.questions).toMatchObject([{ target: 'gemeente', way: 'afspraak-gemaakt' }]);
});

test('a second question of the same visitor goes into the same visit', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));

  await hand.click(tile('Nog een vraag'));
  await hand.click(tile('Hier geholpen'));
  const between = saved.length;
  await hand.click(tile('Zorg'));
  await hand.click(tile('Langdurige zorg aanvragen'));
  await hand.click(tile('Niet gelukt'));

  expect(between).toBe(0);
  expect(saved[0]?.questions.map(({ topic }) => topic)).toEqual(['digid-activeren', 'langdurige-zorg']);
});

test('a second question that turns out not to exist does not hold up the first', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Nog een vraag'));
  await hand.click(tile('Hier geholpen'));

  await hand.click(tile('Bewaren, geen vraag meer'));

  expect(saved[0]?.questions).toHaveLength(1);
});

test('what is optional is one tap away and never asked', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile(/^Doelgroep/));
  await hand.click(tile('Ouderen'));
  await hand.click(tile('Nederlands is de tweede taal'));
  await hand.click(tile('Klaar'));
  await hand.click(tile(/^Duur/));
  await hand.click(tile('20 tot 40 minuten'));
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Hier geholpen'));

  expect(saved[0]).toMatchObject({ targetGroups: ['ouderen', 'nt2'], length: '20-40', arrival: null, signs: [] });
});

test('the last target group taken away leaves it not known', async () => {
  const { drafts, hand } = openDesk();
  await hand.click(tile(/^Doelgroep/));

  await hand.click(tile('Ouderen'));
  await hand.click(tile('Ouderen'));

  expect(drafts.map(({ targetGroups }) => targetGroups)).toEqual([['ouderen'], ['niet-bekend']]);
});

test.each([
  ['full', /tablet zit vol/],
  ['closed', /opslag van deze tablet reageert niet/],
  ['unknown', /nog niet bewaard/],
] as const)(
  'a write that fails (%s) keeps the answers, says what to do and can be tried again',
  async (fault, words) => {
    const { saved, drafts, hand } = openDesk({ answers: [fault, undefined] });
    await hand.click(tile('DigiD'));
    await hand.click(tile('DigiD activeren'));
    await hand.click(tile('Hier geholpen'));
    const alert = await screen.findByRole('alert');

    expect(alert.textContent).toMatch(words);
    expect(tile('DigiD activeren')).toBeTruthy();
    expect(screen.queryByText('het vorige bezoek')).toBeNull();
    expect(drafts.at(-1)?.questions).toMatchObject([{ outcome: 'ter-plekke-geholpen' }]);

    await hand.click(within(alert).getByRole('button', { name: 'Opnieuw bewaren' }));
    expect(saved).toHaveLength(2);
    expect(saved[1]).toEqual(saved[0]);
    expect(await screen.findByText('het vorige bezoek')).toBeTruthy();
  },
);

test('each part of the sentence can be answered anew', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));

  await hand.click(
    within(screen.getByRole('region', { name: 'Dit bezoek tot nu toe' })).getByRole('button', {
      name: 'DigiD activeren',
    }),
  );
  await hand.click(tile('Iemand machtigen met DigiD'));
  await hand.click(tile('Hier geholpen'));

  expect(saved[0]?.questions).toMatchObject([{ topic: 'digid-machtigen' }]);
});

test('a draft opens where it was left', () => {
  const blank = blankAnswers('balie');
  const [question] = blank.questions;
  if (!question) throw new Error('expected a question');
  openDesk({ initial: { ...blank, questions: [{ ...question, group: 'zorg', topic: 'pgb' }] } });

  expect(screen.getByRole('group', { name: 'Hoe liep het af?' })).toBeTruthy();
});

test('the same visit once more is one tap', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Hier geholpen'));

  await hand.click(await screen.findByRole('button', { name: 'Zelfde nog eens' }));

  expect(saved).toHaveLength(2);
  expect(saved[1]).toEqual(saved[0]);
});

test('a repeat that fails stays on the screen, and trying again means that visit', async () => {
  const { saved, hand } = openDesk({ answers: [undefined, 'full', undefined] });
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Hier geholpen'));

  await hand.click(await screen.findByRole('button', { name: 'Zelfde nog eens' }));
  await hand.click(await screen.findByRole('button', { name: 'Opnieuw bewaren' }));

  expect(saved).toEqual([saved[0], saved[0], saved[0]]);
});

test('a question that was left open while an earlier one is changed is asked again, not lost and not saved half', async () => {
  const { saved, hand } = openDesk();
  await hand.click(tile('DigiD'));
  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Nog een vraag'));
  await hand.click(tile('Hier geholpen'));
  await hand.click(tile('Zorg'));

  await hand.click(tile('DigiD activeren'));
  await hand.click(tile('Iemand machtigen met DigiD'));
  await hand.click(tile('Hier geholpen'));
  const between = saved.length;
  await hand.click(tile('Langdurige zorg aanvragen'));
  await hand.click(tile('Niet gelukt'));

  expect(between).toBe(0);
  expect(saved[0]?.questions.map(({ topic }) => topic)).toEqual(['digid-machtigen', 'langdurige-zorg']);
});
