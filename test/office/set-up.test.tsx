// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { AcceptInvitation } from '#office/accept-invitation.tsx';
import { SetUp } from '#office/set-up.tsx';
import { acceptanceBodySchema, acceptancesPath, infoPointsPath, setUpBodySchema, setUpPath } from '#wire/accounts.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodeBodySchema, enrolmentCodesPath } from '#wire/enrolment.ts';
import { openingHoursPath } from '#wire/reading/opening-hours.ts';
import { tabletsPath } from '#wire/tablets.ts';
import { aHub, aProblem, coordinator, lindehof, said } from './hub-answers.ts';

const token = 'A'.repeat(43);
const expiresAt = '2026-04-02T12:47:00.000Z';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function openSetUp() {
  const went: string[] = [];
  const codes: string[] = [];
  const enrol = async (code: string) => {
    codes.push(code);
    return { ok: true } as const;
  };
  render(<SetUp token={token} navigate={(path) => went.push(path)} onEnrolThisBrowser={enrol} />);
  return { went, codes };
}

async function fillIn(municipality: string) {
  await userEvent.type(await screen.findByLabelText('Naam van de bibliotheekorganisatie'), 'Bibliotheek De Linde');
  await userEvent.type(screen.getByLabelText('Naam van het informatiepunt'), 'Informatiepunt Lindehof');
  await userEvent.type(screen.getByLabelText('Plaats'), 'Schagen');
  await userEvent.type(screen.getByLabelText('Gemeente'), municipality);
  await userEvent.type(screen.getByLabelText('Je naam'), 'Anneke');
  await userEvent.type(screen.getByLabelText('E-mailadres'), 'anneke@delinde.nl');
  await userEvent.type(screen.getByLabelText('Wachtwoord'), 'paard batterij nietje');
  await userEvent.click(screen.getByRole('button', { name: 'In gebruik nemen' }));
}

test('one page and one tap more make a hub and its first tablet', async () => {
  const heard = aHub({
    [`POST ${setUpPath}`]: () => said(coordinator, 201),
    [`GET ${infoPointsPath}`]: () => said([lindehof]),
    [`GET ${tabletsPath}`]: () => said([]),
    [`GET ${openingHoursPath}`]: () => said([]),
    [`POST ${enrolmentCodesPath}`]: () => said(enrolmentCodeAnswerSchema.parse({ code: 'K7WM3HPX', expiresAt }), 201),
  });
  const { went, codes } = openSetUp();

  await fillIn('schagen');
  await userEvent.click(await screen.findByRole('button', { name: 'Maak van dit apparaat een tablet' }));

  await userEvent.click(await screen.findByRole('link', { name: 'Naar de balie' }));

  expect(went).toEqual(['/']);
  expect(codes).toEqual(['K7WM3HPX']);
  const sent = setUpBodySchema.parse(heard.find(({ path }) => path === setUpPath)?.body);
  expect(sent.infoPoint.municipality).toBe('GM0441');
  const drawn = enrolmentCodeBodySchema.parse(heard.find(({ path }) => path === enrolmentCodesPath)?.body);
  expect(drawn.infoPoint).toBe('lindehof');
});

test('a municipality that does not exist stays on the form', async () => {
  const heard = aHub({});
  openSetUp();

  await fillIn('Schaagen');

  expect(await screen.findByText(/Deze gemeente staat niet in de lijst/)).toBeTruthy();
  expect(heard).toEqual([]);
});

test('a used link says what to do and leads to signing in', async () => {
  aHub({ [`POST ${setUpPath}`]: () => aProblem(410) });
  const { went } = openSetUp();

  await fillIn('Schagen');
  expect(await screen.findByText(/al gebruikt of verlopen/)).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Naar inloggen' }));

  expect(went).toEqual(['/kantoor']);
});

test('an invitation makes an account of one’s own, with a password that is long enough', async () => {
  const heard = aHub({ [`POST ${acceptancesPath}`]: () => said(coordinator, 201) });
  const went: string[] = [];
  render(<AcceptInvitation token={token} navigate={(path) => went.push(path)} />);

  await userEvent.type(screen.getByLabelText('Je naam'), 'Bo');
  await userEvent.type(screen.getByLabelText('E-mailadres'), 'bo@schagen.nl');
  await userEvent.type(screen.getByLabelText('Wachtwoord'), 'te kort');
  await userEvent.click(screen.getByRole('button', { name: 'Account maken' }));
  expect(await screen.findByText(/Neem minstens 12 tekens/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Wachtwoord'), ' maar nu niet');
  await userEvent.click(screen.getByRole('button', { name: 'Account maken' }));

  await vi.waitFor(() => expect(went).toEqual(['/kantoor']));
  expect(acceptanceBodySchema.parse(heard.at(-1)?.body).account.name).toBe('Bo');
});
