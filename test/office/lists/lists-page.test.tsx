// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Catalogue, choiceOf } from '#domain/catalogue.ts';
import { asNextVersion, changeAll } from '#domain/lists/catalogue-changes.ts';
import { Office } from '#office/office.tsx';
import { cataloguePath } from '#wire/enrolment.ts';
import { listPublicationSchema } from '#wire/list-publication.ts';
import { catalogue } from '../../exports/a-month.ts';
import { aHub, aProblem, coordinatorAnswers, said } from '../hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const today = '2026-04-02';
const published = (lists: Omit<Catalogue, 'version'>) => asNextVersion({ ...lists, version: catalogue.version });

async function openLists(answers: Parameters<typeof aHub>[0] = {}) {
  const heard = aHub({ ...coordinatorAnswers({}), ...answers });
  const office = (path: string) => (
    <Office
      path={path}
      search=""
      navigate={() => undefined}
      onEnrolThisBrowser={async () => ({ ok: true })}
      today={today}
    />
  );
  const { rerender } = render(office('/kantoor/lijsten'));
  await screen.findByRole('list', { name: 'Onderwerpen' });
  const sent = () =>
    heard.flatMap(({ path, body }) => (path === cataloguePath && body ? [listPublicationSchema.parse(body)] : []));
  return { sent, goTo: (path: string) => rerender(office(path)) };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = (label: string, value: string) => userEvent.selectOptions(screen.getByLabelText(label), value);
const listed = (name = 'Onderwerpen') =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('b')?.textContent);
const tiles = (legend = 'Wat precies?') =>
  within(screen.getByRole('group', { name: legend }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const pending = () => screen.getByRole('region', { name: 'Nog niet gepubliceerd' }).textContent;

async function type(label: string, text: string) {
  await userEvent.clear(screen.getByLabelText(label));
  if (text) await userEvent.type(screen.getByLabelText(label), text);
}

async function rename(from: string, to: string) {
  await press(`Wijzig “${from}”`);
  await type('Naam in het Nederlands', to);
  await press('Hernoem');
}

async function add(name: string) {
  await press('Voeg een keuze toe');
  await type('Naam in het Nederlands', name);
  await press('Voeg toe');
}

test('a topic gets another name: it stands on the tile at once, is said in words, and can be undone', async () => {
  await openLists();
  expect(pending()).toContain('Je hebt nog niets veranderd.');

  await rename('DigiD activeren', 'DigiD aanzetten');

  expect(tiles()[1]).toBe('DigiD aanzetten');
  expect(pending()).toContain('1 hernoemd');
  expect(pending()).toContain('“DigiD activeren” heet nu “DigiD aanzetten”');
  await press(/^Ongedaan maken/);
  expect(tiles()[1]).toBe('DigiD activeren');
});

test('a new topic and a stopped one are published together, on the version they build on', async () => {
  const { sent } = await openLists({
    [`POST ${cataloguePath}`]: ({ body }) => said(published(listPublicationSchema.parse(body).lists), 201),
  });

  await add('DigiD opheffen');
  await press('Wijzig “DigiD activeren”');
  await press('Stoppen');
  await press('Laat stoppen');
  expect(pending()).toContain('1 nieuw, 1 gestopt');
  await press('Publiceren');

  expect(await screen.findByText(/^Gepubliceerd/)).toBeTruthy();
  const [body] = sent();
  expect(body?.buildsOn).toBe(catalogue.version);
  expect(choiceOf(body?.lists.topics ?? [], 'digid-opheffen')).toMatchObject({ group: 'digid', en: 'DigiD opheffen' });
  expect(choiceOf(body?.lists.topics ?? [], 'digid-activeren').retiredFrom).toBe(today);
  expect(listed()).toContain('DigiD opheffen');
  expect(listed()).not.toContain('DigiD activeren');
});

test('what has stopped lies apart with its day and can be brought back', async () => {
  await openLists();
  await press('Wijzig “DigiD activeren”');
  await press('Stoppen');
  await press('Laat stoppen');

  expect(screen.getByText('gestopt op 2 april 2026')).toBeTruthy();
  await press('Zet “DigiD activeren” terug');

  expect(listed()).toContain('DigiD activeren');
  expect(pending()).toContain('Je hebt nog niets veranderd.');
});

test('a choice that stops later is on the tiles until then', async () => {
  await openLists();
  await press('Wijzig “DigiD activeren”');
  await press('Stoppen');
  await type('Eerste dag zonder deze keuze', '2026-05-01');
  await press('Laat stoppen');

  expect(screen.getByText('stopt op 1 mei 2026')).toBeTruthy();
  expect(tiles()).toContain('DigiD activeren');
});

test('two topics become one from a day on', async () => {
  await openLists();
  await press('Wijzig “DigiD activeren”');
  await press('Samenvoegen');
  await choose('Welke keuze neemt het over?', 'DigiD aanvragen');
  await press('Voeg samen');

  expect(pending()).toContain('“DigiD activeren” gaat op 2 april 2026 op in “DigiD aanvragen”');
  expect(tiles()).not.toContain('DigiD activeren');
});

test('a choice moves by its arrows, and the first cannot go higher', async () => {
  await openLists();
  const [first, second, ...others] = listed();

  await press(`Zet “${second}” hoger`);
  await press(`Zet “${second}” hoger`);

  expect(listed()).toEqual([second, first, ...others]);
  expect(tiles().slice(0, 2)).toEqual([second, first]);
  expect(screen.getByText(`“${second}” staat nu op plaats 1 van ${others.length + 2}.`)).toBeTruthy();
});

test('a way is asked whether it is warm; an outcome and a group can be renamed, and not added', async () => {
  const { sent } = await openLists({ [`POST ${cataloguePath}`]: () => aProblem(500) });
  await choose('Welke lijst?', 'Manieren van doorverwijzen');
  await press('Voeg een keuze toe');
  await type('Naam in het Nederlands', 'Meegelopen');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Warm/ }));
  await press('Voeg toe');
  await press('Publiceren');
  await screen.findByRole('alert');

  expect(choiceOf(sent()[0]?.lists.ways ?? [], 'meegelopen').warm).toBe(true);
  for (const list of ['Hoe het afloopt', 'Groepen onderwerpen']) {
    await choose('Welke lijst?', list);
    expect(screen.queryByRole('button', { name: 'Voeg een keuze toe' })).toBeNull();
  }
  await press(/^Wijzig “DigiD”/);
  expect(screen.queryByRole('button', { name: 'Stoppen' })).toBeNull();
});

