// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Office } from '#office/office.tsx';
import { ownAccountPath, ownAccountSchema } from '#wire/accounts.ts';
import { enrolmentCodesPath } from '#wire/enrolment.ts';
import { signInPath, signOutPath } from '#wire/sign-in.ts';
import { aHub, aProblem, coordinatorAnswers, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function openOffice(path: string) {
  const went: string[] = [];
  render(
    <Office
      path={path}
      search=""
      navigate={(to) => went.push(to)}
      onEnrolThisBrowser={async () => ({ ok: true })}
      today="2026-04-02"
    />,
  );
  return went;
}

async function signInWith(password: string) {
  await userEvent.type(await screen.findByLabelText('E-mailadres'), 'anneke@delinde.nl');
  await userEvent.type(screen.getByLabelText('Wachtwoord'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Inloggen' }));
}

/** Signed in or not, as the hub sees it. */
function aGuardedHub(signInAnswer: () => Response) {
  let isSignedIn = false;
  const known = coordinatorAnswers({ '2026-03': 60 });
  const guarded = Object.entries(known).map(([asked, say]): [string, typeof say] => [
    asked,
    (question) => (isSignedIn ? say(question) : aProblem(401)),
  ]);
  aHub({
    ...Object.fromEntries(guarded),
    'GET /api/v1/tablets': () => said([]),
    [`POST ${enrolmentCodesPath}`]: () => aProblem(401),
    [`POST ${signInPath}`]: () => {
      const answer = signInAnswer();
      isSignedIn = answer.ok;
      return answer;
    },
    [`POST ${signOutPath}`]: () => {
      isSignedIn = false;
      return said({ success: true });
    },
  });
}

const signedIn = () => said({ state: 'signed-in', user: { email: 'anneke@delinde.nl' } });

test('who is not signed in signs in and sees the month', async () => {
  aGuardedHub(signedIn);
  openOffice('/kantoor');

  await signInWith('paard batterij nietje');

  expect(await screen.findByRole('heading', { name: 'Hoe was maart?' })).toBeTruthy();
});

test('a password is typed unseen, can be pasted and filled in by a manager, and shown for a moment', async () => {
  aGuardedHub(signedIn);
  openOffice('/kantoor');
  const field = await screen.findByLabelText<HTMLInputElement>('Wachtwoord');

  await userEvent.click(field);
  await userEvent.paste('paard batterij nietje');

  expect([field.type, field.value, field.autocomplete]).toEqual([
    'password',
    'paard batterij nietje',
    'current-password',
  ]);
  await userEvent.click(screen.getByRole('button', { name: /Toon|Laat zien/ }));
  expect(field.type).toBe('text');
});

test('a wrong password is said in words and leaves the address filled in', async () => {
  aGuardedHub(() => aProblem(401));
  openOffice('/kantoor');

  await signInWith('verkeerd');

  expect((await screen.findByRole('alert')).textContent).toContain('horen niet bij elkaar');
  expect(screen.getByLabelText<HTMLInputElement>('E-mailadres').value).toBe('anneke@delinde.nl');
});

test('after too many tries the hub asks for patience', async () => {
  aGuardedHub(() => aProblem(429));
  openOffice('/kantoor');

  await signInWith('verkeerd');

  expect((await screen.findByRole('alert')).textContent).toContain('Wacht een paar minuten');
});

test('an empty form names both things that are missing', async () => {
  aGuardedHub(signedIn);
  openOffice('/kantoor');

  await userEvent.click(await screen.findByRole('button', { name: 'Inloggen' }));

  expect(await screen.findByText('Vul je wachtwoord in.')).toBeTruthy();
  const email = screen.getByLabelText('E-mailadres');
  expect(email.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(email.getAttribute('aria-describedby') ?? '')?.textContent).toContain('e-mailadres');
});

test('a session that ends halfway loses nothing of what was typed', async () => {
  aGuardedHub(signedIn);
  openOffice('/kantoor/tablets');
  await signInWith('paard batterij nietje');
  await userEvent.type(await screen.findByLabelText('Naam van de tablet'), 'Balie beneden');

  await userEvent.click(screen.getByRole('button', { name: 'Maak een koppelcode' }));
  expect(await screen.findByText(/Je bent niet meer ingelogd/)).toBeTruthy();
  await signInWith('paard batterij nietje');

  expect((await screen.findByLabelText<HTMLInputElement>('Naam van de tablet')).value).toBe('Balie beneden');
});

test('signing out leads back to the door', async () => {
  aGuardedHub(signedIn);
  openOffice('/kantoor');
  await signInWith('paard batterij nietje');

  await userEvent.click(await screen.findByRole('button', { name: 'Uitloggen' }));

  expect(await screen.findByRole('heading', { name: 'Inloggen' })).toBeTruthy();
});

test('somebody of the municipality is shown to the municipality’s own page', async () => {
  const municipality = { code: 'GM0441', name: 'Schagen' };
  const officer = {
    name: 'Bo',
    email: 'bo@schagen.nl',
    role: 'municipal-officer',
    organisation: null,
    municipality,
    owesSecondFactor: false,
  };
  aHub({ [`GET ${ownAccountPath}`]: () => said(ownAccountSchema.parse(officer)) });

  const went = openOffice('/kantoor');

  await vi.waitFor(() => expect(went).toEqual(['/gemeente']));
});
