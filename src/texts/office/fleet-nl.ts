/** The words around tablets that were copied, wiped or turned away, in Dutch. */
import { counted, formatDate, formatMonth } from '#texts/format.ts';

const visits = (count: number) => counted(count, 'bezoek', 'bezoeken', 'nl');

export const fleetNl = {
  title: 'Tablets verzorgen',
  isRevoked: 'Losgekoppeld: deze tablet kan niets meer insturen.',
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
