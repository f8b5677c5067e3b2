/** The words around closing a month, its corrections, and what may be missing, in Dutch. */
import { counted, formatDate, formatDay, formatDifference, formatMonth, formatNumber } from '#texts/format.ts';
import { whyRefusedNl } from './refused-nl.ts';

const visits = (count: number) => counted(count, 'bezoek', 'bezoeken', 'nl');
const number = (value: number) => formatNumber(value, 'nl');

export const closingNl = {
  title: 'Klopt de maand? Sluit haar dan af.',
  lead: 'Kijk eerst of er iets ontbreekt. Na het afsluiten staan de cijfers vast. Wat later komt, zie je apart.',
  fetching: 'De controle wordt opgehaald …',
  month: 'Maand',
  notOver: (month: string) => `${formatMonth(month, 'nl')} is nog bezig. Afsluiten kan vanaf de eerste dag erna.`,
  counted: (count: number) => `${visits(count)} geteld.`,
  allWell: 'Alles lijkt compleet.',
  noTablets: 'Er was in deze maand geen tablet.',
  silent: (tablet: string, day: string) => `${tablet} leverde niets. Laatste contact: ${formatDate(day, 'nl')}.`,
  neverHeard: (tablet: string) => `${tablet} leverde niets, en had nog nooit contact.`,
  notSettled: (tablet: string, day: string) =>
    `Van ${tablet} kan nog iets komen. Laatste contact: ${formatDate(day, 'nl')}.`,
  unsent: (tablet: string) => `Op ${tablet} stond bij het laatste contact nog iets dat niet was verstuurd.`,
  possiblyMissing: (tablet: string, count: number) =>
    `${tablet} is gewist. Niet aangekomen: hoogstens ${visits(count)}.`,
  possiblyDouble: (tablet: string, count: number) =>
    `Van ${tablet} was er een kopie. Dubbel geteld: hoogstens ${visits(count)}.`,
  held: (tablet: string, count: number) => `Wacht op jouw besluit: ${visits(count)} van ${tablet}. Kijk bij Tablets.`,
  refused: (tablet: string, day: string) => `De hub nam deze maand van ${tablet} niet aan op ${formatDate(day, 'nl')}.`,
  whyRefused: whyRefusedNl,
  hoursUnknown: 'Of er dagen ontbreken, weten we niet: vul eerst de openingstijden in.',
  unrecorded: (days: number) =>
    `${counted(days, 'open dag is', 'open dagen zijn', 'nl')} niet geregistreerd. Dat is iets anders dan nul bezoeken.`,
  unrecordedDays: 'Welke dagen?',
  day: (day: string) => formatDay(day, 'nl'),
  belowZero: 'Een correctie haalt meer weg dan er nu nog geteld is. Kijk de correcties na.',
  close: (month: string) => `${formatMonth(month, 'nl')} afsluiten`,
  closeOf: (month: string, point: string) => `${formatMonth(month, 'nl')} afsluiten: ${point}`,
  sure: (month: string, point: string) =>
    `Sluit je ${formatMonth(month, 'nl')} van ${point} af? Dat kun je niet terugdraaien.`,
  yes: 'Ja, sluit af',
  no: 'Toch niet',
  closed: (at: number, day: string, count: number) =>
    `Afgesloten op ${formatDate(day, 'nl')} als nummer ${number(at)}, met ${visits(count)}.`,
  addendum: (more: number, changed: number) =>
    `Na afsluiting: ${formatDifference(more, 'nl')}${changed > 0 ? `, ${number(changed)} gewijzigd` : ''}.`,
  noAddendum: 'Daarna kwam er niets meer bij.',
  files: 'Bestanden van deze afgesloten maand',
  filesAbout: 'Deze bestanden zijn bij het afsluiten gemaakt en blijven altijd gelijk.',
  differences: 'Wat is er anders?',
  differencesOf: (point: string) => `Wat is er anders bij ${point}?`,
  differencesCaption: 'Verschil met de afgesloten maand',
  differencesColumns: ['Telling', 'Keuze', 'Verschil'],
  total: 'totaal',

  corrections: {
    title: 'Iets rechtzetten',
    lead: 'Klopt een getal niet en kan de tablet het niet meer herstellen? Maak dan een correctie. Zij blijft zichtbaar naast de cijfers.',
    point: 'Informatiepunt',
    kind: 'Wat moet er gebeuren?',
    kinds: { more: 'Bezoeken erbij', fewer: 'Bezoeken eraf' },
    number: 'Hoeveel bezoeken?',
    wrongNumber: 'Vul een heel getal in van 1 tot en met 500.',
    day: 'Op welke dag?',
    wrongDay: 'Kies een dag in deze maand.',
    part: 'Welk dagdeel?',
    parts: { morning: 'ochtend', afternoon: 'middag', evening: 'avond' },
    setting: 'Waar?',
    topic: 'Onderwerp van de vraag',
    outcome: 'Hoe liep het af?',
    target: 'Doorverwezen naar',
    way: 'Hoe doorverwezen?',
    arrival: 'Hoe gekomen?',
    targetGroup: 'Doelgroep',
    length: 'Hoe lang duurde het?',
    notKnown: 'niet bekend',
    reason: 'Waarom?',
    reasons: {
      'tablet-gone': 'De tablet is weg of kapot',
      'on-paper': 'Het stond op papier',
      'counted-twice': 'Het was dubbel geteld',
      'wrong-choice': 'Er was iets anders gekozen dan bedoeld',
      'wrong-day-or-place': 'Het stond op de verkeerde dag of plaats',
      'practice-counted': 'Het was oefenen',
    },
    submit: 'Correctie maken',
    made: (at: number, point: string) => `Correctie ${number(at)} bij ${point} telt mee.`,
    listTitle: 'Correcties in deze maand',
    none: 'Er zijn in deze maand geen correcties.',
    caption: 'Correcties: verschil, reden en dag',
    columns: ['Nummer', 'Informatiepunt', 'Bezoeken', 'Vragen', 'Reden', 'Gemaakt op'],
    madeOn: (day: string) => formatDate(day, 'nl'),
  },
};

export type ClosingMessages = typeof closingNl;
