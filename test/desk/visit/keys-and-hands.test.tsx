// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { blankAnswers } from '#domain/visit.ts';
import { openDesk, tile } from './at-the-desk.tsx';

afterEach(cleanup);

test('a free place in the row keeps its key, so a newcomer changes no other', async () => {
  const { drafts, hand } = openDesk({ quick: ['digid-app', null, null, null] });

  await hand.keyboard('2');
  await hand.keyboard('5');

  expect(drafts.map(({ questions }) => questions[0]?.group)).toEqual(['digid']);
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

test('an open visit on a tablet that nobody touches hides its choices until somebody goes on', async () => {
  const { hand, leave } = openDesk();
  await hand.click(tile('DigiD'));

  await leave();
  const hidden = screen.queryByText('DigiD');
  await hand.click(tile('Ga verder'));

  expect(hidden).toBeNull();
  expect(tile('DigiD activeren')).toBeTruthy();
});

test('an empty desk is never hidden', async () => {
  const { wait } = openDesk();
  wait();

  await new Promise((resolve) => setTimeout(resolve, 60));

  expect(tile('DigiD')).toBeTruthy();
});

test('what is optional can be cleared and hidden before a topic is chosen, too', async () => {
  const { drafts, hand, leave } = openDesk();
  await hand.click(tile(/^Duur/));
  await hand.click(tile('20 tot 40 minuten'));

  await leave();
  await hand.click(tile('Leegmaken'));

  expect(drafts.at(-1)).toEqual(blankAnswers('balie'));
});
