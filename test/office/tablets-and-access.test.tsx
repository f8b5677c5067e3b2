// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Office } from '#office/office.tsx';
import {
  infoPointsPath,
  invitationAnswerSchema,
  invitationBodySchema,
  invitationsPath,
  newInfoPointSchema,
} from '#wire/accounts.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';
import { decisionsPath, heldRevisionsPath, revocationsPath, tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { aHub, coordinatorAnswers, lindehof, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const inAQuarter = () => new Date(Date.now() + 15 * 60_000).toISOString();

function openOffice(path: string, more: Parameters<typeof aHub>[0]) {
  const heard = aHub({ ...coordinatorAnswers({}), ...more });
  const codes: string[] = [];
  const enrol = async (code: string) => {
    codes.push(code);
    const problem = {
      type: 'urn:balieboek:probleem:koppelcode',
      title: 'Deze koppelcode werkt niet meer.',
      status: 410,
    };
    return { ok: false as const, problem };
  };
  render(<Office path={path} search="" navigate={() => undefined} onEnrolThisBrowser={enrol} today="2026-04-02" />);
  return { heard, codes };
}

const ofOneLife = {
  ...{ isRevoked: false, possiblyDouble: 0, leftBehind: 0, possiblyMissing: 0, refused: [] },
  ...{ listVersion: null, storage: null, clockDifferenceSeconds: null, lives: [] },
};

const tablets = tabletsAnswerSchema.parse([
  {
    id: '1',
    name: 'Balie beneden',
    infoPoints: ['lindehof'],
    lastContact: '2026-04-02T12:32:00.000Z',
    unsentDays: 9,
    appVersion: null,
    ...ofOneLife,
  },
  {
    id: '2',
    name: 'Spreekuur',
    infoPoints: ['lindehof'],
    lastContact: null,
    unsentDays: null,
    appVersion: null,
    ...ofOneLife,
  },
]);

test('the list says when each tablet was last heard of and what still waits', async () => {
  openOffice('/kantoor/tablets', { [`GET ${tabletsPath}`]: () => said(tablets) });

  const table = await screen.findByRole('table', { name: 'Tablets en hun laatste contact' });

  const [, first, second] = within(table).getAllByRole('row');
  expect(first?.textContent).toContain('donderdag 2 april, 14.32 uur');
  expect(first?.textContent).toContain('oudste van 9 dagen geleden');
  expect(second?.textContent).toContain('nog geen contact');
});

test('a copied, a wiped and a revoked tablet are each told in a sentence, and can be turned away, let in or connected again', async () => {
  const [first, second] = tablets;
  const { heard } = openOffice('/kantoor/tablets', {
    [`GET ${tabletsPath}`]: () =>
      said([
        { ...first, possiblyDouble: 3, leftBehind: 1 },
        { ...second, isRevoked: true, possiblyMissing: 2 },
      ]),
    [`POST ${revocationsPath}`]: () => said({ tablet: '1', isRevoked: true }),
    [`POST ${enrolmentCodesPath}`]: () =>
      said(enrolmentCodeAnswerSchema.parse({ code: 'K7WM3HPX', expiresAt: inAQuarter() }), 201),
  });

  expect(await screen.findByText(/hoogstens 3 bezoeken dubbel/)).toBeTruthy();
  expect(screen.getByText(/Hoogstens 2 bezoeken kwamen niet aan/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Opnieuw toelaten: Spreekuur' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Loskoppelen: Balie beneden' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Opnieuw koppelen: Balie beneden' }));
  await userEvent.type(screen.getByLabelText(/Hoeveel bezoeken van deze maand/), '47');
  const [draw] = screen.getAllByRole('button', { name: 'Maak een koppelcode' });
  await userEvent.click(draw as HTMLElement);

  expect(await screen.findByText('K7WM-3HPX', { exact: false })).toBeTruthy();
  const bodyAt = (path: string) => heard.find((asked) => asked.path === path && asked.body)?.body;
  expect(bodyAt(revocationsPath)).toEqual({ tablet: '1' });
  expect(bodyAt(enrolmentCodesPath)).toMatchObject({ tablet: '1', seenVisits: 47 });
});

test('a month of a revoked tablet that somebody brought waits for a yes or a no', async () => {
  const life = '3b9d3c58-6a2f-4f0e-9c3a-1f2f5b8f6a10';
  const about = { life, infoPoint: 'lindehof', month: '2026-03', digest: 'a'.repeat(64) };
  const waiting = [{ ...about, tabletName: 'Spreekuur', number: 4, visits: 5, receivedOn: '2026-04-02' }];
  const { heard } = openOffice('/kantoor/tablets', {
    [`GET ${tabletsPath}`]: () => said(tablets),
    [`GET ${heldRevisionsPath}`]: () => said(waiting),
    [`POST ${decisionsPath}`]: () => said([]),
  });

  await userEvent.click(await screen.findByRole('button', { name: /^Laat meetellen: Spreekuur/ }));

  expect(heard.find(({ path }) => path === decisionsPath)?.body).toEqual({ ...about, decision: 'accept' });
});

test('a new tablet gets a code to scan or to type, and how long it is good', async () => {
  const { codes } = openOffice('/kantoor/tablets', {
    [`GET ${tabletsPath}`]: () => said([]),
    [`POST ${enrolmentCodesPath}`]: () =>
      said(enrolmentCodeAnswerSchema.parse({ code: 'K7WM3HPX', expiresAt: inAQuarter() }), 201),
  });

  await userEvent.type(await screen.findByLabelText('Naam van de tablet'), 'Spreekuur Zuid');
  await userEvent.click(screen.getByRole('button', { name: 'Maak een koppelcode' }));

  expect(await screen.findByText('K7WM-3HPX', { exact: false })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'QR-code om de tablet te koppelen' })).toBeTruthy();
  expect(screen.getByText(/Nog 15 minuten\./)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Koppel dit apparaat zelf' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Deze koppelcode werkt niet meer.');
  expect(codes).toEqual(['K7WM3HPX']);
});

test('an info point more is added with the code of its municipality', async () => {
  const { heard } = openOffice('/kantoor/tablets', {
    [`GET ${tabletsPath}`]: () => said([]),
    [`POST ${infoPointsPath}`]: () => said(lindehof, 201),
  });

  await userEvent.type(await screen.findByLabelText('Naam van het informatiepunt'), 'De Wiel');
  await userEvent.type(screen.getByLabelText('Plaats'), 'Anna Paulowna');
  await userEvent.type(screen.getByLabelText('Gemeente'), 'Hollands Kroon');
  await userEvent.click(screen.getByRole('button', { name: 'Informatiepunt toevoegen' }));

  expect(await screen.findByText(/De Wiel is toegevoegd/)).toBeTruthy();
  const sent = heard.find(({ path, body }) => path === infoPointsPath && body)?.body;
  expect(newInfoPointSchema.parse(sent).municipality).toBe('GM1911');
});

test('an invitation for the municipality is shown once, with a link and a code', async () => {
  const link = `https://balieboek.test/uitnodiging#${'B'.repeat(43)}`;
  const { heard } = openOffice('/kantoor/toegang', {
    [`POST ${invitationsPath}`]: () => said(invitationAnswerSchema.parse({ link, expiresAt: inAQuarter() }), 201),
  });

  await userEvent.click(await screen.findByRole('radio', { name: /Iemand van de gemeente/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Maak een uitnodiging' }));

  expect((await screen.findByLabelText<HTMLInputElement>('Link')).value).toBe(link);
  expect(screen.getByRole('img', { name: 'QR-code van de uitnodiging' })).toBeTruthy();
  expect(screen.getByText(/Deze link werkt één keer/)).toBeTruthy();
  const sent = invitationBodySchema.parse(heard.find(({ path }) => path === invitationsPath)?.body);
  expect(sent).toEqual({ role: 'municipal-officer', municipality: 'GM0441' });
});
