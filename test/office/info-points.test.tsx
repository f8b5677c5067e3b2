// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Office } from '#office/office.tsx';
import { infoPointChangeSchema, infoPointChangesPath } from '#wire/info-points.ts';
import { tabletsPath } from '#wire/tablets.ts';
import { aHub, coordinatorAnswers, lindehof, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an info point gets another name, a form of service and an ISIL, and one that is none is told before it is sent', async () => {
  const heard = aHub({
    ...coordinatorAnswers({}),
    [`GET ${tabletsPath}`]: () => said([]),
    [`POST ${infoPointChangesPath}`]: ({ body }) => said({ ...lindehof, ...(body as object) }),
  });
  const enrol = async () => ({ ok: false as const, problem: undefined });
  render(
    <Office
      path="/kantoor/tablets"
      search=""
      navigate={() => undefined}
      onEnrolThisBrowser={enrol}
      today="2026-04-02"
    />,
  );
  const sent = () => heard.filter(({ path }) => path === infoPointChangesPath).map(({ body }) => body);

  await userEvent.click(await screen.findByRole('button', { name: 'Wijzigen: Informatiepunt Lindehof' }));
  const row = within(screen.getByRole('listitem'));
  await userEvent.clear(row.getByLabelText('Naam van het informatiepunt'));
  await userEvent.type(row.getByLabelText('Naam van het informatiepunt'), 'De Wiel');
  await userEvent.selectOptions(row.getByLabelText('Waar helpen jullie?'), 'In een bus');
  await userEvent.type(row.getByLabelText('ISIL'), 'SCHAGEN');
  await userEvent.click(row.getByRole('button', { name: 'Bewaren' }));

  expect(await row.findByText(/Een ISIL begint met NL-/)).toBeTruthy();
  expect(sent()).toEqual([]);
  await userEvent.clear(row.getByLabelText('ISIL'));
  await userEvent.type(row.getByLabelText('ISIL'), 'NL-0800070000');
  await userEvent.click(row.getByRole('button', { name: 'Bewaren' }));

  expect(await screen.findByText(/^De Wiel is gewijzigd/)).toBeTruthy();
  expect(sent().map((body) => infoPointChangeSchema.parse(body))).toEqual([
    { id: 'lindehof', name: 'De Wiel', place: 'Schagen', isil: 'NL-0800070000', shape: 'mobile' },
  ]);
});
