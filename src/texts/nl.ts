/** Every word the desk says, in Dutch (B1, "je" to staff). English is held to the same keys by its type. */
import { capitalised, counted, formatClock, formatDay, formatMonth, formatWeekday } from './format.ts';

export const nl = {
  appName: 'Balieboek',
  skipToContent: 'Naar de inhoud',

  nav: {
    label: 'Hoofdmenu',
    desk: 'Balie',
    rush: 'Drukte',
    today: 'Vandaag',
    afterwards: 'Achteraf',
    tablet: 'Deze tablet',
    office: 'Kantoor',
  },

  visitForm: {
    heading: 'Nieuw bezoek',
    favourites: 'Vaak gekozen',
    step: {
      group: 'Waar gaat het over?',
      topic: 'Wat precies?',
      outcome: 'Hoe liep het af?',
      target: 'Naar wie verwijs je door?',
      way: 'Hoe heb je doorverwezen?',
    },
    answered: 'Afgerond',
    refer: 'Doorverwijzen',
    warm: 'Warm doorverwezen',
    cold: 'Informatie meegegeven',
    search: 'Zoek in de lijst',
    nothingFound: 'Niets gevonden. Probeer een ander woord.',
    unknownTarget: 'Staat er niet bij',
    doesThisCount: 'Telt dit?',
    back: 'Terug',
    backTo: (step: string) => `Terug naar ${step}`,
    anotherQuestion: 'Nog een vraag',
    saveWithout: 'Bewaren, geen vraag meer',
    anotherQuestionHint: 'Kies nu eerst hoe deze vraag afliep. Daarna volgt de volgende vraag.',
    clear: 'Leegmaken',
    sameAgain: 'Zelfde nog eens',
    leftAlone: {
      heading: 'Er staat nog een bezoek open',
      body: 'De antwoorden zijn even verborgen, omdat niemand de tablet aanraakte.',
      goOn: 'Ga verder',
    },
    soFar: 'Dit bezoek tot nu toe',
    empty: 'Tik aan waar het over gaat.',
    question: (number: number) => `Vraag ${number}`,
    saving: 'Bewaren …',
    saved: 'Bewaard op deze tablet',
    saveAgain: 'Opnieuw bewaren',
    notSaved: {
      full: 'De tablet zit vol. Dit bezoek is nog niet bewaard. Maak ruimte en bewaar opnieuw, of schrijf het even op papier.',
      closed:
        'De opslag van deze tablet reageert niet. Dit bezoek is nog niet bewaard. Sluit andere tabbladen van Balieboek en bewaar opnieuw.',
      silent:
        'De opslag geeft geen antwoord. Dit bezoek is nog niet bewaard. Bewaar opnieuw, of schrijf het even op papier.',
      newer: 'Een ander venster heeft een nieuwe versie. Dit bezoek is nog niet bewaard. Herlaad dit venster.',
      blocked: 'Een ander venster houdt de opslag vast. Dit bezoek is nog niet bewaard. Sluit andere vensters.',
      wiped:
        'De browser heeft de opslag gewist. Dit bezoek is nog niet bewaard. Schrijf het op en herlaad dit venster.',
      unknown:
        'Dit bezoek is nog niet bewaard. Je antwoorden staan er nog. Probeer opnieuw, of schrijf het even op papier.',
      elsewhere:
        'Dit bezoek is al bewaard in een ander venster. Kijk bij Vandaag. Is dit een andere bezoeker? Bewaar dan opnieuw.',
    },
    noNoteNow: 'Een notitie kan nu niet. Bewaar het bezoek gewoon zonder.',
    noteDropped: 'De notitie is niet bewaard.',
    draftNotKept: 'Let op: deze tablet kan het bezoek nu niet tussentijds bewaren. Herlaad deze pagina niet.',
  },

  details: {
    heading: 'Weet je meer? (hoeft niet)',
    done: 'Klaar',
    notFilled: 'niet ingevuld',
    setting: 'Waar',
    arrival: 'Hoe gekomen',
    targetGroups: 'Doelgroep',
    targetGroupsHint: 'Kies wat je zelf ziet. Vraag er niet naar.',
    length: 'Duur',
    signs: 'Signalen',
    helpArea: 'Hulp bij',
  },

  today: {
    heading: 'Vandaag',
    helped: (visits: number) =>
      visits === 0
        ? 'Vandaag nog niemand geholpen'
        : `Vandaag ${counted(visits, 'bezoeker', 'bezoekers', 'nl')} geholpen`,
    warm: (referrals: number) => `${referrals} warm doorverwezen`,
    all: 'Alle bezoeken van vandaag',
    empty: 'Nog geen bezoeken vandaag. Wat je bij de balie bewaart, staat meteen hier.',
    toDesk: 'Naar de balie',
    practise: 'Eerst even oefenen',
    undo: 'Ongedaan maken',
    remove: 'Weghalen',
    correct: 'Wijzigen',
    correctOf: (visit: string) => `Wijzigen: ${visit}`,
    earlier: 'Eerdere bezoeken',
    removeOf: (visit: string) => `Weghalen: ${visit}`,
    undoOf: (visit: string) => `Ongedaan maken: ${visit}`,
    restoreOf: (visit: string) => `Terugzetten: ${visit}`,
    removed: 'Bezoek weggehaald. Het telt niet mee.',
    restore: 'Terugzetten',
    fixed: 'Geteld voordat deze tablet opnieuw begon. Dit bezoek kan niet meer veranderen.',
    notChanged: 'Dat is niet gelukt. Het bezoek is niet veranderd. Probeer het opnieuw.',
    part: { morning: 'ochtend', afternoon: 'middag', evening: 'avond' },
  },

  sending: {
    label: 'Versturen',
    nothingYet: 'Nog geen bezoeken deze maand',
    received: (visits: number, at: Date) => `${visits} van ${visits} ontvangen, ${formatClock(at, 'nl')} uur`,
    waiting: (visits: number, oldest: string) =>
      `${counted(visits, 'bezoek', 'bezoeken', 'nl')} nog niet verstuurd, oudste van ${oldest}`,
    today: 'vandaag',
    weekday: (day: string) => formatWeekday(day, 'nl'),
    longAgo: (day: string) => formatDay(day, 'nl'),
    savedHere: 'Bewaard op deze tablet.',
    obstacle: {
      'no-network': 'Geen verbinding. Ga gerust door, alles blijft bewaard.',
      stranger: 'De wifi laat Balieboek nog niet door. Ga gerust door, alles blijft bewaard.',
      trouble: 'De hub kan nu niets ontvangen. Ga gerust door, alles blijft bewaard.',
      tablet: 'Versturen lukt nu niet. Ga gerust door, alles blijft bewaard.',
    },
    overdue: 'Dat is een dag of langer. Zoek wifi, of bel de coördinator.',
    unlinked: 'Deze tablet is losgekoppeld. Ga gerust door, alles blijft bewaard.',
    linkAgain: 'Opnieuw koppelen',
    refused: (month: string) => `${capitalised(formatMonth(month, 'nl'))} van deze tablet is niet aangenomen.`,
  },

  update: {
    ready: 'Er is een nieuwe versie. Hij wordt gebruikt zodra je klaar bent.',
    use: 'Nu gebruiken',
    finishFirst: 'Maak eerst dit bezoek af.',
  },

  crash: {
    heading: 'Er ging iets mis',
    body: 'Wat bewaard was, is nog bewaard. Open Balieboek opnieuw om verder te gaan.',
    reload: 'Opnieuw openen',
    details: 'Voor wie het uitzoekt',
  },

  noStorage: {
    heading: 'Deze browser kan niets bewaren',
    body: 'Balieboek kan hier geen bezoeken vasthouden. Gebruik geen privévenster, sta opslag voor deze site toe en open Balieboek opnieuw.',
  },

  insecure: {
    heading: 'Dit adres is niet veilig genoeg',
    body: (address: string) =>
      `Je opent Balieboek op ${address}, zonder https. De browser laat dan niet toe dat bezoeken zonder netwerk bewaard en ondertekend worden. Daarom begint Balieboek hier niet.`,
    action: 'Open hetzelfde adres met https:// ervoor. Werkt dat niet? Vraag de coördinator om het goede adres.',
    forTheCoordinator: 'Voor de beheerder: stel TLS_CERT en TLS_KEY in, of zet de hub achter een proxy met https.',
  },

  notFound: {
    heading: 'Deze pagina bestaat niet',
    body: 'Het adres klopt niet of de pagina is verhuisd.',
    toDesk: 'Naar de balie',
  },
  loading: 'Bezig met openen …',
  offlinePage: 'Deze pagina kon niet worden geopend. Probeer het opnieuw als er verbinding is.',
};

export type Messages = typeof nl;
