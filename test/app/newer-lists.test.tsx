// @vitest-environment happy-dom
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { DeskPage } from '#app/screens/desk-page.tsx';
import { AfterwardsScreen } from '#app/screens/opened/afterwards-screen.tsx';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { type Day, dayPlus } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { type CatalogueChange, changeAll } from '#domain/lists/catalogue-changes.ts';
import { blankAnswers, blankQuestion } from '#domain/visit.ts';
import { keepDraft } from '#storage/draft.ts';
import { visitsOn } from '#storage/visits.ts';
import { aUuid, catalogue } from '../support/builders.ts';
import { aTabletAtWork, today } from './at-work.ts';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

const stop = (list: 'topics' | 'outcomes' | 'settings', id: string, from: Day = today): CatalogueChange => ({
  kind: 'retire',
  list,
  id,
  from,
});

function newer(...changes: CatalogueChange[]): Catalogue {
  return { ...changeAll(catalogue, changes).catalogue, version: 2 };
}

const withLists = (tablet: TabletAtWork, lists: Catalogue): TabletAtWork => ({
  ...tablet,
  identity: { ...tablet.identity, catalogue: lists },
});

async function atTheDesk(tablet: TabletAtWork) {
  const page = (now: TabletAtWork) => <DeskPage tablet={now} onVisitOpen={() => undefined} />;
  const { rerender } = render(page(tablet));
  await screen.findByRole('group', { name: 'Waar gaat het over?' });
  return { hear: (lists: Catalogue) => rerender(page(withLists(tablet, lists))) };
}

const tap = async (name: string | RegExp, group?: string) => {
  const place = group ? within(await screen.findByRole('group', { name: group })) : screen;
  await userEvent.click(await place.findByRole('button', { name }));
};
const isShown = (name: string) => screen.queryByRole('button', { name }) !== null;

const app = 'De DigiD-app installeren of gebruiken';
const activate = 'DigiD activeren';

test('newer lists are on the tiles at once when the screen is blank', async () => {
  const { hear } = await atTheDesk(await aTabletAtWork());
  expect(isShown(app)).toBe(true);

  hear(newer(stop('topics', 'digid-app')));

  expect(isShown(app)).toBe(false);
});

test('under a visit that is open no tile changes; the next visit begins on the newer lists', async () => {
  const tablet = await aTabletAtWork();
  const { hear } = await atTheDesk(tablet);
  await tap('DigiD', 'Waar gaat het over?');

  hear(newer(stop('topics', 'digid-activeren'), stop('outcomes', 'niet-gelukt')));
  await tap(activate);
  await tap('Niet gelukt');
  await screen.findByText('Bewaard op deze tablet', { selector: '.bb-saved__word' });
  const canRepeat = isShown('Zelfde nog eens');
  await tap('DigiD', 'Waar gaat het over?');

  expect([canRepeat, isShown(activate)]).toEqual([false, false]);
  const [kept] = await visitsOn(tablet.database, today);
  expect(kept?.visit.questions[0]).toMatchObject({ topic: 'digid-activeren', outcome: 'niet-gelukt' });
});

test('a draft that holds what has stopped since is shown by its names and can be saved', async () => {
  const tablet = await aTabletAtWork(newer(stop('topics', 'digid-activeren'), stop('outcomes', 'verwezen-lokaal')));
  const question = { ...blankQuestion, group: 'digid', topic: 'digid-activeren', outcome: 'verwezen-lokaal' };
  const answers = { ...blankAnswers('balie'), questions: [{ ...question, target: 'welzijn' }] };
  await keepDraft(tablet.database, { visitId: aUuid(), answers }, today);
  render(<DeskPage tablet={tablet} onVisitOpen={() => undefined} />);

  expect((await screen.findByRole('region', { name: 'Dit bezoek tot nu toe' })).textContent).toContain(activate);
  await tap('Samen gebeld');
  await screen.findByText('Bewaard op deze tablet', { selector: '.bb-saved__word' });

  const [kept] = await visitsOn(tablet.database, today);
  expect(kept?.visit.questions[0]).toMatchObject({ topic: 'digid-activeren', outcome: 'verwezen-lokaal' });
});

test('a tablet whose setting has stopped begins the next visit in the first that is left', async () => {
  const tablet = await aTabletAtWork();
  const { hear } = await atTheDesk(tablet);

  hear(newer(stop('settings', 'balie')));
  await tap('DigiD', 'Waar gaat het over?');
  await tap(activate);
  await tap('Hier geholpen');
  await screen.findByText('Bewaard op deze tablet', { selector: '.bb-saved__word' });

  const [kept] = await visitsOn(tablet.database, today);
  expect(kept?.visit.setting).toBe(catalogue.settings[1]?.id);
});

test('entered afterwards, a day still has the choices it had', async () => {
  const tablet = await aTabletAtWork(newer(stop('topics', 'digid-app', dayPlus(today, -1))));
  render(<AfterwardsScreen tablet={tablet} />);
  await screen.findByRole('group', { name: 'Waar gaat het over?' });
  await tap('DigiD', 'Waar gaat het over?');
  const yesterday = isShown(app);

  await userEvent.selectOptions(screen.getByRole('combobox'), dayPlus(today, -2));

  expect([yesterday, isShown(app)]).toEqual([false, true]);
});
