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
import { tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
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
    return { ok: false as const, message: 'Deze koppelcode werkt niet meer.' };
  };
  render(<Office path={path} search="" navigate={() => undefined} onEnrolThisBrowser={enrol} today="2026-04-02" />);
  return { heard, codes };
}

const ofOneLife = { isRevoked: false, possiblyDouble: 0, leftBehind: 0, possiblyMissing: 0 };

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
