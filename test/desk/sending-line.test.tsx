// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type Obstacle, type Sending, SendingLine } from '#desk/sending-line.tsx';
import { en } from '#texts/en.ts';
import { TextsContext } from '#texts/use-texts.ts';

afterEach(cleanup);

const nothing: Sending = {
  visits: 0,
  isComplete: true,
  waiting: 0,
  oldestWaiting: null,
  receivedAt: null,
  refused: [],
};
const today = '2026-03-12';

function line(sending: Partial<Sending>, obstacle?: Obstacle) {
  const all = { ...nothing, ...sending };
  render(<SendingLine sending={all} obstacle={obstacle} today={today} onFollow={() => undefined} />);
  return screen.getByRole('status').textContent;
}

test('a tablet with nothing says so', () => {
  expect(line({})).toBe('Nog geen bezoeken deze maand');
});

test('all received: how many of how many, and when by the clock of the Netherlands', () => {
  expect(line({ visits: 47, receivedAt: '2026-03-12T13:32:00Z' })).toBe('47 van 47 ontvangen, 14.32 uur');
});

test('as long as one month lacks a receipt, nothing is called received', () => {
  const said = line({
    visits: 47,
    isComplete: false,
    waiting: 1,
    oldestWaiting: today,
    receivedAt: '2026-03-12T13:32:00Z',
  });

  expect(said).toBe('1 bezoek nog niet verstuurd, oudste van vandaag');
});

test.each([
  ['2026-03-10', 'oudste van dinsdag'],
  ['2026-03-01', 'oudste van zondag 1 maart'],
])('what has waited since %s is named by its day', (oldestWaiting, words) => {
  expect(line({ isComplete: false, waiting: 3, oldestWaiting })).toBe(`3 bezoeken nog niet verstuurd, ${words}`);
});

test('without a connection it says to carry on', () => {
  expect(line({ isComplete: false, waiting: 3, oldestWaiting: today }, 'no-network')).toContain(
    'Geen verbinding. Ga gerust door, alles blijft bewaard.',
  );
});

test('a refused month comes before everything else', () => {
  const refused = [{ infoPoint: 'voorbeeldstad', month: '2026-03', reason: 'info-point', detail: '' }];

  expect(line({ isComplete: false, waiting: 3, oldestWaiting: today, refused })).toBe(
    'Maart 2026 van deze tablet is niet aangenomen.',
  );
});

test('what has waited for a day says so, and what to do', () => {
  expect(line({ isComplete: false, waiting: 3, oldestWaiting: '2026-03-11' }, 'no-network')).toBe(
    '3 bezoeken nog niet verstuurd, oudste van woensdagDat is een dag of langer. Zoek wifi, of bel de coördinator.',
  );
});

test.each<[string, Partial<Sending>, Obstacle | undefined]>([
  ['from the hub just now', {}, 'unlinked'],
  [
    'from what was kept of its word',
    { refused: [{ infoPoint: 'de-linde', month: '2026-03', reason: 'unknown-tablet', detail: '' }] },
    undefined,
  ],
])('a tablet that is not linked any more says so with one action, %s', async (_, sending, obstacle) => {
  expect(line(sending, obstacle)).toBe('Deze tablet is losgekoppeld. Ga gerust door, alles blijft bewaard.');

  expect(screen.getByRole('link', { name: 'Opnieuw koppelen' }).getAttribute('href')).toBe('/koppelen');
});

test('in English the same is said in English', () => {
  render(
    <TextsContext value={en}>
      <SendingLine
        sending={{ ...nothing, visits: 1, receivedAt: '2026-03-12T13:32:00Z' }}
        obstacle={undefined}
        today={today}
        onFollow={() => undefined}
      />
    </TextsContext>,
  );

  expect(screen.getByRole('status').textContent).toBe('1 of 1 received at 14:32');
});
