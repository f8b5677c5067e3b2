/** What a coordinator reads of the tablets, and how one is turned away or let in again. */
import { noSuchTablet } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  admissionsPath,
  revocationsPath,
  revokedAnswerSchema,
  type Tablet,
  tabletBodySchema,
  tabletNameSchema,
  tabletNamesPath,
  tabletsAnswerSchema,
  tabletsPath,
} from '#wire/tablets.ts';

export type FleetStore = {
  renameTablet: (tablet: { organisation: string; tablet: string }, name: string) => Promise<boolean>;
  tabletsOf: (organisation: string) => Promise<Tablet[]>;
  /** `null` lets it in again. */
  setRevoked: (tablet: { organisation: string; tablet: string }, at: Date | null) => Promise<boolean>;
};

export function fleetRoutes(store: FleetStore): Route[] {
  const readTablets = route({
    method: 'GET',
    path: tabletsPath,
    access: 'keep-library',
    operation: 'leesTablets',
    summary: 'De tablets van de eigen organisatie lezen',
    tag: 'tablets',
    answer: tabletsAnswerSchema,
    status: 200,
    handle: async ({ caller }) => ({ value: await store.tabletsOf(caller.organisation) }),
  });
  const setting = (path: string, operation: string, summary: string, isRevoked: boolean) =>
    route({
      method: 'POST',
      path,
      access: 'keep-library',
      operation,
      summary,
      tag: 'tablets',
      body: tabletBodySchema,
      answer: revokedAnswerSchema,
      status: 200,
      problems: [404],
      handle: async ({ caller: { organisation }, body: { tablet }, now }) => {
        const isKnown = await store.setRevoked({ organisation, tablet }, isRevoked ? now : null);
        return isKnown ? { value: { tablet, isRevoked } } : { problem: noSuchTablet };
      },
    });
  const rename = route({
    method: 'POST',
    path: tabletNamesPath,
    access: 'keep-library',
    operation: 'hernoemTablet',
    summary: 'Een tablet een andere naam geven',
    tag: 'tablets',
    body: tabletNameSchema,
    answer: tabletNameSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, body: { tablet, name } }) => {
      const isKnown = await store.renameTablet({ organisation, tablet }, name);
      return isKnown ? { value: { tablet, name } } : { problem: noSuchTablet };
    },
  });
  return [
    readTablets,
    rename,
    setting(revocationsPath, 'koppelTabletLos', 'Een tablet loskoppelen: zijn toegang werkt niet meer', true),
    setting(admissionsPath, 'laatTabletToe', 'Een losgekoppelde tablet opnieuw toelaten', false),
  ];
}
