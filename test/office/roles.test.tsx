// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Office } from '#office/office.tsx';
import { accessSchema, auditPath, peoplePath, peopleRolesPath } from '#wire/access.ts';
import { ownAccountPath, roleChangeBodySchema } from '#wire/accounts.ts';
import { newLibraryPath, operatedAuditPath, operatedPath, operatedTabletsPath } from '#wire/operating.ts';
import type { Role } from '#wire/roles.ts';
import { aHub, coordinator, coordinatorAnswers, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Answers = Parameters<typeof aHub>[0];

function openAs(role: Role, path: string, answers: Answers = {}) {
  const organisation = role === 'operator' ? null : coordinator.organisation;
  const account = { ...coordinator, role, organisation };
  const heard = aHub({ ...coordinatorAnswers({}), [`GET ${ownAccountPath}`]: () => said(account), ...answers });
  render(
    <Office
      path={path}
      search=""
      navigate={() => undefined}
      onEnrolThisBrowser={async () => ({ ok: false, problem: undefined })}
      today="2026-03-10"
    />,
  );
  return heard;
}

const pagesShown = async () => {
  const menu = await screen.findByRole('navigation', { name: 'Kantoor' });
  return within(menu)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
};

test('a reader finds the pages to read in the menu, and no page on which things change', async () => {
  openAs('library-reader', '/kantoor/lijsten');

  expect(await pagesShown()).toEqual(['Maand', 'Vergelijken', 'Mijn account']);
  expect(screen.getByText(/hoort niet bij jouw account/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Naam wijzigen/ })).toBeNull();
});

test('a colleague gets another role, and a municipality goes along only with a role that has one', async () => {
  const colleague = { id: 'b', name: 'Bo', email: 'bo@delinde.nl', role: 'coordinator', municipality: null };
  const people = accessSchema.parse({
    people: [{ ...colleague, hasSecondFactor: false, isYou: false }],
    invitations: [],
  });
  const heard = openAs('coordinator', '/kantoor/toegang', {
    [`GET ${peoplePath}`]: () => said(people),
    [`GET ${auditPath}`]: () => said([]),
    [`POST ${peopleRolesPath}`]: () => said({ done: true }),
  });
  const sent = () => heard.filter(({ path }) => path === peopleRolesPath).map(({ body }) => body);

  await userEvent.click(await screen.findByRole('button', { name: 'Rol wijzigen: Bo' }));
  const form = within(screen.getByRole('group', { name: 'Welke rol krijgt Bo?' }));
  await userEvent.click(form.getByRole('radio', { name: /financiën bij de gemeente/ }));
  expect(screen.getByLabelText<HTMLSelectElement>('Welke gemeente?').value).toBe('GM0441');
  await userEvent.click(form.getByRole('radio', { name: /collega die meeleest/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Rol bewaren' }));

  expect(await screen.findByText('Bo heeft een andere rol.')).toBeTruthy();
  expect(sent().map((body) => roleChangeBodySchema.parse(body))).toEqual([{ id: 'b', role: 'library-reader' }]);
});

test('who runs the hub sees its libraries and tablets, and makes the link for a new library', async () => {
  const link = `https://balieboek.test/begin#${'B'.repeat(43)}`;
  const organisation = { id: 'de-linde', name: 'Bibliotheek De Linde' };
  const facts = { unsentDays: 3, appVersion: '1.2.0', listVersion: 1, storage: 'persistent', isRevoked: false };
  openAs('operator', '/kantoor', {
    [`GET ${operatedPath}`]: () => said([{ ...organisation, infoPoints: 5, tablets: 3, people: 4 }]),
    [`GET ${operatedTabletsPath}`]: () =>
      said([{ ...facts, id: 'a', name: 'Balie', organisation, lastContact: null, clockDifferenceSeconds: 0 }]),
    [`GET ${operatedAuditPath}`]: () =>
      said([{ at: '2026-03-01T09:00:00Z', what: 'signed-in', who: 'bo@delinde.nl', about: null, organisation }]),
    [`POST ${newLibraryPath}`]: () => said({ link }, 201),
  });

  expect(await pagesShown()).toEqual(['Beheer', 'Toegang', 'Mijn account']);
  const libraries = await screen.findByRole('table', { name: 'Bibliotheken op deze hub' });
  expect(within(libraries).getByRole('row', { name: 'Bibliotheek De Linde 5 3 4' })).toBeTruthy();
  const tablets = await screen.findByRole('table', { name: 'Toestand van alle tablets' });
  expect(
    within(tablets).getByRole('row', { name: /Balie Bibliotheek De Linde nog niet 3 dagen 1\.2\.0/ }),
  ).toBeTruthy();
  const log = await screen.findByRole('table', { name: 'Logboek van toegang en lijsten' });
  expect(within(log).getByRole('row', { name: /bo@delinde\.nl logde in Bibliotheek De Linde/ })).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Nieuwe bibliotheek' }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Link').value).toBe(link));
});
