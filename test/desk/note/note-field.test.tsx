// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { NoteSetting } from '#domain/catalogue.ts';
import { noteNl as say } from '#texts/note/note-nl.ts';
import { catalogue } from '../../support/builders.ts';
import { openDesk, tile } from '../visit/at-the-desk.tsx';

afterEach(cleanup);

const field = () => screen.findByLabelText(say.label, {}, { timeout: 10_000 }) as Promise<HTMLInputElement>;
const isKept = (words: string) =>
  waitFor(() => expect(document.querySelector('.bb-note__kept')?.textContent).toBe(`${say.kept} ${words}`), {
    timeout: 5_000,
  });
const said = (words: string) => screen.findByText(words, { selector: 'p:not([role])' }, { timeout: 5_000 });

async function aboutSomethingElse(note?: NoteSetting) {
  const desk = openDesk(note ? { lists: { ...catalogue, note } } : {});
  await somethingElse(desk.hand);
  return desk;
}

async function somethingElse(hand: ReturnType<typeof openDesk>['hand']) {
  await hand.click(await screen.findByRole('button', { name: 'Iets anders' }));
  const topics = await screen.findByRole('group', { name: 'Wat precies?' });
  await hand.click(within(topics).getByRole('button', { name: 'Iets anders' }));
}

test('a note is offered with something else, and costs who does not want one no tap', async () => {
  const { saved, notes, hand } = await aboutSomethingElse();
  await field();

  await hand.click(tile('Hier geholpen'));

  expect(saved).toHaveLength(1);
  expect(notes).toEqual([undefined]);
});

test('what is kept is what was shown: without persons', async () => {
  const { notes, drafts, hand } = await aboutSomethingElse();

  await hand.type(await field(), 'mevrouw Jansen zoekt een volkstuin, tel 06 12345678');
  await isKept('mevrouw [naam] zoekt een volkstuin, tel [nummer]');
  await hand.click(tile('Hier geholpen'));

  expect(notes).toEqual(['mevrouw [naam] zoekt een volkstuin, tel [nummer]']);
  expect(JSON.stringify(drafts)).not.toContain('volkstuin');
});

test('the next visitor finds no note of the one before', async () => {
  const { notes, hand } = await aboutSomethingElse();
  await hand.type(await field(), 'volkstuin');
  await isKept('volkstuin');
  await hand.click(tile('Hier geholpen'));

  await somethingElse(hand);
  expect((await field()).value).toBe('');
  await hand.click(tile('Hier geholpen'));

  expect(notes).toEqual(['volkstuin', undefined]);
});

test('an unknown word may stay, a name and a number may not', async () => {
  const { notes, hand } = await aboutSomethingElse();

  await hand.type(await field(), 'meneer Jansen vraagt kwarrelbof voor 123456782');
  await isKept('meneer [naam] vraagt [woord] voor [nummer]');
  expect(screen.queryAllByRole('button', { name: /laten staan/ })).toHaveLength(1);
  await hand.click(tile(say.restore('kwarrelbof')));
  await isKept('meneer [naam] vraagt kwarrelbof voor [nummer]');
  await hand.click(tile('Hier geholpen'));

  expect(notes).toEqual(['meneer [naam] vraagt kwarrelbof voor [nummer]']);
});

test('one more word is left out where staff want it', async () => {
  const { notes, hand } = await aboutSomethingElse();

  await hand.type(await field(), 'volkstuin achter de kerk');
  await isKept('volkstuin achter de kerk');
  await hand.click(tile(say.removeMore));
  await hand.click(tile(say.removeWord('kerk')));
  await isKept('volkstuin achter de [woord]');
  await hand.click(tile('Hier geholpen'));

  expect(notes).toEqual(['volkstuin achter de [woord]']);
});

test('of a note that is nearly all persons nothing is kept, and the visit is', async () => {
  const { saved, notes, hand } = await aboutSomethingElse();

  await hand.type(await field(), 'Jan Jansen 123456782');
  await said(say.notKept['little-left']);
  await hand.click(tile('Hier geholpen'));

  expect(saved).toHaveLength(1);
  expect(notes).toEqual([undefined]);
  expect(await screen.findByText('De notitie is niet bewaard.')).toBeTruthy();
});

test('when the page is left, what was typed goes and what may be kept stays', async () => {
  const { notes, hand } = await aboutSomethingElse();
  const typed = await field();
  await hand.type(typed, 'mevrouw Jansen zoekt een volkstuin');
  await isKept('mevrouw [naam] zoekt een volkstuin');

  window.dispatchEvent(new Event('blur'));

  expect(typed.value).toBe('');
  await waitFor(async () => expect(await field()).not.toBe(typed)); // a new one: nothing can be brought back into it
  expect((await field()).value).toBe('');
  await isKept('mevrouw [naam] zoekt een volkstuin');
  await hand.type(await field(), 'met pensioen');
  await isKept('mevrouw [naam] zoekt een volkstuin met pensioen');
  await hand.click(tile('Hier geholpen'));
  expect(notes).toEqual(['mevrouw [naam] zoekt een volkstuin met pensioen']);
});

test('after a minute without a touch what was typed is gone', async () => {
  const { notes, leave, hand } = await aboutSomethingElse();
  const typed = await field();
  await hand.type(typed, 'mevrouw Jansen zoekt een volkstuin');
  await isKept('mevrouw [naam] zoekt een volkstuin');

  await leave();
  expect(typed.value).toBe('');
  expect(document.body.innerHTML).not.toContain('Jansen');
  await hand.click(tile('Ga verder'));

  expect((await field()).value).toBe('');
  await hand.click(tile('Hier geholpen'));
  expect(notes).toEqual(['mevrouw [naam] zoekt een volkstuin']);
});

test('a cleared visit takes its note along', async () => {
  const { notes, hand } = await aboutSomethingElse();
  await hand.type(await field(), 'volkstuin');
  await isKept('volkstuin');

  await hand.click(tile('Leegmaken'));
  await somethingElse(hand);
  await field();
  await hand.click(tile('Hier geholpen'));

  expect(notes).toEqual([undefined]);
});

test('the browser learns, corrects and remembers nothing of what is typed', async () => {
  await aboutSomethingElse();

  const typed = await field();

  expect(typed.getAttribute('autocomplete')).toBe('off');
  expect(typed.getAttribute('autocorrect')).toBe('off');
  expect(typed.getAttribute('spellcheck')).toBe('false');
  expect(typed.getAttribute('writingsuggestions')).toBe('false');
  expect(typed.maxLength).toBe(140);
  expect(typed.name).toBe('');
});

test.each([
  ['never', false, false],
  ['there', false, true],
  ['always', true, true],
] as const)('a coordinator chose "%s"', async (note, withDigid, withElse) => {
  const { hand } = openDesk({ lists: { ...catalogue, note } });
  const isOffered = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return screen.queryByLabelText(say.label) !== null;
  };

  await hand.click(tile('DigiD'));
  expect(await isOffered()).toBe(false);
  await hand.click(tile('DigiD activeren'));
  expect(await isOffered()).toBe(withDigid);
  await hand.click(tile('Leegmaken'));
  await somethingElse(hand);

  expect(await isOffered()).toBe(withElse);
});

test('Enter brings the hand back to the tiles, and letters in the note are no keys of tiles', async () => {
  const { saved, hand } = await aboutSomethingElse();

  await hand.type(await field(), '1 volkstuin{Enter}');

  expect(saved).toEqual([]);
  expect(document.activeElement).toBe(tile('Bezoeker kan zelf verder'));
});
