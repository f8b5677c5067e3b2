/** The words around the figures: the coordinator's month and the municipality's quarters, in Dutch. */
import { counted, formatMonth, formatNumber } from '#texts/format.ts';

const number = (value: number) => formatNumber(value, 'nl');
/** Of a month its name, of a year the year. */
const monthName = (period: string) => (period.length === 4 ? period : formatMonth(period, 'nl').replace(/ \d+$/, ''));
const inSentence = (name: string) => `“${name}”`;

export const monthNl = {
  title: (month: string, isRunning: boolean) =>
    isRunning ? `Hoe gaat ${monthName(month)}?` : `Hoe was ${monthName(month)}?`,
  chooseMonth: 'Maand',
  infoPoint: 'Informatiepunt',
  all: 'Alle informatiepunten samen',
  previous: (month: string) => `Naar ${month.length === 4 ? month : formatMonth(month, 'nl')}`,
  tablets: (tablets: number) =>
    tablets === 0
      ? 'Nog geen tablet leverde voor deze maand.'
      : tablets === 1
        ? '1 tablet leverde voor deze maand.'
        : `${number(tablets)} tablets leverden voor deze maand.`,
  empty: (month: string) => `Nog geen bezoeken in ${formatMonth(month, 'nl')}.`,
  emptyWhy:
    'Dat kan kloppen als er nog niemand kwam. Stond een tablet wel aan? Kijk bij Tablets wanneer hij voor het laatst contact had.',
  toFirstSteps: 'Naar de eerste stappen',
  emptyNewest: (month: string) => `Naar ${formatMonth(month, 'nl')}, de laatste maand met bezoeken`,
  headline: {
    visits: 'bezoekers',
    questions: 'vragen',
    warm: 'warm doorverwezen',
    courses: 'keer een cursus',
  },
  more: (difference: number, month: string) => `${number(difference)} meer dan in ${monthName(month)}`,
  fewer: (difference: number, month: string) => `${number(difference)} minder dan in ${monthName(month)}`,
  same: (month: string) => `evenveel als in ${monthName(month)}`,
  noneBefore: (month: string) => `in ${monthName(month)} nog niets geteld`,
  wholeBefore: (before: number, month: string) => `heel ${monthName(month)}: ${number(before)}`,
  table: 'Tabel',
  sections: { topics: 'Waarover', outcomes: 'Hoe het afliep', referrals: 'Naar wie' },
  groups: 'Per groep onderwerpen',
  topics: 'De meest gestelde vragen',
  byTarget: 'Naar wie',
  byWay: 'Hoe',
  most: {
    topic: (name: string) => `Het vaakst gevraagd: ${name}`,
    target: (name: string) => `Het vaakst doorverwezen naar: ${name}`,
    way: (name: string) => `Het vaakst zo: ${name}`,
  },
  share: {
    all: (name: string) => `Alle vragen gingen over ${name}`,
    part: (part: string, name: string) => `${name} is ${part} van alle vragen`,
    count: (count: number, of: number, name: string) =>
      `${number(count)} van de ${counted(of, 'vraag', 'vragen', 'nl')} ${count === 1 ? 'ging' : 'gingen'} over ${name}`,
  },
  outcome: {
    all: (name: string) => `Bij alle vragen was de uitkomst ${inSentence(name)}`,
    part: (part: string, name: string) => `Bij ${part} van de vragen was de uitkomst ${inSentence(name)}`,
    count: (count: number, of: number, name: string) =>
      `Bij ${number(count)} van de ${counted(of, 'vraag', 'vragen', 'nl')} was de uitkomst ${inSentence(name)}`,
  },
  parts: {
    exact: {
      half: 'de helft',
      third: 'een derde',
      quarter: 'een kwart',
      fifth: 'een vijfde',
      twoThirds: 'twee derde',
      threeQuarters: 'drie kwart',
    },
    almost: (part: string) => `bijna ${part}`,
    over: (part: string) => `iets meer dan ${part}`,
  },
  referrals: {
    none: 'Er is in deze maand niet doorverwezen',
    one: (isWarm: boolean): string => (isWarm ? 'De ene doorverwijzing was warm' : 'De ene doorverwijzing was koud'),
    allWarm: (of: number) => `Alle ${number(of)} doorverwijzingen waren warm`,
    noneWarm: (of: number) => `Geen van de ${number(of)} doorverwijzingen was warm`,
    some: (warm: number, of: number) =>
      `${number(warm)} van de ${number(of)} doorverwijzingen ${warm === 1 ? 'was' : 'waren'} warm`,
    warm: (count: number) => `${number(count)} warm`,
    cold: (count: number) => `${number(count)} koud`,
    ofWhichWarm: (all: number, warm: number) =>
      warm === 0 ? number(all) : warm === all ? `${number(all)} warm` : `${number(all)}, waarvan ${number(warm)} warm`,
  },
  files: {
    xlsx: 'Download voor Excel (XLSX)',
    ods: 'Download voor LibreOffice (ODS)',
    csv: 'Download als CSV',
    csvw: 'Download CSV met uitleg voor programma’s (CSVW)',
    json: 'Download als JSON',
  },
  moreFiles: 'Bestanden voor programma’s',
  moreFilesWhy:
    'Voor wie de cijfers in een ander programma inleest. De inhoud is gelijk aan die van de andere bestanden.',
  makingFile: 'Het bestand wordt gehaald …',
  fileSteps: {
    tables: 'Bestand maken: de tabellen worden opgebouwd …',
    writing: 'Bestand maken: de tabellen worden opgeschreven …',
    packing: 'Bestand maken: het bestand wordt ingepakt …',
  },
  stopFile: 'Stoppen',
  stopFileOf: (name: string) => `Stoppen: ${name}`,
  notMade: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
};

export const quartersNl = {
  title: (municipality: string) => `Wat gebeurde er voor inwoners van ${municipality}?`,
  lead: (municipality: string) => `Alle informatiepunten in ${municipality} samen, per kwartaal.`,
  rounding: (fewest: number) =>
    `Alle getallen zijn afgerond op vijftallen. Zo herken je niemand in de cijfers. Een kwartaal met minder dan ${fewest} bezoekers tonen we niet.`,
  tooFew: 'te weinig om te tonen',
  none: 'Er zijn nog geen kwartalen om te tonen. Ze verschijnen hier zodra er bezoeken zijn geteld.',
  visits: 'Bezoekers',
  questions: 'Vragen',
  quarter: 'Kwartaal',
  visitsTitle: (shown: number, quarter: string) => `${number(shown)} bezoekers in het ${quarter}`,
  questionsTitle: (shown: number, quarter: string) => `${number(shown)} vragen in het ${quarter}`,
  caption: 'Bezoekers en vragen per kwartaal, op vijftallen',
  csv: 'Download als CSV',
  notForYou: 'Deze pagina is voor de gemeente.',
  toOffice: 'Naar de maandcijfers',
};
