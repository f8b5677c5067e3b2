/** The lists of an organisation: read by its tablets and coordinators, published by a coordinator as a next version. */
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import { asNextVersion } from '#domain/lists/catalogue-changes.ts';
import { catalogueFaults, type FaultAt, type ListFault } from '#domain/lists/catalogue-rules.ts';
import { doesNotFit, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { Note } from '#hub/routes/accounts/limits.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { listPublicationSchema } from '#wire/list-publication.ts';

export type ListStore = {
  currentCatalogue: (organisation: string) => Promise<Catalogue>;
  /** False when this version is there already: somebody else was first. */
  addCatalogue: (organisation: string, catalogue: Catalogue) => Promise<boolean>;
};

export function listRoutes(store: ListStore, note: Note): Route[] {
  const readLists = route({
    method: 'GET',
    path: cataloguePath,
    access: 'tablet-or-read-figures',
    operation: 'leesKeuzelijsten',
    summary: 'De nieuwste keuzelijsten van de organisatie lezen',
    tag: 'keuzelijsten',
    answer: catalogueSchema,
    status: 200,
    handle: async ({ caller }) => ({ value: await store.currentCatalogue(caller.organisation) }),
  });
  const publishLists = route({
    method: 'POST',
    path: cataloguePath,
    access: 'keep-library',
    operation: 'publiceerKeuzelijsten',
    summary: 'Gewijzigde keuzelijsten publiceren als volgende versie',
    tag: 'keuzelijsten',
    body: listPublicationSchema,
    answer: catalogueSchema,
    status: 201,
    problems: [409],
    handle: async ({ caller: { organisation, email: who }, body: { buildsOn, lists }, now }) => {
      const current = await store.currentCatalogue(organisation);
      if (current.version !== buildsOn) return { problem: overtaken };
      const changed = { ...lists, version: buildsOn };
      const faults = catalogueFaults(current, changed);
      if (faults.length > 0) return { problem: doesNotFit(faults.map(inWords)) };
      const next = asNextVersion(changed);
      if (!(await store.addCatalogue(organisation, next))) return { problem: overtaken };
      await note({ organisation, what: 'lists-published', who, about: String(next.version) }, now);
      return { value: next };
    },
  });
  return [readLists, publishLists];
}

const overtaken = problem(
  409,
  'nieuwere-lijsten',
  'Er zijn intussen nieuwere lijsten',
  'Een collega heeft de lijsten net gewijzigd. Haal de nieuwste lijsten op en publiceer je wijzigingen daarna opnieuw.',
);

function inWords({ list, id, fault }: FaultAt): { path: string; message: string } {
  return { path: ['lists', list, id].filter(Boolean).join('.'), message: meanings[fault] };
}

const meanings: Record<ListFault, string> = {
  missing: 'Deze keuze ontbreekt. Een keuze kan stoppen, maar niet verdwijnen.',
  changed: 'Van een keuze kunnen alleen de namen, de plaats en het stoppen veranderen.',
  'closed-list': 'Dit kan niet met deze lijst.',
  'id-taken': 'Dit kenmerk is al van een andere keuze.',
  reserved: 'Dit kenmerk hoort bij Balieboek zelf.',
  'no-such-choice': 'Deze keuze bestaat niet.',
  'no-such-group': 'Deze groep bestaat niet.',
  'other-group': 'Deze keuze hoort bij een andere groep.',
  'name-missing': 'De naam ontbreekt, in het Nederlands of in het Engels.',
  'name-too-long': 'De naam is langer dan 80 tekens.',
  'name-taken': 'Deze naam staat al in de lijst.',
  'last-one': 'In deze lijst moet één keuze overblijven.',
  'day-missing': 'De eerste dag zonder deze keuze ontbreekt.',
  'same-choice': 'Deze keuze staat hier twee keer.',
  'into-retired': 'De keuze die het overneemt, is dan zelf al gestopt.',
  'too-many-favourites': 'Er zijn meer dan vier favorieten.',
  'favourite-retired': 'Een gestopte keuze kan geen favoriet zijn.',
};
