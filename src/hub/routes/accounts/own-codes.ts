/** Codes from an authenticator app as a second step: switched on, off, and their recovery codes. */
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  codeBodySchema,
  ownCodesConfirmPath,
  ownCodesPath,
  ownCodesStopPath,
  ownRecoveryCodesPath,
  passwordAgainSchema,
  preparedCodesSchema,
  recoveryCodesSchema,
} from '#wire/own-security.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { stepOf, takeTries } from './limits.ts';
import { factorsAgain, noteOwn, type OwnSecurityParts } from './own-security.ts';

export function ownCodeRoutes(parts: OwnSecurityParts): Route[] {
  const { accounts, note, store } = parts;
  const shared = { method: 'POST', access: 'own-account', tag: 'mijn account', problems: [403, 409, 429] } as const;
  const prepare = route({
    ...shared,
    path: ownCodesPath,
    operation: 'bereidCodesVoor',
    summary: 'Codes uit een app voorbereiden; ze gelden pas na een bevestiging',
    body: passwordAgainSchema,
    answer: preparedCodesSchema,
    status: 201,
    handle: async ({ caller, body, headers, now }) => {
      const refused = await factorsAgain(parts, caller, headers, body.password, now);
      if (refused) return refused;
      const prepared = await accounts.prepareCodes(headers, body.password);
      return prepared ? { value: prepared } : { problem: codesOnAlready };
    },
  });
  const confirm = route({
    ...shared,
    path: ownCodesConfirmPath,
    operation: 'bevestigCodes',
    summary: 'Met een code uit de app bevestigen dat zij werkt',
    body: codeBodySchema,
    answer: doneSchema,
    status: 200,
    handle: async ({ caller, body, headers, now }) => {
      const full = await takeTries(store, [stepOf(caller.userId)], now);
      if (full) return full;
      const cookies = await accounts.confirmCodes(headers, caller.userId, body.code, now);
      if (!cookies) return { problem: wrongCodeHere };
      await store.forgetTries(stepOf(caller.userId));
      await noteOwn(note, caller, 'codes-on', now);
      return { value: { done: true as const }, cookies };
    },
  });
  const stop = route({
    ...shared,
    path: ownCodesStopPath,
    operation: 'stopCodes',
    summary: 'Ophouden met codes uit een app',
    body: passwordAgainSchema,
    answer: doneSchema,
    status: 200,
    handle: async ({ caller, body, headers, now }) => {
      const refused = await factorsAgain(parts, caller, headers, body.password, now);
      if (refused) return refused;
      const cookies = await accounts.stopCodes(headers, body.password);
      if (!cookies) return { problem: noCodes };
      await noteOwn(note, caller, 'codes-off', now);
      return { value: { done: true as const }, cookies };
    },
  });
  const renew = route({
    ...shared,
    path: ownRecoveryCodesPath,
    operation: 'maakHerstelcodes',
    summary: 'Nieuwe herstelcodes maken; de oude vervallen',
    body: passwordAgainSchema,
    answer: recoveryCodesSchema,
    status: 201,
    handle: async ({ caller, body, headers, now }) => {
      const refused = await factorsAgain(parts, caller, headers, body.password, now);
      if (refused) return refused;
      const recoveryCodes = await accounts.newRecoveryCodes(headers, body.password);
      if (!recoveryCodes) return { problem: noCodes };
      await noteOwn(note, caller, 'recovery-codes-made', now);
      return { value: { recoveryCodes } };
    },
  });
  return [prepare, confirm, stop, renew];
}

const codesOnAlready = problem(
  409,
  'codes-aan',
  'De codes staan al aan',
  'Zet ze eerst uit als je een andere app wilt.',
);
const noCodes = problem(409, 'codes-uit', 'De codes staan niet aan', 'Zet ze eerst aan.');
const wrongCodeHere = problem(
  403,
  'code',
  'Deze code klopt niet',
  'Een code werkt één keer en een halve minuut. Wacht op de volgende en vul die in.',
);
