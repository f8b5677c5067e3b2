/** The words of the pages about the tablet itself, in Dutch; loaded when one of them is opened. */

import { counted, formatDay } from '#texts/format.ts';

export const tabletNl = {
  refusal: {
    reasons: {
      'not-json': 'De opgave kwam niet goed over.',
      'too-large': 'De opgave is te groot.',
      schema: 'De opgave past niet bij wat de hub verwacht.',
      digest: 'De opgave is onderweg veranderd.',
      'does-not-add-up': 'De getallen in de opgave kloppen niet met elkaar.',
      'unknown-tablet': 'De hub kent deze tablet niet meer.',
      'info-point': 'Deze tablet hoorde in die maand niet bij dit informatiepunt.',
      signature: 'De handtekening van deze tablet klopt niet.',
      unreadable: 'De tablet kan zijn eigen telling van deze maand niet lezen.',
      forked: 'Er is een tweede tablet met dezelfde gegevens.',
    } as Record<string, string>,
    otherReason: 'De hub nam de opgave niet aan.',
    callCoordinator: 'Bel de coördinator. De bezoeken blijven bewaard op deze tablet.',
    tryAgain: 'Opnieuw versturen',
    sendNow: 'Nu versturen',
    busy: 'Bezig met versturen …',
  },

  tablet: {
    heading: 'Deze tablet',
    handOver: 'Overdragen zonder netwerk',
    place: 'Plek',
    of: (tablet: string, organisation: string) => `${tablet}, van ${organisation}`,
    infoPoint: 'Informatiepunt',
    language: 'Taal',
    storage: 'Opslag',
    storageState: {
      persistent: 'De browser bewaart de bezoeken blijvend.',
      'best-effort':
        'De browser kan de bezoeken wissen als de tablet vol raakt. Zet Balieboek op het beginscherm en vraag het daarna opnieuw.',
      unknown: 'Deze browser zegt niet of hij de bezoeken blijvend bewaart. Verstuur daarom elke dag.',
    },
    askPersistence: 'Vraag om blijvend bewaren',
    sending: 'Versturen',
    export: 'Maandcijfers van deze tablet',
    exportHint: 'Alleen getallen, geen losse bezoeken. Werkt ook zonder netwerk.',
    noMonths: 'Er zijn nog geen maanden om te bewaren.',
    month: 'Maand',
    xlsx: 'Download voor Excel (XLSX)',
    csv: 'Download als CSV',
    notDownloaded: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
    practice: 'Oefenen',
    practiceHint: 'Oefen met hetzelfde formulier. Wat je daar doet, telt niet mee.',
    version: (version: string) => `Versie ${version}`,
  },

  afterwards: {
    title: 'Achteraf invoeren',
    lead: 'Vergeten, of een spreekuur zonder tablet? Kies de dag en het dagdeel. Daarna voer je zoveel bezoeken in als je wilt.',
    day: 'Welke dag?',
    part: 'Welk dagdeel?',
    parts: { morning: 'Ochtend', afternoon: 'Middag', evening: 'Avond' },
    entered: (visits: number, day: string) =>
      `${counted(visits, 'bezoek', 'bezoeken', 'nl')} op ${formatDay(day, 'nl')}`,
    marked: 'Deze bezoeken krijgen het merk “achteraf ingevoerd”.',
    closed: 'De coördinator heeft deze maand afgesloten. Wat je nu invoert, ziet de coördinator apart staan.',
    none: 'Er is nog geen eerdere dag: deze tablet telt mee vanaf deze maand.',
  },

  enrol: {
    heading: 'Koppel deze tablet',
    why: 'Deze tablet hoort nog niet bij een informatiepunt. Vraag de coördinator om een koppelcode.',
    code: 'Koppelcode',
    codeHint: 'Acht tekens, bijvoorbeeld ABCD-1234. De code werkt één keer, een kwartier lang.',
    submit: 'Koppelen',
    busy: 'Bezig met koppelen …',
    wrongForm: 'Een koppelcode heeft acht letters en cijfers. Kijk de code nog eens na.',
    noAnswer: 'Geen verbinding met de hub. Kijk of deze tablet internet heeft en probeer het opnieuw.',
    office: 'Ik ben coördinator',
    ipad: 'Een iPad? Zet Balieboek eerst op het beginscherm en open het daar. Anders wist Safari de bezoeken na zeven dagen zonder gebruik.',
  },
};

export type TabletMessages = typeof tabletNl;
