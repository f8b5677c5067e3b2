/** The words of the report of a month or year: its sections, what they rest on, and the page on paper, in Dutch. */
import { formatMonth, formatNumber, formatShare } from '#texts/format.ts';

const number = (value: number) => formatNumber(value, 'nl');
const share = (part: number, of: number) => (of > 0 ? ` (${formatShare(part / of, 'nl')})` : '');

export const reportNl = {
  kind: 'Periode',
  byMonth: 'Maand',
  byYear: 'Jaar',
  year: (year: string, isRunning: boolean) => (isRunning ? `Hoe gaat ${year}?` : `Hoe was ${year}?`),
  emptyYear: (year: string) => `Nog geen bezoeken in ${year}.`,
  where: 'Van wie',
  municipality: (name: string) => `Gemeente ${name}`,
  than: {
    nothing: (period: string) => `${period}: niets geregistreerd`,
    before: (count: number, period: string) => `${period}: ${number(count)}`,
  },
  sections: {
    months: 'Door het jaar',
    kinds: 'Welk soort vraag',
    courses: 'Naar een cursus',
    people: 'Wie er kwamen',
    help: 'Hulp waarbij',
    when: 'Wanneer',
    setting: 'Waar',
    arrival: 'Hoe gekomen',
    length: 'Hoe lang',
    signs: 'Wat opviel',
    points: 'Per informatiepunt',
  },
  mostly: (label: string, count: number, of: number) => `Het vaakst “${label}”: ${number(count)} van ${number(of)}`,
  tie: 'Er springt niets bovenuit',
  notNoted: 'Dit is niet genoteerd',
  none: 'In deze tijd niet genoteerd',
  length: (long: number, known: number) =>
    `${number(long)} van de ${number(known)} duurde langer dan 20 minuten${share(long, known)}`,
  lengthKnown: (known: number, of: number) =>
    `De duur is ingevuld bij ${number(known)} van ${number(of)}. De rest telt hier niet mee.`,
  courses: (pointedTo: number, enrolled: number) =>
    `${number(pointedTo)} keer op een cursus gewezen, ${number(enrolled)} keer geholpen met inschrijven`,
  noCourses: 'Er is niemand op een cursus gewezen',
  when: (day: string, part: string, count: number) => `Het drukst: ${day}, ${part} (${number(count)})`,
  busiest: (month: string, count: number) => `De drukste maand was ${month}: ${number(count)}`,
  eachMonth: 'Bezoekers en vragen per maand',
  visits: 'Bezoekers',
  questions: 'Vragen',
  ended: {
    title: (group: string, count: number, of: number) =>
      `Over “${group}” ging de hulp het vaakst elders verder: ${number(count)} van ${number(of)}`,
    none: 'Alle vragen bleven bij het informatiepunt',
    parts: ['Zonder doorverwijzing', 'Doorverwezen', 'Naar een cursus'],
  },
  flow: {
    title: (from: string, to: string, count: number) => `Het vaakst van “${from}” naar “${to}”: ${number(count)}`,
    rest: 'Andere',
  },
  points: {
    title: (name: string, count: number) => `De meeste bezoekers per 10 uur open: ${name} (${number(count)})`,
    unknown: 'Nog niet eerlijk te vergelijken: niet van elk punt zijn de openingstijden bekend',
  },
  rests: {
    heading: 'Waar dit op rust',
    open: (days: number, withEntries: number, quiet: number, unrecorded: number) =>
      `Dagen open: ${number(days)}. Daarvan met bezoekers: ${number(withEntries)}. Echt niemand: ${number(quiet)}. Niet geregistreerd: ${number(unrecorded)}.`,
    hoursUnknown: (withEntries: number) =>
      `Niet van elke dag zijn de openingstijden bekend. Dagen met bezoekers: ${number(withEntries)}.`,
    quiet: (slots: number) => `Dagdelen waarop volgens de balie niemand kwam: ${number(slots)}.`,
    tablets: (delivered: number, of: number) => `Tablets die leverden: ${number(delivered)} van ${number(of)}.`,
    silent: (tablet: string, point: string, when: string) => `Nog niets van ${tablet} (${point}): ${when}.`,
    afterwards: (count: number, of: number) =>
      `Achteraf ingevoerd: ${number(count)} van ${number(of)}${share(count, of)}.`,
    corrections: (count: number) => `Correcties door de coördinator: ${number(count)}.`,
    running: 'Deze tijd is nog bezig: de cijfers groeien nog.',
    notClosed: 'Nog niet afgesloten.',
    closed: 'Afgesloten.',
    partlyClosed: (closed: number, of: number) => `Al afgesloten: ${number(closed)} van ${number(of)}.`,
    addendum: (point: string, month: string, visits: number, changed: number) =>
      `Na afsluiting van ${formatMonth(month, 'nl')} bij ${point}: ${visits < 0 ? '' : '+'}${number(visits)}, ${number(changed)} gewijzigd.`,
  },
  standing: {
    toClosed: 'Bekijk de cijfers zoals ze zijn afgesloten',
    toNow: 'Naar de cijfers van nu',
    closed: 'Dit zijn de cijfers zoals ze zijn afgesloten.',
    closedAndMore: 'Dit zijn de cijfers zoals ze zijn afgesloten. Wat later kwam, telt hier niet mee.',
  },
  downloadTable: 'Download',
  paper: {
    open: 'Bekijk op papier',
    print: 'Print, of bewaar als PDF',
    back: 'Terug naar de cijfers',
    title: (period: string) => `Verslag ${period}`,
    of: (organisation: string) => `Informatiepunt Digitale Overheid · ${organisation}`,
    lead: (visits: number, questions: number) =>
      `Bezoekers: ${number(visits)}. Hun vragen: ${number(questions)}. Dit verslag laat zien waarover het ging, hoe het afliep en wat er nog ontbreekt.`,
    short: 'In het kort',
    figure: 'Wat',
    now: 'Aantal',
    tables: 'De cijfers',
    empty: (titles: string) => `Hierbij is in deze tijd niets geteld: ${titles}.`,
    inFiles:
      'Wat per dag is geteld, en onderwerpen naast uitkomsten, doelgroepen of doorverwijzingen, staat in de bestanden bij dit verslag.',
    means: 'Wat de cijfers betekenen',
    made: (organisation: string, day: string) => `Gemaakt door ${organisation} op ${day}, met Balieboek.`,
  },
};
