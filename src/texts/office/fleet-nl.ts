/** The words around tablets that were copied, wiped or turned away, in Dutch. */
import { counted, formatDate, formatMonth, formatNumber } from '#texts/format.ts';
import { whyRefusedNl } from './refused-nl.ts';

const number = (value: number) => formatNumber(value, 'nl');
const visits = (count: number) => counted(count, 'bezoek', 'bezoeken', 'nl');

export const fleetNl = {
  title: 'Tablets verzorgen',
  isRevoked: 'Losgekoppeld: deze tablet kan niets meer insturen.',
  refused: (month: string, day: string) =>
    `De hub nam ${formatMonth(month, 'nl')} niet aan op ${formatDate(day, 'nl')}.`,
  whyRefused: whyRefusedNl,
  possiblyDouble: (count: number) =>
    `Van deze tablet was er een kopie. Daardoor tellen hoogstens ${visits(count)} dubbel.`,
  leftBehind: (count: number) =>
    `${counted(count, 'verbetering', 'verbeteringen', 'nl')} van vóór het kopiëren staan alleen op de tablet.`,
  possiblyMissing: (count: number) =>
    `Deze tablet is gewist. Hoogstens ${visits(count)} kwamen niet aan. Leg ze achteraf vast als je ze nog weet.`,
  allWell: 'Niets bijzonders.',
  revoke: 'Loskoppelen',
  revokeOf: (tablet: string) => `Loskoppelen: ${tablet}`,
  admit: 'Opnieuw toelaten',
  admitOf: (tablet: string) => `Opnieuw toelaten: ${tablet}`,
  enrolAgain: 'Opnieuw koppelen',
  enrolAgainOf: (tablet: string) => `Opnieuw koppelen: ${tablet}`,
  again: {
    title: (tablet: string) => `${tablet} opnieuw koppelen`,
    about:
      'Is de tablet gewist of vervangen? Met een nieuwe code blijft het dezelfde tablet. Wat al is ontvangen, blijft tellen.',
    seen: 'Hoeveel bezoeken van deze maand stonden er het laatst op het scherm?',
    seenAbout: 'Mag leeg blijven. Met dit getal kunnen we zeggen hoeveel er misschien kwijt is.',
    wrongSeen: 'Vul een heel getal in, bijvoorbeeld 47. Of laat het leeg.',
    cancel: 'Toch niet',
  },
  phone: {
    nobody: 'Je hoeft niemand te bellen: alle tablets zijn bij.',
    call: (where: string, tablet: string, why: string) =>
      where ? `Bel ${where} over ${tablet}: ${why}` : `Vraag naar ${tablet}: ${why}`,
    why: {
      unsent: (days: number) =>
        `daar wacht al ${counted(days, 'dag', 'dagen', 'nl')} iets op verbinding. Vraag of de tablet internet heeft.`,
      silent: (days: number) =>
        `al ${counted(days, 'dag', 'dagen', 'nl')} geen contact. Vraag of hij nog wordt gebruikt.`,
      never: (_: number) => 'na het koppelen was er nog geen contact. Vraag of de tablet internet heeft.',
      clock: (_: number) => 'de klok loopt ver voor of achter. Vraag of datum en tijd op automatisch staan.',
    },
    others: (count: number) => `Daarna ${counted(count, 'andere tablet', 'andere tablets', 'nl')}: kijk hieronder.`,
  },
  facts: {
    title: 'Meer over deze tablet',
    unknown: 'niet bekend',
    version: 'Versie',
    versions: (app: string, lists: number) => `${app}, met lijsten ${number(lists)}`,
    storage: 'Geheugen',
    storages: {
      persistent: 'wordt bewaard',
      'best-effort': 'de browser mag het wissen als de tablet vol raakt',
      unknown: 'niet bekend',
    },
    clock: 'Klok',
    clocks: (minutes: number) =>
      minutes === 0
        ? 'loopt gelijk'
        : `loopt ${counted(Math.abs(minutes), 'minuut', 'minuten', 'nl')} ${minutes > 0 ? 'voor' : 'achter'}`,
    life: 'Dit geheugen',
    lifeBefore: (at: number) => `Eerder geheugen ${number(at)}`,
    received: (received: number, months: number) =>
      `${visits(received)} ontvangen, in ${counted(months, 'maand', 'maanden', 'nl')}`,
    receivedOf: (received: number, logged: number, months: number) =>
      `${number(received)} ontvangen van ${number(logged)} ooit ingevoerd, in ${counted(months, 'maand', 'maanden', 'nl')}`,
  },
  rename: {
    act: 'Hernoemen',
    actOf: (tablet: string) => `Hernoemen: ${tablet}`,
    title: (tablet: string) => `Een andere naam voor ${tablet}`,
    submit: 'Naam bewaren',
  },
  move: {
    act: 'Verhuizen',
    actOf: (tablet: string) => `Verhuizen: ${tablet}`,
    title: (tablet: string) => `${tablet} naar een ander informatiepunt`,
    about:
      'Typ de code op de tablet zelf. Vanaf dan telt hij alleen voor het nieuwe punt. Wat hij eerder telde, blijft bij het oude.',
  },
  file: {
    title: 'Innemen van een tablet zonder netwerk',
    about: 'Neem hier het bestand of de QR-codes in die de tablet maakte. Wat dubbel aankomt, telt één keer.',
  },
  held: {
    title: 'Wacht op jouw besluit',
    about: 'Deze maanden komen van een losgekoppelde tablet. Ze tellen pas mee als jij ja zegt.',
    line: (tablet: string, point: string, month: string, count: number, day: string) =>
      `${tablet}, ${point}: ${visits(count)} in ${formatMonth(month, 'nl')}, binnengekomen op ${formatDate(day, 'nl')}`,
    accept: 'Laat meetellen',
    decline: 'Niet meetellen',
  },
};

export type FleetMessages = typeof fleetNl;
