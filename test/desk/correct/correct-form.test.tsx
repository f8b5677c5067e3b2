// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CorrectForm } from '#desk/correct/correct-form.tsx';
import { saidChanges } from '#desk/correct/said-changes.ts';
import type { CompleteCorrection, CorrectFault } from '#desk/correct/use-correction.ts';
import { correctedVisit, tallyVisit } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { nl } from '#texts/nl.ts';
import { visitsNl } from '#texts/visits/visits-nl.ts';
import { aUuid, aVisit, catalogue } from '../../support/builders.ts';

afterEach(cleanup);

const kept = aVisit({ day: '2026-03-12', partOfDay: 'morning' });
const days = ['2026-03-13', '2026-03-12', '2026-03-11'];

function openCorrection(visit: Visit = kept, faults: (CorrectFault | undefined)[] = []) {
  const saved: CompleteCorrection[] = [];
  const left: true[] = [];
  render(
    <CorrectForm
      kept={visit}
      catalogue={catalogue}
      days={days}
      onSave={async (correction) => {
        saved.push(correction);
        return faults[saved.length - 1];
      }}
      onLeave={() => left.push(true)}
    />,
  );
  return { saved, left, hand: userEvent.setup() };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const part = (name: string) =>
  within(screen.getByRole('region', { name: 'Dit bezoek tot nu toe' })).getByRole('button', { name });
const whyNot = () => screen.getByRole('status').textContent;

test('another outcome with a reason is kept, and the rest stays as it was', async () => {
  const { saved, hand } = openCorrection();

  await hand.click(part('Hier geholpen'));
  await hand.click(button('Niet gelukt'));
  await hand.click(button('Verkeerd getikt'));
  await hand.click(button('Wijziging bewaren'));

  expect(saved).toMatchObject([
    {
      reason: 'mistapped',
      moment: { day: '2026-03-12', partOfDay: 'morning' },
      answers: { questions: [{ topic: 'digid-app', outcome: 'niet-gelukt' }] },
    },
  ]);
});

test('as long as it cannot be kept the page says why not, and a tap does nothing', async () => {
  const { saved, hand } = openCorrection();
  const unchanged = whyNot();
  await hand.click(button(/^Duur/));
  await hand.click(button('20 tot 40 minuten'));
  const noReason = whyNot();
  await hand.click(part('DigiD'));
  await hand.click(button('Zorg'));
  await hand.click(button('Wijziging bewaren'));

  expect([unchanged, noReason]).toEqual(['Er is nog niets veranderd.', 'Kies nog waarom je dit wijzigt.']);
  expect(whyNot()).toMatch(/^Maak eerst het bezoek af/);
  expect(button('Wijziging bewaren').getAttribute('aria-disabled')).toBe('true');
  expect(saved).toEqual([]);
});

test('a part that was opened by mistake is left as it is', async () => {
  const { hand } = openCorrection();

  await hand.click(part('Hier geholpen'));
  await hand.click(button('Dit klopt al'));

  expect(screen.queryByRole('group', { name: 'Hoe liep het af?' })).toBeNull();
  expect(document.activeElement).toBe(part('DigiD'));
  expect(whyNot()).toBe('Er is nog niets veranderd.');
});

test('the day and the part of the day can be put right within what may be entered', async () => {
  const { saved, hand } = openCorrection();

  await hand.selectOptions(screen.getByRole('combobox', { name: 'Welke dag?' }), '2026-03-11');
  await hand.click(button('Avond'));
  await hand.click(button('Het liep anders af'));
  await hand.click(button('Wijziging bewaren'));

  expect(screen.getAllByRole('option')).toHaveLength(3);
  expect(saved).toMatchObject([
    { reason: 'turned-out-differently', moment: { day: '2026-03-11', partOfDay: 'evening' } },
  ]);
});

test.each([
  ['full', /tablet zit vol/],
  ['closed', /opslag van deze tablet reageert niet/],
  ['unknown', /nog niet bewaard/],
  ['gone', /net weggehaald/],
] as const)('a write that fails (%s) leaves everything on the screen and can be tried again', async (fault, words) => {
  const { saved, hand } = openCorrection(kept, [fault]);
  await hand.click(part('Hier geholpen'));
  await hand.click(button('Niet gelukt'));
  await hand.click(button('Verkeerd getikt'));

  await hand.click(button('Wijziging bewaren'));
  const alert = await screen.findByRole('alert');
  await hand.click(button('Wijziging bewaren'));

  expect(alert.textContent).toMatch(words);
  expect(part('Niet gelukt')).toBeTruthy();
  expect(saved[1]).toEqual(saved[0]);
});

test('leaving it as it was keeps nothing', async () => {
  const { saved, left, hand } = openCorrection();
  await hand.click(part('Hier geholpen'));
  await hand.click(button('Niet gelukt'));

  await hand.click(button('Laat zoals het was'));

  expect([saved, left]).toEqual([[], [true]]);
});

test('a visitor who was only tallied is worked out without being asked why', async () => {
  const { infoPoint, day, partOfDay, entered } = kept;
  const { saved, hand } = openCorrection(
    tallyVisit('zorg', 'balie', { id: aUuid(), infoPoint, day, partOfDay, entered }, catalogue),
  );

  await hand.click(button('Langdurige zorg aanvragen'));
  await hand.click(button('Hier geholpen'));
  await hand.click(button('Wijziging bewaren'));

  expect(screen.queryByRole('group', { name: 'Waarom wijzig je dit?' })).toBeNull();
  expect(saved).toMatchObject([{ reason: 'detailed' }]);
});

test('what changed is said part by part', () => {
  const answers = {
    setting: 'balie',
    consultationHour: null,
    arrival: null,
    targetGroups: ['ouderen'],
    length: null,
    signs: [],
    questions: [
      { group: 'digid', topic: 'digid-app', outcome: 'niet-gelukt', target: null, way: null, helpArea: null },
    ],
  };
  const after = correctedVisit(kept, answers, { day: '2026-03-11', partOfDay: 'evening' }, catalogue);

  const said = saidChanges(kept, after, catalogue, { language: 'nl', details: nl.details, visits: visitsNl });

  expect(said).toEqual([
    'Vraag: eerst DigiD · De DigiD-app installeren of gebruiken · Hier geholpen, nu DigiD · De DigiD-app installeren of gebruiken · Niet gelukt.',
    'Doelgroep: eerst Niet bekend, nu Ouderen.',
    'Dag: eerst donderdag 12 maart, nu woensdag 11 maart.',
    'Dagdeel: eerst Ochtend, nu Avond.',
  ]);
});
