/** What a coordinator sees of the own organisation: its info points. */
import { type InfoPoint, infoPointSchema } from '#domain/enrolment.ts';
import { noSuchScope } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { infoPointsPath, type NewInfoPoint, newInfoPointSchema } from '#wire/accounts.ts';
import {
  type InfoPointChange,
  infoPointChangeSchema,
  infoPointChangesPath,
  infoPointsAnswerSchema,
  type KeptInfoPoint,
  keptInfoPointSchema,
} from '#wire/info-points.ts';
import { unknownMunicipality } from './accounts/set-up.ts';

export type OrganisationStore = {
  keptInfoPointsOf: (organisation: string) => Promise<KeptInfoPoint[]>;
  changeInfoPoint: (organisation: string, change: InfoPointChange) => Promise<KeptInfoPoint | undefined>;
  addInfoPoint: (organisation: string, asked: NewInfoPoint) => Promise<InfoPoint | undefined>;
};

export function organisationRoutes(store: OrganisationStore): Route[] {
  const readInfoPoints = route({
    method: 'GET',
    path: infoPointsPath,
    access: 'read-figures',
    operation: 'leesInformatiepunten',
    summary: 'De informatiepunten van de eigen organisatie lezen',
    tag: 'organisatie',
    answer: infoPointsAnswerSchema,
    status: 200,
    handle: async ({ caller }) => ({ value: await store.keptInfoPointsOf(caller.organisation) }),
  });
  const addInfoPoint = route({
    method: 'POST',
    path: infoPointsPath,
    access: 'keep-library',
    operation: 'maakInformatiepunt',
    summary: 'Een informatiepunt toevoegen',
    tag: 'organisatie',
    body: newInfoPointSchema,
    answer: infoPointSchema,
    status: 201,
    handle: async ({ caller, body }) => {
      const added = await store.addInfoPoint(caller.organisation, body);
      return added ? { value: added } : { problem: unknownMunicipality('') };
    },
  });
  const changeInfoPoint = route({
    method: 'POST',
    path: infoPointChangesPath,
    access: 'keep-library',
    operation: 'wijzigInformatiepunt',
    summary: 'Naam, plaats, ISIL en dienstvorm van een informatiepunt wijzigen',
    tag: 'organisatie',
    body: infoPointChangeSchema,
    answer: keptInfoPointSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller, body }) => {
      const changed = await store.changeInfoPoint(caller.organisation, body);
      return changed ? { value: changed } : { problem: noSuchScope };
    },
  });
  return [readInfoPoints, addInfoPoint, changeInfoPoint];
}
