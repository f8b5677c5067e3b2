/** The lists as they would be with the changes collected so far. Nothing of it leaves the browser before it is published. */
import { useMemo } from 'react';
import type { Catalogue } from '#domain/catalogue.ts';
import { type CatalogueChange, changeAll, changeCatalogue } from '#domain/lists/catalogue-changes.ts';
import type { ListFault } from '#domain/lists/catalogue-rules.ts';
import { collect } from './collected.ts';

/** Takes a change, or says why not. */
export type TakeChange = (change: CatalogueChange) => ListFault | undefined;

export type DraftLists = {
  /** As published. */
  base: Catalogue;
  /** With the changes. */
  draft: Catalogue;
  changes: readonly CatalogueChange[];
  /** Changes that no longer fit lists which a colleague changed meanwhile. */
  dropped: readonly CatalogueChange[];
  take: TakeChange;
  undo: (undone: readonly CatalogueChange[]) => void;
};

export function useDraftLists(
  base: Catalogue,
  changes: readonly CatalogueChange[],
  onChanges: (changes: CatalogueChange[]) => void,
): DraftLists {
  const { catalogue: draft, dropped } = useMemo(() => changeAll(base, changes), [base, changes]);
  return {
    base,
    draft,
    changes,
    dropped,
    take(change) {
      const tried = changeCatalogue(draft, change);
      if ('fault' in tried) return tried.fault;
      onChanges(collect(changes, change, base));
      return undefined;
    },
    // What built on the undone change goes with it.
    undo: (undone) =>
      onChanges(
        changeAll(
          base,
          changes.filter((change) => !undone.includes(change)),
        ).kept,
      ),
  };
}
