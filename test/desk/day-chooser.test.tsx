// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { DayChooser } from '#desk/afterwards/day-chooser.tsx';

afterEach(cleanup);

test('an earlier day and its part are chosen by their Dutch names', async () => {
  const chosen: string[] = [];
  render(
    <DayChooser
      days={['2026-03-11', '2026-03-10']}
      day="2026-03-11"
      partOfDay="afternoon"
      isClosed={false}
      onDay={(day) => chosen.push(day)}
      onPartOfDay={(part) => chosen.push(part)}
    />,
  );
  const hand = userEvent.setup();

  await hand.selectOptions(screen.getByLabelText('Welke dag?'), 'dinsdag 10 maart');
  await hand.click(screen.getByRole('button', { name: 'Avond' }));

  expect(chosen).toEqual(['2026-03-10', 'evening']);
  expect(screen.getByRole('button', { name: 'Middag' }).getAttribute('aria-pressed')).toBe('true');
});

test('a day of a closed month is entered with word of what becomes of it', () => {
  const nothing = () => undefined;
  render(
    <DayChooser
      days={['2026-02-27']}
      day="2026-02-27"
      partOfDay="afternoon"
      isClosed
      onDay={nothing}
      onPartOfDay={nothing}
    />,
  );

  expect(screen.getByRole('status').textContent).toMatch(/^De coördinator heeft deze maand afgesloten\./);
});
