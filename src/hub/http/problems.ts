/** Ways in which the hub says no, as application/problem+json: what happened, and what to do. */
import type { Problem } from '#wire/problem.ts';

type Fault = { path: string; message: string };

/** `name` becomes the type, so that a program can tell problems apart without reading Dutch. */
export function problem(status: number, name: string, title: string, detail: string, errors?: Fault[]): Problem {
  return { type: `urn:balieboek:probleem:${name}`, title, status, detail, ...(errors && { errors }) };
}

export const notSignedIn = problem(401, 'niet-aangemeld', 'Je bent niet ingelogd', 'Log in en probeer het opnieuw.');

export const unknownTablet = problem(
  401,
  'onbekende-tablet',
  'Deze tablet is niet bekend',
  'Koppel de tablet opnieuw met een code van de coördinator.',
);

export const otherLife = problem(
  403,
  'ander-leven',
  'Dit gegevensbestand hoort niet bij deze tablet',
  'Koppel de tablet opnieuw met een code van de coördinator.',
);

export const notAllowed = problem(
  403,
  'geen-toegang',
  'Dit mag je niet bekijken',
  'Log in met een account dat dit wel mag.',
);

export const secondFactorOwed = problem(
  403,
  'tweede-stap-nodig',
  'Eerst een tweede stap',
  'Voor dit account is een code uit een app of een toegangssleutel nodig. Stel die in bij Mijn account.',
);

export const notFound = problem(404, 'niet-gevonden', 'Dit adres bestaat niet', 'Controleer het adres.');

export const noSuchTablet = problem(
  404,
  'geen-tablet',
  'Deze tablet bestaat niet',
  'Kies een tablet van de eigen organisatie.',
);

export const tooLarge = problem(413, 'te-groot', 'Het bericht is te groot', 'Stuur hooguit 256 kB.');

export const notAcceptable = problem(
  406,
  'andere-vorm-gevraagd',
  'De hub antwoordt alleen in JSON',
  'Vraag om application/json.',
);

export const otherMediaType = problem(
  415,
  'andere-vorm-gestuurd',
  'De hub leest alleen JSON',
  'Stuur het bericht als application/json in UTF-8, niet ingepakt.',
);

export const notJson = problem(400, 'geen-json', 'Het bericht is geen JSON', 'Stuur het bericht als JSON.');

export const elsewhere = problem(
  403,
  'andere-site',
  'Deze vraag kwam van een andere website',
  'Open Balieboek zelf en probeer het daar.',
);

export const tooManyTries = problem(
  429,
  'te-vaak-geprobeerd',
  'Te vaak geprobeerd',
  'Wacht een kwartier en probeer het dan opnieuw.',
);

export const outOfOrder = problem(
  500,
  'storing',
  'Er ging iets mis bij de hub',
  'Probeer het later opnieuw. Blijft het misgaan, vraag dan de beheerder om naar het logboek van de hub te kijken.',
);

/** All faults of a body or query at once. */
export function doesNotFit(faults: Fault[]): Problem {
  return problem(
    400,
    'past-niet',
    'Niet alles is goed ingevuld',
    'Verbeter wat bij de fouten staat en stuur het opnieuw.',
    faults,
  );
}

export function wrongMethod(allowed: string[]): Problem {
  return problem(405, 'andere-methode', 'Zo werkt dit adres niet', `Dit adres kent alleen ${allowed.join(' en ')}.`);
}

export const noSuchScope = problem(
  404,
  'geen-informatiepunt',
  'Dit informatiepunt of deze gemeente is hier niet',
  'Kies een informatiepunt of gemeente van de eigen organisatie.',
);
