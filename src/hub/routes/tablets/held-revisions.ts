/** Months of revoked tablets that others brought: a coordinator reads what waits and says yes or no, one by one. */
import { type Day, dutchDayOf } from '#domain/calendar.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  decisionBodySchema,
  decisionsPath,
  type HeldRevision,
  heldRevisionsAnswerSchema,
  heldRevisionsPath,
} from '#wire/tablets.ts';

type Decision = { life: string; infoPoint: string; month: string; digest: string; decision: 'accept' | 'decline' };

export type HeldStore = {
  heldRevisionsOf: (organisation: string) => Promise<HeldRevision[]>;
  ownerOfLife: (organisation: string, life: string) => Promise<object | undefined>;
  decideHeld: (organisation: string, asked: Decision, at: Date, today: Day) => Promise<boolean>;
};

export function heldRevisionRoutes(store: HeldStore): Route[] {
  const read = route({
    method: 'GET',
    path: heldRevisionsPath,
    access: 'keep-library',
    operation: 'leesAangehoudenMaandopgaven',
    summary: 'Maandopgaven van losgekoppelde tablets lezen die op een besluit wachten',
    tag: 'tablets',
    answer: heldRevisionsAnswerSchema,
    status: 200,
    handle: async ({ caller }) => ({ value: await store.heldRevisionsOf(caller.organisation) }),
  });
  const decide = route({
    method: 'POST',
    path: decisionsPath,
    access: 'keep-library',
    operation: 'besluitOverMaandopgave',
    summary: 'Een aangehouden maandopgave laten meetellen of niet; het antwoord is wat er nog wacht',
    tag: 'tablets',
    body: decisionBodySchema,
    answer: heldRevisionsAnswerSchema,
    status: 200,
    problems: [404, 409],
    handle: async ({ caller: { organisation }, body, now }) => {
      if (!(await store.ownerOfLife(organisation, body.life))) return { problem: noSuchLife };
      const isDone = await store.decideHeld(organisation, body, now, dutchDayOf(now).day);
      return isDone ? { value: await store.heldRevisionsOf(organisation) } : { problem: notWaiting };
    },
  });
  return [read, decide];
}

const noSuchLife = problem(
  404,
  'geen-tabletleven',
  'Deze maand is van geen tablet van de eigen organisatie',
  'Kijk opnieuw wat er wacht.',
);

const notWaiting = problem(
  409,
  'wacht-niet-meer',
  'Deze maand wacht niet meer op een besluit',
  'Er kwam een nieuwere opgave, of een collega besloot al. Kijk opnieuw wat er wacht.',
);
