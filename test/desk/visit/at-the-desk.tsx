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
  patience = 60_000,
  quick = catalogue.favourites as QuickRow,
  onFollow = undefined as ((href: string) => void) | undefined,
} = {}) {
  const saved: VisitAnswers[] = [];
  const drafts: VisitAnswers[] = [];
  render(
    <VisitForm
      catalogue={catalogue}
      quick={quick}
      initial={initial}
      lastSaved={<p>het vorige bezoek</p>}
      patience={patience}
      {...(onFollow ? { onFollow } : {})}
      onChange={(draft) => drafts.push(draft)}
      onSave={async (finished) => {
        saved.push(finished);
        return answers[saved.length - 1];
      }}
    >
      {null}
    </VisitForm>,
  );
  return { saved, drafts, hand: userEvent.setup() };
}

export const tile = (name: string | RegExp) => screen.getByRole('button', { name });