test('a coordinator says beside which visits a note is offered, and may think better of it', async () => {
  await openLists();
  await choose('Welke lijst?', 'Notitie');
  const chosen = () => screen.getByRole('button', { pressed: true }).textContent;

  const before = chosen();
  await press('Altijd');
  const said = pending();
  const after = chosen();
  await press('Bij Iets anders');

  expect([before, after]).toEqual(['Bij Iets anders', 'Altijd']);
  expect(said).toContain('Notitie: Altijd');
  expect(screen.queryByText('Notitie: Altijd')).toBeNull();
});

test('favourites are four topics at most, in an order of their own', async () => {
  await openLists();
  await choose('Welke lijst?', 'Favorieten');
  const [first, ...others] = listed('Favorieten');
  expect(screen.getByText(/Er zijn vier favorieten/)).toBeTruthy();

  await press(`Haal “${first}” weg uit de favorieten`);
  await choose('Welk onderwerp komt erbij?', 'DigiD activeren');
  await press('Maak favoriet');

  expect(listed('Favorieten')).toEqual([...others, 'DigiD activeren']);
  expect(tiles('Vaak gekozen')).toEqual([...others, 'DigiD activeren']);
  expect(pending()).toContain('andere favorieten');
});

test.each([
  ['DigiD aanvragen', /Deze naam staat al in de lijst/],
  ['', /Vul een naam in/],
  ['x'.repeat(81), /past niet op een tegel/],
])('"%s" is no name for a new topic, and the page says why', async (name, words) => {
  await openLists();

  await add(name);

  expect(await screen.findByText(words)).toBeTruthy();
  expect(pending()).toContain('Je hebt nog niets veranderd.');
});

test('a publication that fails loses nothing, nor does a look at another page', async () => {
  const { goTo } = await openLists({
    [`POST ${cataloguePath}`]: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  await rename('DigiD activeren', 'DigiD aanzetten');
  await press('Publiceren');
  expect((await screen.findByRole('alert')).textContent).toContain('Geen antwoord van de hub');

  goTo('/kantoor/toegang');
  await screen.findByRole('heading', { name: 'Wie mag meekijken?' });
  goTo('/kantoor/lijsten');

  await screen.findByRole('list', { name: 'Onderwerpen' });
  expect(pending()).toContain('1 hernoemd');
  expect(tiles()).toContain('DigiD aanzetten');
});

test('who was overtaken fetches the newest lists and keeps what still fits', async () => {
  const colleagues = { kind: 'add', list: 'topics', id: 'digid-opheffen', group: 'digid' } as const;
  const newer = asNextVersion(
    changeAll(catalogue, [{ ...colleagues, nl: 'DigiD opheffen', en: 'Cancel DigiD' }]).catalogue,
  );
  const bodies: number[] = [];
  let current = catalogue;
  await openLists({
    [`GET ${cataloguePath}`]: () => said(current),
    [`POST ${cataloguePath}`]: ({ body }) => {
      const { buildsOn, lists } = listPublicationSchema.parse(body);
      bodies.push(buildsOn);
      if (buildsOn === newer.version) return said({ ...lists, version: buildsOn + 1 }, 201);
      current = newer;
      return aProblem(409);
    },
  });
  await add('DigiD opheffen');
  await rename('DigiD activeren', 'DigiD aanzetten');
  await press('Publiceren');

  expect(await screen.findByText(/Een collega heeft de lijsten net ook veranderd/)).toBeTruthy();
  await press('Haal de nieuwste lijsten op');
  expect(await screen.findByText(/Past niet meer bij de nieuwste lijsten/)).toBeTruthy();
  expect(pending()).toContain('1 hernoemd');
  await press('Publiceren');

  expect(await screen.findByText(/^Gepubliceerd/)).toBeTruthy();
  expect(bodies).toEqual([catalogue.version, newer.version]);
  expect(listed().filter((name) => name === 'DigiD opheffen')).toHaveLength(1);
});

test('lists that cannot be fetched are asked for again on request', async () => {
  let isUp = false;
  aHub({ ...coordinatorAnswers({}), [`GET ${cataloguePath}`]: () => (isUp ? said(catalogue) : aProblem(500)) });
  render(
    <Office
      path="/kantoor/lijsten"
      search=""
      navigate={() => undefined}
      onEnrolThisBrowser={async () => ({ ok: true })}
      today={today}
    />,
  );

  expect((await screen.findByRole('alert')).textContent).toContain('De hub kon dit niet doen');
  isUp = true;
  await press('Opnieuw proberen');

  expect(await screen.findByRole('list', { name: 'Onderwerpen' })).toBeTruthy();
});
