/** The words around visits that are looked up and corrected, in Dutch; loaded when one of those pages is opened. */
import { counted, formatDay } from '#texts/format.ts';

const reasons = {
  mistapped: 'Verkeerd getikt',
  'turned-out-differently': 'Het liep anders af',
  double: 'Dubbel ingevoerd',
  'not-a-visit': 'Dit was geen bezoek',
  undone: 'Ongedaan gemaakt',
  'put-back': 'Teruggezet',
  detailed: 'Later uitgewerkt',
};

export const visitsNl = {
  earlier: {
    title: 'Eerdere bezoeken',
    lead: 'Hier staan de bezoeken die nog op deze tablet staan. Je kunt ze wijzigen, weghalen en terugzetten. De cijfers gaan vanzelf mee.',
    none: 'Er staan nog geen bezoeken op deze tablet.',
    noneLeft: 'Er staan nu geen bezoeken op deze tablet.',
    erased: (months: string) =>
      `Van ${months} staan de bezoeken hier niet meer. De cijfers blijven. Klopt er iets niet? De coördinator kan het verbeteren.`,
    closed: 'De coördinator heeft deze maand afgesloten. Wat je nu wijzigt, ziet de coördinator apart staan.',
    day: 'Welke dag?',
    dayWith: (day: string, visits: number) =>
      `${formatDay(day, 'nl')} (${counted(visits, 'bezoek', 'bezoeken', 'nl')})`,
    count: (visits: number, day: string) => `${counted(visits, 'bezoek', 'bezoeken', 'nl')} op ${formatDay(day, 'nl')}`,
    parts: { morning: 'Ochtend', afternoon: 'Middag', evening: 'Avond' },
    afterwards: 'achteraf ingevoerd',
    toToday: 'Naar vandaag',
  },

  changes: {
    corrected: (day: string, reason: string) => `Gewijzigd op ${formatDay(day, 'nl')}. Reden: ${reason}.`,
    removed: (day: string, reason: string) =>
      `Weggehaald op ${formatDay(day, 'nl')}. Reden: ${reason}. Dit bezoek telt niet mee.`,
    restored: (day: string) => `Teruggezet op ${formatDay(day, 'nl')}.`,
  },
  reasons,

  remove: {
    heading: 'Waarom haal je dit bezoek weg?',
    close: 'Toch niet',
    reason: 'Kies de reden. Daarna is het bezoek weg uit de cijfers. Je kunt het terugzetten.',
  },

  said: {
    corrected: 'De wijziging is bewaard.',
    part: (what: string, was: string, now: string) => `${what}: eerst ${was}, nu ${now}.`,
    question: (number: number) => `Vraag ${number}`,
    onlyQuestion: 'Vraag',
    day: 'Dag',
    partOfDay: 'Dagdeel',
    nothing: 'niet ingevuld',
    removed: (visit: string, reason: string) => `Weggehaald: ${visit}. Reden: ${reason}.`,
    restored: (visit: string) => `Teruggezet: ${visit}. Dit bezoek telt weer mee.`,
  },

  correct: {
    title: 'Bezoek wijzigen',
    lead: 'Tik in de zin op wat anders moet. De rest blijft staan.',
    leavePart: 'Dit klopt al',
    reason: 'Waarom wijzig je dit?',
    reasons,
    save: 'Wijziging bewaren',
    leave: 'Laat zoals het was',
    whyNot: {
      open: 'Maak eerst het bezoek af. Er mist nog een antwoord.',
      unchanged: 'Er is nog niets veranderd.',
      noReason: 'Kies nog waarom je dit wijzigt.',
    },
    gone: 'Dit bezoek is net weggehaald of staat niet meer op deze tablet. Je wijziging is niet bewaard.',
    voided: 'Dit bezoek is weggehaald. Zet het terug als je het wilt wijzigen.',
    restore: 'Terugzetten',
    toList: 'Naar de eerdere bezoeken',
  },

  unknown: {
    title: 'Dit bezoek staat hier niet',
    body: 'Misschien staat het op een andere tablet, is de maand afgesloten, of is de tablet daarna gewist. Bezoeken gaan nooit van de ene tablet naar de andere.',
  },
};

export type VisitsMessages = typeof visitsNl;
