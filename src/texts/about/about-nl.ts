/** The words of the pages about what is recorded and what leaves the tablet, in Dutch. */
import { capitalised, counted, formatMonth } from '#texts/format.ts';

export const aboutNl = {
  links: {
    heading: 'Over wat je vastlegt',
    recorded: 'Wat leg je vast, en wat niet',
    leaves: 'Wat verlaat deze tablet?',
  },

  recorded: {
    heading: 'Wat leg je vast, en wat niet',
    lead: 'Je telt wat er aan de balie gebeurt. Je legt niet vast wie er kwam.',
    visit: {
      heading: 'Wat is één bezoek?',
      says: [
        'Eén bezoek is één bezoeker die je één keer helpt.',
        'Heeft de bezoeker meer vragen? Dan blijft het één bezoek, met meer vragen.',
        'Komt de bezoeker later terug? Dan is dat een nieuw bezoek.',
        'Kort helpen telt ook. Ook als het niet lukt.',
      ],
    },
    yes: {
      heading: 'Dit leg je vast',
      says: [
        'De dag, en of het ochtend, middag of avond was.',
        'Het informatiepunt, en waar je hielp: aan de balie, op een spreekuur, aan de telefoon of online.',
        'Waar elke vraag over ging, en hoe het afliep.',
        'Bij een doorverwijzing: naar wie, en hoe.',
        'Alleen als je het weet: hoe de bezoeker kwam, de doelgroep, de duur, signalen en waar je bij hielp.',
      ],
    },
    no: {
      heading: 'Dit leg je nooit vast',
      says: [
        'Geen naam, adres, telefoonnummer of e-mail.',
        'Geen BSN.',
        'Geen geboortedatum, leeftijd, geslacht of nationaliteit.',
        'Geen DigiD, wachtwoord of ander account.',
        'Geen kloktijd: alleen de dag en het dagdeel.',
        'Ook niet wie van jullie hielp.',
      ],
      why: 'Balieboek heeft hier geen plek voor. Het past er dus niet in, ook niet per ongeluk.',
    },
    groups: {
      heading: 'Doelgroep: kijk, en vraag niet',
      says: [
        'Kies wat je zelf ziet of hoort. Vraag er nooit naar.',
        'Een vraag over afkomst, school of geld maakt van hulp een onderzoek. Dan komt iemand misschien niet terug.',
        'Weet je het niet? Laat dan ‘Niet bekend’ staan. Dat is een goed antwoord. Raden maakt de cijfers slechter.',
      ],
    },
    rules: {
      heading: 'Afspraken aan de balie',
      says: [
        'Lees een BSN niet voor, schrijf het niet op en typ het niet in. De bezoeker doet dat zelf.',
        'Niemand vraagt een DigiD aan voor een ander. Dat mag niet van de wet. Meekijken en uitleggen mag wel.',
        'Kijk weg als iemand een wachtwoord typt.',
        'Print je iets? Geef alles mee. Log samen uit.',
      ],
    },
    visitors: {
      heading: 'Wie doet wat?',
      kinds: [
        { name: 'De bezoeker kan het zelf', says: 'Wijs de weg. De bezoeker klikt en typt.' },
        { name: 'De bezoeker kan het met hulp', says: 'Kijk mee en leg uit. De bezoeker klikt en typt nog steeds.' },
        {
          name: 'De bezoeker kan het niet zelf',
          says: 'Neem het niet over. Zoek samen iemand die wel mag helpen: een partner, of een naaste die gemachtigd is.',
        },
      ],
    },
    counts: {
      heading: 'Telt dit?',
      lead: 'Twijfel je? Tik op een keuze. Je ziet dan drie voorbeelden.',
      here: 'Deze voorbeelden tellen mee.',
      none: 'Bij deze keuze staan nog geen voorbeelden. Kies wat het beste past.',
      close: 'Sluiten',
      outcomes: 'Hoe liep het af?',
      groups: 'Waar gaat het over?',
    },
  },

  leaves: {
    heading: 'Wat verlaat deze tablet?',
    lead: 'Alleen getallen, per maand opgeteld. Een bezoek zelf gaat nooit weg.',
    empty: 'Er is nog geen maand om te versturen. Bewaar je het eerste bezoek? Dan zie je hier precies wat er weggaat.',
    toDesk: 'Naar de balie',
    month: (month: string, infoPoint: string) => `${capitalised(formatMonth(month, 'nl'))}, ${infoPoint}`,
    state: {
      received: 'De hub heeft deze getallen ontvangen.',
      waiting: 'Deze getallen wachten nog. Ze gaan weg zodra er verbinding is.',
      refused: 'De hub nam deze getallen niet aan. Kijk bij Deze tablet wat je kunt doen.',
    },
    closed: 'De coördinator heeft deze maand afgesloten.',
    erased: 'De bezoeken zelf staan hier niet meer. Alleen deze getallen zijn er nog.',
    sum: (visits: number, questions: number) =>
      `${counted(visits, 'bezoeker', 'bezoekers', 'nl')} en ${counted(questions, 'vraag', 'vragen', 'nl')}`,
    undetailed: (visits: number) => `Daarvan ${visits} nog niet uitgewerkt.`,
    inTables: (numbers: number, tables: number) =>
      `Dat staat in ${counted(tables, 'tabel', 'tabellen', 'nl')} met samen ${counted(numbers, 'getal', 'getallen', 'nl')}.`,
    tables: 'Welke tabellen zijn dat?',
    tablesOf: (month: string) => `Tabellen: ${month}`,
    table: 'Tabel',
    numbers: 'Getallen',
    emptyTables: (tables: number) => `${counted(tables, 'tabel is', 'tabellen zijn', 'nl')} leeg.`,
    asSent: 'Zoals verstuurd',
    asSentOf: (month: string) => `Zoals verstuurd: ${month}`,
    asSentHint: (number: number) =>
      `Dit is opgave nummer ${number}. Hij is hier netjes onder elkaar gezet; de inhoud is gelijk.`,
    asSentMore:
      'Er gaan drie dingen mee die niets over bezoekers zeggen: een controlegetal, de controlegetallen van eerdere opgaven en de handtekening van deze tablet.',
    also: {
      heading: 'Wat zegt de tablet over zichzelf?',
      lead: 'Bij elk contact met de hub gaat dit mee:',
      says: [
        'het kenmerk van deze tablet en de sleutel waaraan de hub hem kent;',
        'hoeveel bezoeken hier ooit zijn bewaard;',
        'hoeveel dagen het oudste bezoek al wacht;',
        'de versie van Balieboek en van de keuzelijsten;',
        'of de browser de bezoeken blijvend bewaart;',
        'de tijd op de tablet, om te zien of de klok gelijk loopt.',
      ],
    },
    seen: {
      heading: 'Wie ziet deze getallen?',
      says: [
        'De bibliotheek ziet ze precies.',
        'De gemeente ziet alleen cijfers per kwartaal, op vijftallen. Zo is niemand te herkennen.',
      ],
    },
    stays: {
      heading: 'Wat blijft altijd hier?',
      says: [
        'De bezoeken zelf. Wat bij één bezoek hoort, blijft hier bij elkaar. Is de maand afgesloten en ontvangen? Dan wist de tablet ze. Dat gebeurt ook na dertien maanden.',
        'Het bezoek dat je nog niet hebt bewaard.',
        'De bezoeken die je hebt weggehaald.',
        'De geheime sleutel waarmee de tablet zijn handtekening zet.',
      ],
    },
  },
};

export type AboutMessages = typeof aboutNl;
