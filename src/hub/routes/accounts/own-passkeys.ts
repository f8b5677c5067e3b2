/** Adding and removing one's own passkeys. */
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  newPasskeyBodySchema,
  newPasskeyQuestionsPath,
  ownPasskeysGonePath,
  ownPasskeysPath,
  passkeyGoneBodySchema,
  passwordAgainSchema,
} from '#wire/own-security.ts';
import { doneSchema, passkeyOptionsSchema } from '#wire/sign-in.ts';
import { factorsAgain, noteOwn, type OwnSecurityParts } from './own-security.ts';

export function ownPasskeyRoutes(parts: OwnSecurityParts): Route[] {
  const { accounts, note } = parts;
  const shared = { method: 'POST', access: 'own-account', tag: 'mijn account', problems: [403, 404, 429] } as const;
  const question = route({
    ...shared,
    path: newPasskeyQuestionsPath,
    operation: 'vraagNieuweSleutel',
    summary: 'Wat een browser moet ondertekenen om een toegangssleutel te maken',
    body: passwordAgainSchema,
    answer: passkeyOptionsSchema,
    status: 201,
    handle: async ({ caller, body, headers, now }) => {
      const refused = await factorsAgain(parts, caller, headers, body.password, now);
      if (refused) return refused;
      const { options, cookies } = await accounts.newPasskeyQuestion(headers);
      return { value: { options: { ...options } }, cookies };
    },
  });
  const add = route({
    ...shared,
    path: ownPasskeysPath,
    operation: 'voegSleutelToe',
    summary: 'Een toegangssleutel toevoegen',
    body: newPasskeyBodySchema,
    answer: doneSchema,
    status: 201,
    handle: async ({ caller, body, headers, origin, now }) => {
      if (!(await accounts.addPasskey(headers, origin, body))) return { problem: notAdded };
      await accounts.raiseToPasskey(caller.userId, caller.session);
      await noteOwn(note, caller, 'passkey-added', now);
      return { value: { done: true as const } };
    },
  });
  const remove = route({
    ...shared,
    path: ownPasskeysGonePath,
    operation: 'verwijderSleutel',
    summary: 'Een toegangssleutel verwijderen',
    body: passkeyGoneBodySchema,
    answer: doneSchema,
    status: 200,
    handle: async ({ caller, body, headers, now }) => {
      const refused = await factorsAgain(parts, caller, headers, body.password, now);
      if (refused) return refused;
      if (!(await accounts.removePasskey(caller.userId, body.id))) return { problem: noPasskey };
      await noteOwn(note, caller, 'passkey-removed', now);
      return { value: { done: true as const } };
    },
  });
  return [question, add, remove];
}

const notAdded = problem(
  403,
  'sleutel',
  'De toegangssleutel is niet toegevoegd',
  'Probeer het opnieuw. Kies een sleutel met een pincode, een vingerafdruk of een gezicht.',
);
const noPasskey = problem(404, 'geen-sleutel', 'Deze toegangssleutel is er niet', 'Laad de pagina opnieuw.');
