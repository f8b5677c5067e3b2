/** What a coordinator sees of the own organisation: its info points. */
import { type InfoPoint, infoPointSchema } from '#domain/enrolment.ts';
import { type Route, route } from '#hub/http/route.ts';
import { infoPointsAnswerSchema, infoPointsPath, type NewInfoPoint, newInfoPointSchema } from '#wire/accounts.ts';
import { unknownMunicipality } from './accounts/set-up.ts';

export type OrganisationStore = {
  infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
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
    handle: async ({ caller }) => ({ value: await store.infoPointsOf(caller.organisation) }),
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
  return [readInfoPoints, addInfoPoint];
}
