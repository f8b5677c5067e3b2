// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Papa from 'papaparse';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFile } from '#exports/make-file.ts';
import { MakeBytesContext } from '#office/month/files.ts';
import { Office } from '#office/office.tsx';
import { closedFileSchema, closedFilesPath } from '#wire/reading/closed-files.ts';
import { figuresPath } from '#wire/reading/figures.ts';
import { aSheet } from '../exports/a-month.ts';
import { aHub, coordinatorAnswers, said } from './hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function openOffice(search: string) {
  const went: string[] = [];
  render(
    <MakeBytesContext value={(kind, input) => makeFile(kind, input)}>
      <Office
        path="/kantoor"
        search={search}
        navigate={(path) => went.push(path)}
        onEnrolThisBrowser={async () => ({ ok: true })}
        today="2026-04-02"
      />
    </MakeBytesContext>,
  );
  return went;
}

test('maart opens with its figures, the month before in words and its tablets', async () => {
  aHub(coordinatorAnswers({ '2026-03': 60, '2026-02': 48 }));

  openOffice('?maand=2026-03');

  expect(await screen.findByRole('heading', { level: 1, name: 'Hoe was maart?' })).toBeTruthy();
  expect((await screen.findAllByText('12 meer dan in februari')).length).toBeGreaterThan(0);
  expect(screen.getByText('1 tablet leverde voor deze maand.')).toBeTruthy();
  expect(screen.getByText(/Nog niets van Spreekuur \(Informatiepunt Lindehof\): maart 2026/)).toBeTruthy();
  expect(screen.getByText('bezoekers').closest('div')?.textContent).toBe(
    'bezoekers6012 meer dan in februarimaart 2025: niets geregistreerd',
  );
});

test('each chart says in its heading what is true of its table', async () => {
  aHub(coordinatorAnswers({ '2026-03': 60 }));
  const { totals, tables } = aSheet('2026-03', 60);
  const outcomes = Object.values(tables.questionsByOutcome);

  openOffice('?maand=2026-03');

  const figure = await screen.findByRole('region', { name: /was de uitkomst/ });
  expect(within(figure).getByRole('img', { name: /was de uitkomst/ })).toBeTruthy();
  await userEvent.click(within(figure).getByText('Tabel'));
  const table = within(figure).getByRole('table', { name: 'Hoe de vragen eindigden' });
  const lines = within(table).getAllByRole('row').slice(1);
  expect(lines).toHaveLength(outcomes.length + 1);
  expect(lines.at(-1)?.textContent).toContain(`Totaal${totals.questions}100%`);
});

test('choosing a month or info point changes the address and nothing else', async () => {
  aHub(coordinatorAnswers({ '2026-03': 60, '2026-02': 48 }));
  const went = openOffice('?maand=2026-03');

  await userEvent.click(await screen.findByRole('button', { name: 'Naar februari 2026' }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Informatiepunt' }), 'lindehof');

  expect(went).toEqual(['/kantoor?maand=2026-02', '/kantoor?maand=2026-03&informatiepunt=lindehof']);
});

test('an empty month says so and leads to the last month with visits', async () => {
  aHub(coordinatorAnswers({ '2026-03': 60 }));
  const went = openOffice('?maand=2026-04');

  expect(await screen.findByText(/Nog geen bezoeken in april 2026\./)).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Naar maart 2026, de laatste maand met bezoeken' }));

  expect(went).toEqual(['/kantoor?maand=2026-03']);
});

test('without a wish the page opens on the newest month that holds visits', async () => {
  aHub(coordinatorAnswers({ '2026-02': 48 }));

  openOffice('');

  expect(await screen.findByRole('heading', { level: 1, name: 'Hoe was februari?' })).toBeTruthy();
});

test('the CSV that is handed over holds the totals on the screen', async () => {
  aHub(coordinatorAnswers({ '2026-03': 60 }));
  const made: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    made.push(file as Blob);
    return 'blob:';
  });
  openOffice('?maand=2026-03');

  await userEvent.click(await screen.findByRole('button', { name: 'Download als CSV' }));

  await vi.waitFor(() => expect(made).toHaveLength(1));
  const lines = Papa.parse<string[]>((await made[0]?.text()) ?? '', { delimiter: ';' }).data;
  expect(lines).toContainEqual(['Bezoekers', '60']);
  expect(lines).toContainEqual(['Informatiepunt', 'Informatiepunt Lindehof']);
});

test('without an answer the page says what to do, and asks again when told to', async () => {
  aHub({});
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no network');
  });
  openOffice('?maand=2026-03');
  expect((await screen.findByRole('alert')).textContent).toContain('Geen antwoord van de hub.');

  aHub(coordinatorAnswers({ '2026-03': 60 }));
  await userEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));

  expect(await screen.findByRole('heading', { name: 'Hoe was maart?' })).toBeTruthy();
});

test('a month as it was closed is read as such, says so, and gives the files that were kept', async () => {
  const answers = coordinatorAnswers({ '2026-03': 60 });
  const closed = { number: 1, closedOn: '2026-04-01', visits: 60, addendum: { visits: 4, changed: 2 } };
  const asked = aHub({
    ...answers,
    [`GET ${figuresPath}`]: async (question) => {
      const figures = await (await answers[`GET ${figuresPath}`]?.(question))?.json();
      const stand = question.query.get('stand') ?? 'nu';
      return said({ ...figures, stand, closed: [{ infoPoint: 'lindehof', month: '2026-03', ...closed }] });
    },
    [`GET ${closedFilesPath}`]: () =>
      said(
        closedFileSchema.parse({
          ...{ fileName: 'maart.csv', mediaType: 'text/csv', madeOn: '2026-04-01', sha256: 'ab' },
          content: btoa('kept as it was'),
        }),
      ),
  });
  const made: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    made.push(file as Blob);
    return 'blob:';
  });
  const went = openOffice('?maand=2026-03&stand=afgesloten');

  expect(await screen.findByText(/Wat later kwam, telt hier niet mee/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Download als CSV' }));
  await vi.waitFor(() => expect(made).toHaveLength(1));
  await userEvent.click(screen.getByRole('link', { name: 'Naar de cijfers van nu' }));

  expect(await made[0]?.text()).toBe('kept as it was');
  const [wish] = asked.filter(({ path }) => path === closedFilesPath);
  expect(Object.fromEntries(wish?.query ?? [])).toEqual({ maand: '2026-03', soort: 'csv', taal: 'nl' });
  expect(went).toEqual(['/kantoor?maand=2026-03']);
});
