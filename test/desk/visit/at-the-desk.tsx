/** The desk's form on the starting lists, with what it handed up. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { QuickRow } from '#desk/visit/quick-topics.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { VisitForm } from '#desk/visit/visit-form.tsx';
import { blankAnswers, type VisitAnswers } from '#domain/visit.ts';
import { catalogue } from '../../support/builders.ts';

export function openDesk({
  answers = [] as (SaveFault | undefined)[],
  initial = blankAnswers('balie'),
  quick = catalogue.favourites as QuickRow,
  onFollow = undefined as ((href: string) => void) | undefined,
  lists = catalogue,
} = {}) {
  const saved: VisitAnswers[] = [];
  const notes: (string | undefined)[] = [];
  const drafts: VisitAnswers[] = [];
  const desk = (patience: number) => (
    <VisitForm
      catalogue={lists}
      quick={quick}
      initial={initial}
      lastSaved={<p>het vorige bezoek</p>}
      patience={patience}
      {...(onFollow ? { onFollow } : {})}
      onChange={(draft) => drafts.push(draft)}
      onSave={async (finished, note) => {
        saved.push(finished);
        notes.push(note);
        return answers[saved.length - 1];
      }}
    >
      {null}
    </VisitForm>
  );
  const { rerender } = render(desk(60_000));
  /** Nobody is there any more: the minute is over at once, and then as long as ever. */
  const leave = async () => {
    rerender(desk(1));
    await screen.findByRole('button', { name: 'Ga verder' }, { timeout: 10_000 });
    rerender(desk(60_000));
  };
  return { saved, notes, drafts, leave, wait: () => rerender(desk(1)), hand: userEvent.setup() };
}

export const tile = (name: string | RegExp) => screen.getByRole('button', { name });
