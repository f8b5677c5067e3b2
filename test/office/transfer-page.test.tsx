// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import form from '#lists/national-form.json' with { type: 'json' };
import { Office } from '#office/office.tsx';
import { type Ticks, transferMappingPath, transferTicksPath } from '#wire/transfer.ts';
import { aHub, aProblem, coordinatorAnswers, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function openSheet(search: string, ticks: Ticks = []) {
  const heard = aHub({
    ...coordinatorAnswers({ '2026-03': 60 }),
    [`GET ${transferMappingPath}`]: () => said({ version: 0, mapping: form }),
    [`POST ${transferMappingPath}`]: ({ body }) =>
      said({ version: 1, mapping: (body as { mapping: unknown }).mapping }, 201),
    [`GET ${transferTicksPath}`]: () => said(ticks),
    [`POST ${transferTicksPath}`]: ({ body }) => {
      const { place, count } = body as { place: string; count: number };
      return said([...ticks, { place, count, tickedOn: '2026-04-02' }], 201);
    },
  });
  render(
    <Office
      path="/kantoor/overnemen"
      search={search}
      navigate={() => undefined}
      onEnrolThisBrowser={async () => ({ ok: true })}
      today="2026-04-02"
    />,
  );
  return heard;
}

test('the last month stands in the order of the form, and a tick is kept with its number', async () => {
  const heard = openSheet('');
  const kinds = await screen.findByRole('table', { name: 'Soort vraag' });
  const [line] = within(kinds).getAllByRole('row').slice(1);
  const count = Number(line?.querySelector('td')?.textContent);

  await userEvent.click(within(kinds).getByRole('checkbox', { name: 'Overgenomen: Vraag over de digitale overheid' }));

  expect(await within(kinds).findByText('op 2 april 2026')).toBeTruthy();
  expect(heard.at(-1)?.body).toEqual({
    infoPoint: 'lindehof',
    period: '2026-03',
    place: 'soort-vraag/digitale-overheid',
    count,
  });
  expect(screen.getAllByRole('table').map((table) => table.getAttribute('aria-label'))).toEqual([
    'Soort vraag',
    'DigiD',
    'Over welke organisatie',
    'Doorverwijzing',
  ]);
});

test('a number that changed after it was copied says so', async () => {
  openSheet('?maand=2026-03', [{ place: 'soort-vraag/bibliotheek', count: 999, tickedOn: '2026-04-01' }]);

  expect(await screen.findByText('Overgenomen als 999. Het getal is daarna veranderd.')).toBeTruthy();
});

test('a topic put in no place at all is named with its number once the mapping is saved', async () => {
  const heard = openSheet('?maand=2026-03');
  await userEvent.click(await screen.findByText('Soort vraag', { selector: 'summary' }));

  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Iets anders' }), '');
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar de koppeling' }));

  await vi.waitFor(() => expect(heard.some(({ body }) => body && 'mapping' in (body as object))).toBe(true));
  const sent = heard.find(({ body }) => body && 'mapping' in (body as object))?.body;
  expect(sent).toMatchObject({ buildsOn: 0, mapping: { topics: { anders: {} } } });
});

test('a week has its visitors by day, and says why it has no more', async () => {
  openSheet('?week=2026-03-02');

  expect(await screen.findByText(/Per week kan alleen het aantal bezoekers/)).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(1 + 7 + 1);
});

test('a tick that was not kept does not look kept', async () => {
  openSheet('?maand=2026-03');
  const box = await screen.findByRole('checkbox', { name: 'Overgenomen: Vraag over de bibliotheek' });
  vi.stubGlobal('fetch', async () => aProblem(503));

  await userEvent.click(box);

  expect((await screen.findByRole('alert')).textContent).toContain('Je vinkje is niet bewaard');
  expect((box as HTMLInputElement).checked).toBe(false);
});
