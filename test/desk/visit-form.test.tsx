// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { VisitForm } from '#desk/visit/visit-form.tsx';
import { catalogueSchema } from '#domain/catalogue.ts';
import { blankAnswers, type VisitAnswers } from '#domain/visit.ts';
import startingLists from '#lists/catalogue.json';

afterEach(cleanup);
const catalogue = catalogueSchema.parse(startingLists);

function openDesk({
  answers = [] as (SaveFault | undefined)[],
  initial = blankAnswers('balie'),
  patience = 60_000,
} = {}) {
  const saved: VisitAnswers[] = [];
  const drafts: VisitAnswers[] = [];
  render(
    <VisitForm
      catalogue={catalogue}
      initial={initial}
      lastSaved={<p>het vorige bezoek</p>}
      patience={patience}
      onChange={(draft) => drafts.push(draft)}
      onSave={async (finished) => {
        saved.push(finished);
        return answers[saved.length - 1];
      }}
    >
      {null}
    </VisitForm>,
  );
  return { saved, drafts, hand: userEvent.setup() };
}
const tile = (name: string | RegExp) => screen.getByRole('button', { name });

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

test('arrow keys move from tile to tile and never choose', async () => {
  const { saved, drafts, hand } = openDesk();
  tile('DigiD').focus();

  await hand.keyboard('{ArrowRight}{ArrowRight}');

  expect(document.activeElement?.textContent).toBe('Werk, uitkering en pensioen');
  expect([saved, drafts]).toEqual([[], []]);
});

test('every tile has a key: three keys make the commonest visit', async () => {
  const { saved, hand } = openDesk();

  await hand.keyboard('5');
  await hand.keyboard('1');
  await hand.keyboard('2');

  expect(saved[0]?.questions).toMatchObject([{ topic: 'digid-aanvragen', outcome: 'ter-plekke-geholpen' }]);
});

test('what is typed to search is not taken for the key of a tile', async () => {
  const { drafts, hand } = openDesk();
  await hand.click(tile('Zorg'));
  await hand.click(tile('Persoonsgebonden budget (pgb)'));
  await hand.click(tile('Doorverwezen naar een lokale partner'));
  const before = drafts.length;

  await hand.type(screen.getByRole('searchbox'), 'a1');

  expect(drafts).toHaveLength(before);
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

test('an open visit on a tablet that nobody touches hides its choices until somebody goes on', async () => {
  const { hand } = openDesk({ patience: 40 });
  await hand.click(tile('DigiD'));

  const goOn = await screen.findByRole('button', { name: 'Ga verder' });
  const hidden = screen.queryByText('DigiD');
  await hand.click(goOn);

  expect(hidden).toBeNull();
  expect(tile('DigiD activeren')).toBeTruthy();
});

test('an empty desk is never hidden', async () => {
  openDesk({ patience: 10 });

  await new Promise((resolve) => setTimeout(resolve, 60));

  expect(tile('DigiD')).toBeTruthy();
});

test('what is optional can be cleared and hidden before a topic is chosen, too', async () => {
  const { drafts, hand } = openDesk({ patience: 60 });
  await hand.click(tile(/^Duur/));
  await hand.click(tile('20 tot 40 minuten'));

  expect(await screen.findByRole('button', { name: 'Ga verder' })).toBeTruthy();
  await hand.click(tile('Leegmaken'));

  expect(drafts.at(-1)).toEqual(blankAnswers('balie'));
});
