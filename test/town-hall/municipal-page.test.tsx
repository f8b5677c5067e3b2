// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { quarterFigures } from '#domain/quarter-figures.ts';
import { TownHall } from '#town-hall/municipal-page.tsx';
import { municipalFiguresSchema, quarterFiguresPath } from '#wire/figures.ts';
import { aHub, aProblem, said } from '../office/hub-answers.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const figures = municipalFiguresSchema.parse({
  municipality: { code: 'GM1911', name: 'Hollands Kroon' },
  quarters: [
    quarterFigures('2025-K4', { visits: 7, questions: 8 }),
    quarterFigures('2026-K1', { visits: 173, questions: 221 }),
  ],
});

test('the municipality reads its quarters in fives, and in words where there is too little', async () => {
  aHub({ [`GET ${quarterFiguresPath}`]: () => said(figures) });

  render(<TownHall navigate={() => undefined} />);

  const table = await screen.findByRole('table', { name: 'Bezoekers en vragen per kwartaal, op vijftallen' });
  const [, first, last] = within(table).getAllByRole('row');
  expect(last?.textContent).toBe('vierde kwartaal 2025te weinig om te tonente weinig om te tonen');
  expect(first?.textContent).toBe('eerste kwartaal 2026175220');
  expect(screen.getByRole('img', { name: '175 bezoekers in het eerste kwartaal 2026' })).toBeTruthy();
});

test('no number on the page is other than a multiple of five, years aside', async () => {
  aHub({ [`GET ${quarterFiguresPath}`]: () => said(figures) });

  render(<TownHall navigate={() => undefined} />);

  await screen.findByRole('table');
  const text = document.body.textContent?.replace(/kwartaal 20\d\d/g, '') ?? '';
  expect((text.match(/\d+/g) ?? []).filter((number) => Number(number) % 5 !== 0)).toEqual([]);
});

test('who is not signed in is shown to the one door', async () => {
  aHub({ [`GET ${quarterFiguresPath}`]: () => aProblem(401) });
  const went: string[] = [];

  render(<TownHall navigate={(path) => went.push(path)} />);

  await vi.waitFor(() => expect(went).toEqual(['/kantoor']));
});

test('a coordinator is told whose page this is', async () => {
  aHub({ [`GET ${quarterFiguresPath}`]: () => aProblem(403) });

  render(<TownHall navigate={() => undefined} />);

  expect((await screen.findByRole('alert')).textContent).toContain('Deze pagina is voor de gemeente.');
});
