/** Every word of the coordinator's and the municipality's pages, in Dutch (B1, "je" to staff). */
import { counted, formatClock, formatDay } from './format.ts';
import { accessListNl, accountPageNl, recoveryNl, secondStepNl } from './office/account-nl.ts';
import { closingNl } from './office/closing-nl.ts';
import { compareNl } from './office/compare-nl.ts';
import { firstStepsNl } from './office/first-steps-nl.ts';
import { fleetNl } from './office/fleet-nl.ts';
import { hoursNl } from './office/hours-nl.ts';
import { listsNl } from './office/lists-nl.ts';
import { monthNl, quartersNl } from './office/month-nl.ts';
import { operatingNl } from './office/operating-nl.ts';
import { pointsNl } from './office/points-nl.ts';
import { reportNl } from './office/report-nl.ts';
import { transferNl } from './office/transfer-nl.ts';

export const officeNl = {
  appName: 'Balieboek',
  skip: 'Naar de inhoud',
  menu: {
    label: 'Kantoor',
    month: 'Maand',
    compare: 'Vergelijken',
    transfer: 'Overnemen',
    closing: 'Afsluiten',
    hours: 'Openingstijden',
    tablets: 'Tablets',
    lists: 'Lijsten',
    access: 'Toegang',
    operating: 'Beheer',
    account: 'Mijn account',
    townHall: 'Cijfers',
    desk: 'Naar de balie',
  },
  signOut: 'Uitloggen',
  again: 'Opnieuw proberen',
  fetching: {
    account: 'Je account wordt opgehaald …',
    month: 'De maandcijfers worden opgehaald …',
    tablets: 'De tablets worden opgehaald …',
    infoPoints: 'De informatiepunten worden opgehaald …',
    quarters: 'De kwartaalcijfers worden opgehaald …',
    municipalities: 'De lijst met gemeenten wordt geopend …',
  },
  noAnswer: 'Geen antwoord van de hub. Kijk of je internet hebt en probeer het opnieuw.',
  refused: (why: string) => `De hub kon dit niet doen: ${why}`,
  notAllowed: 'Dit hoort niet bij jouw account. Vraag een coördinator om toegang.',
  nowhere: 'Deze pagina bestaat niet. Kies hierboven een andere pagina.',

  signIn: {
    title: 'Inloggen',
    lead: 'Voor coördinatoren en gemeenten. Bezoeken invoeren kan zonder in te loggen.',
    over: 'Je bent niet meer ingelogd. Log opnieuw in. Wat je had ingevuld, staat er nog.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    show: 'Toon',
    hide: 'Verberg',
    submit: 'Inloggen',
    emailMissing: 'Vul je e-mailadres in, bijvoorbeeld naam@bibliotheek.nl.',
    passwordMissing: 'Vul je wachtwoord in.',
    wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.',
    tooMany: 'Je hebt het te vaak geprobeerd. Wacht een paar minuten en probeer het dan opnieuw.',
  },

  account: {
    name: 'Je naam',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    passwordAbout: (shortest: number) =>
      `Minstens ${shortest} tekens. Een paar woorden achter elkaar onthoud je makkelijk.`,
    missing: 'Vul dit in.',
    tooLong: (longest: number) => `Dit is te lang. Houd het bij ${longest} tekens.`,
    wrongEmail: 'Dit is geen e-mailadres. Een goed adres is bijvoorbeeld naam@bibliotheek.nl.',
    shortPassword: (shortest: number) => `Dit wachtwoord is te kort. Neem minstens ${shortest} tekens.`,
    taken: 'Met dit e-mailadres is al een account gemaakt. Log daarmee in, of neem een ander adres.',
  },

  infoPoint: {
    name: 'Naam van het informatiepunt',
    nameAbout: 'Zoals je het zelf noemt, bijvoorbeeld Informatiepunt Lindehof.',
    place: 'Plaats',
    municipality: 'Gemeente',
    municipalityAbout: 'Begin te typen en kies de gemeente uit de lijst.',
    unknownMunicipality: 'Deze gemeente staat niet in de lijst. Kies er een uit de lijst.',
  },

  setUp: {
    title: 'Balieboek in gebruik nemen',
    lead: 'Drie dingen, daarna kun je tellen.',
    organisation: 'Je organisatie',
    organisationName: 'Naam van de bibliotheekorganisatie',
    infoPoint: 'Je eerste informatiepunt',
    account: 'Jouw account',
    submit: 'In gebruik nemen',
    used: 'Deze link werkt niet meer. Hij is al gebruikt of verlopen.',
    usedWhatNow: 'Heb je al een account? Log dan in. Anders: start de hub opnieuw, dan toont hij een nieuwe link.',
    toSignIn: 'Naar inloggen',
    doneTitle: 'Klaar om te tellen',
    done: (organisation: string, infoPoint: string) => `${organisation} staat klaar, met ${infoPoint}.`,
    whichPoint: 'Bij welk informatiepunt staat dit apparaat?',
    deviceName: 'Eerste tablet',
    makeTablet: 'Maak van dit apparaat een tablet',
    makeTabletAbout:
      'Wil je op dit apparaat meteen bezoeken invoeren, ook zonder internet? Maak er dan een tablet van.',
  },

  invitation: {
    title: 'Je bent uitgenodigd',
    lead: 'Maak je account. Daarna log je in met je e-mailadres en wachtwoord.',
    submit: 'Account maken',
    used: 'Deze uitnodiging werkt niet meer. Zij is al gebruikt of verlopen.',
    usedWhatNow: 'Heb je al een account? Log dan in. Anders: vraag de coördinator om een nieuwe uitnodiging.',
  },

  compare: compareNl,
  firstSteps: firstStepsNl,
  month: monthNl,
  report: reportNl,
  transfer: transferNl,
  closing: closingNl,
  hours: hoursNl,
  fleet: fleetNl,
  lists: listsNl,

  tablets: {
    title: 'Welke tablets tellen mee?',
    none: 'Er is nog geen tablet. Koppel hieronder de eerste.',
    caption: 'Tablets en hun laatste contact',
    columns: ['Tablet', 'Informatiepunt', 'Laatste contact', 'Nog niet verstuurd'],
    never: 'nog geen contact',
    contact: (day: string, at: Date) => `${formatDay(day, 'nl')}, ${formatClock(at, 'nl')} uur`,
    nothingWaits: 'niets',
    waits: (days: number) =>
      days === 0 ? 'iets van vandaag' : `oudste van ${counted(days, 'dag', 'dagen', 'nl')} geleden`,
    waitsUnknown: 'niet bekend',
    enrolTitle: 'Een tablet koppelen',
    tabletName: 'Naam van de tablet',
    tabletNameAbout: 'Zo herken je hem in de lijst, bijvoorbeeld Balie beneden.',
    draw: 'Maak een koppelcode',
    codeTitle: (tablet: string) => `Koppel ${tablet}`,
    codeSteps: [
      'Pak de tablet en zorg dat hij internet heeft.',
      'Scan de QR-code met de camera van de tablet. Of open Balieboek op de tablet en typ de code.',
      'Ziet de tablet de tegels van de balie? Dan is hij gekoppeld.',
    ],
    iPad: 'Een iPad? Zet Balieboek eerst op het beginscherm en open het daar. Typ daarna de code.',
    code: 'Koppelcode',
    qr: 'QR-code om de tablet te koppelen',
    validUntil: (at: Date) => `Geldig tot ${formatClock(at, 'nl')} uur, voor één tablet.`,
    minutesLeft: (minutes: number) => `Nog ${counted(minutes, 'minuut', 'minuten', 'nl')}.`,
    expired: 'Deze code is verlopen. Maak een nieuwe.',
    useHere: 'Koppel dit apparaat zelf',
    ready: 'Klaar',
    infoPointTitle: 'Een informatiepunt toevoegen',
    addInfoPoint: 'Informatiepunt toevoegen',
    infoPointAdded: (name: string) => `${name} is toegevoegd. Je kunt er nu een tablet voor koppelen.`,
    enrolFailed: 'Dit apparaat kon niet worden gekoppeld. Probeer het opnieuw.',
  },

  access: {
    title: 'Wie mag meekijken?',
    lead: 'Je maakt een link en geeft hem zelf door. Wie de link opent, maakt een eigen account.',
    role: 'Voor wie is de link?',
    roles: {
      coordinator: 'Een collega-coördinator: ziet en doet hetzelfde als jij',
      'library-reader': 'Een collega die meeleest: ziet alle cijfers en bestanden, wijzigt niets',
      'municipal-officer': 'Iemand van de gemeente: ziet alleen kwartaalcijfers op vijftallen',
      'municipal-financial-officer': 'Iemand van financiën bij de gemeente: ziet dezelfde kwartaalcijfers',
      operator: 'Een collega-beheerder: ziet bibliotheken, tablets en het logboek, geen cijfers van bezoeken',
    },
    municipality: 'Welke gemeente?',
    submit: 'Maak een uitnodiging',
    linkTitle: 'De uitnodiging',
    link: 'Link',
    once: (day: string, at: Date) =>
      `Deze link werkt één keer, tot ${formatDay(day, 'nl')} ${formatClock(at, 'nl')} uur. Hij staat hier alleen nu: kopieer hem meteen.`,
    copy: 'Kopieer de link',
    copied: 'De link is gekopieerd.',
    notCopied: 'Kopiëren lukte niet. Selecteer de link en kopieer hem zelf.',
    qr: 'QR-code van de uitnodiging',
    another: 'Nog een uitnodiging',
  },

  quarters: quartersNl,
  accountPage: accountPageNl,
  accessList: accessListNl,
  recovery: recoveryNl,
  operating: operatingNl,
  points: pointsNl,
  secondStep: secondStepNl,
};

export type OfficeMessages = typeof officeNl;
