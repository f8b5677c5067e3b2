/** The words around handing over by file, in Dutch; loaded when the page is opened. */
import { counted, formatMonth, formatNumber } from '#texts/format.ts';

const visits = (count: number) => counted(count, 'bezoek', 'bezoeken', 'nl');
const months = (count: number) => counted(count, 'maand', 'maanden', 'nl');

const answers = {
  waiting: 'wacht op verbinding',
  refused: 'niet aangenomen door de hub',
  accepted: 'ontvangen door de hub',
  'already-known': 'de hub had deze al',
  superseded: 'de hub had al een nieuwere',
  held: 'wacht op een ja van de coördinator',
};

export const handOverNl = {
  heading: 'Overdragen zonder netwerk',
  made: {
    busy: 'Bezig …',
    words: 'Het bestand staat bij de downloads. Het gaat alleen open met deze vijf woorden:',
    once: 'Schrijf ze nu op. Ze staan nergens anders en komen niet terug.',
    failed: 'Het bestand kon niet worden gemaakt. Er is niets veranderd. Probeer het opnieuw.',
  },
  months: {
    heading: 'Wat wacht meegeven',
    about:
      'Je geeft alleen maandcijfers mee, geen losse bezoeken. Een andere tablet of de coördinator stuurt ze door. Wat dubbel aankomt, telt één keer.',
    nothing: 'Er wacht hier niets. Alles van deze tablet is al ontvangen.',
    title: 'Als bestand',
    file: 'Voor wie later of ergens anders verbinding heeft. Zet het bijvoorbeeld op een stick.',
    make: 'Maak het bestand',
  },
  codes: {
    title: 'Met QR-codes',
    about: 'Voor een tablet die naast deze ligt. De camera leest de codes van het scherm.',
    make: 'Maak de codes',
    words: 'De codes gaan alleen open met deze vijf woorden:',
    after: 'Schrijf ze op. Je typt ze straks op de andere tablet. Op het scherm met de codes staan ze niet.',
    show: (count: number) => (count === 1 ? 'Toon de code' : `Toon de ${formatNumber(count, 'nl')} codes`),
    failed: 'De codes konden niet worden gemaakt. Er is niets veranderd. Probeer het opnieuw.',
    tooMany: 'Dit is te veel voor codes. Maak een bestand.',
    heading: 'Laat de andere tablet dit lezen',
    close: 'Klaar',
    series: {
      place: (number: number, count: number) => `Code ${formatNumber(number, 'nl')} van ${formatNumber(count, 'nl')}`,
      previous: 'Vorige code',
      next: 'Volgende code',
      run: 'Vanzelf verder laten gaan',
      hold: 'Stilzetten',
    },
  },
  takeIn: {
    heading: 'Innemen van een andere tablet',
    about: 'Deze tablet stuurt de maanden door zodra er verbinding is. Ze blijven van de andere tablet.',
    file: 'Het bestand',
    byCodes: 'Of lees QR-codes',
    byFile: 'Toch een bestand',
    codes: {
      reader: {
        aim: 'Houd de code van de andere tablet recht voor de camera. De volgorde maakt niet uit.',
        camera: {
          starting: 'De camera gaat aan. Zeg ja als de tablet daarom vraagt.',
          refused:
            'De camera mag hier niet aan. Sta hem toe bij de instellingen van de browser, of kies hieronder foto’s.',
          none: 'Dit apparaat heeft geen camera die werkt. Maak foto’s van de codes en kies die hieronder.',
          failed: 'De camera start niet. Sluit andere apps die hem gebruiken, of kies hieronder foto’s.',
        },
        picture: 'Wat de camera ziet',
        photos: 'Of kies foto’s van de codes',
        photosHint: 'Meer tegelijk kan. Op elke foto één code.',
        photosBusy: 'De foto’s worden gelezen …',
        unread: (count: number) =>
          count === 1
            ? 'Op 1 foto is geen code te lezen. Maak hem opnieuw, recht van voren.'
            : `Op ${formatNumber(count, 'nl')} foto’s is geen code te lezen. Maak ze opnieuw, recht van voren.`,
      },
      progress: (read: number, count: number) =>
        `${formatNumber(read, 'nl')} van ${formatNumber(count, 'nl')} gelezen.`,
      missing: (numbers: string) => `Nog niet: ${numbers}.`,
      whole: (count: number) =>
        `${count === 1 ? 'De code is gelezen.' : `Alle ${formatNumber(count, 'nl')} codes zijn gelezen.`} Typ nu de vijf woorden.`,
      faults: {
        foreign: 'Dit is een code van iets anders. Richt op een code van Balieboek.',
        'newer-code': 'Deze code is van een nieuwere versie. Werk dit apparaat eerst bij.',
        'damaged-code': 'Deze code klopt niet. Lees hem opnieuw. Wat al gelezen is, blijft staan.',
      } as Record<string, string>,
    },
    words: 'De vijf woorden',
    wordsHint: 'Zoals ze op de andere tablet stonden, met een spatie ertussen.',
    submit: 'Innemen',
    busy: 'Bezig met openen …',
    monthsTaken: (tablet: string, count: number) => `Ingenomen: ${months(count)} van ${tablet}.`,
    backupTaken: (tablet: string, count: number, sent: number) =>
      `Teruggezet van ${tablet}: ${visits(count)}. Je kunt ze hier lezen, niet wijzigen. ${months(sent)} gaan mee naar de hub.`,
    faults: {
      incomplete: 'Kies een bestand en vul de vijf woorden in.',
      'incomplete-codes': 'Lees eerst alle codes en vul daarna de vijf woorden in.',
      'no-file-of-ours': 'Dit bestand is niet van Balieboek. Kies een ander bestand.',
      newer: 'Dit komt van een nieuwere versie. Werk dit apparaat eerst bij.',
      damaged: 'Dit bestand is beschadigd of niet heel. Maak het opnieuw op de andere tablet.',
      'wrong-words': 'Deze woorden horen hier niet bij. Kijk ze na en probeer het opnieuw.',
      'other-organisation': 'Dit is van een andere bibliotheek. Het wordt hier niet ingenomen.',
      'no-answer': 'De hub geeft geen antwoord. Probeer het straks opnieuw. Wat dubbel aankomt, telt één keer.',
      own: 'Dit is een reservekopie van deze tablet zelf. Alles staat hier al.',
      'not-kept': 'Het kon hier niet worden bewaard. Maak ruimte op de tablet. Het bestand blijft goed.',
    } as Record<string, string>,
  },
  carried: (
    month: string,
    count: number,
    answer: 'waiting' | 'accepted' | 'already-known' | 'superseded' | 'held' | 'refused',
  ) => `${formatMonth(month, 'nl')}, ${visits(count)}: ${answers[answer]}`,
  backup: {
    heading: 'Reservekopie van deze tablet',
    about:
      'Doe dit samen met de coördinator. In dit bestand staan ook de losse bezoeken, zonder notities. Bewaar het op een veilige plek.',
    make: 'Maak een reservekopie',
  },
  empty: {
    heading: 'Tablet leegmaken',
    about: 'Alles op deze tablet verdwijnt. Wat de hub heeft ontvangen, blijft tellen.',
    act: 'Leegmaken …',
    sure: 'Weet je het zeker? Dit kan niet terug.',
    now: 'Ja, maak leeg',
    cancel: 'Toch niet',
    stillHere: (unsent: number, unsentMonths: number, carried: number) =>
      `Nu kan dat niet. Er wacht nog: ${[
        ...(unsent > 0 ? [`${visits(unsent)} van deze tablet`] : []),
        ...(unsent === 0 && unsentMonths > 0 ? [`${months(unsentMonths)} van deze tablet`] : []),
        ...(carried > 0 ? [`${months(carried)} van andere tablets`] : []),
      ].join(' en ')}.`,
    send: 'Geef het hierboven mee, of ga naar een plek met netwerk. Leegmaken kan zodra deze tablet hoort dat alles er is.',
    refused: (count: number) =>
      `De hub nam ${months(count)} niet aan. Bel de coördinator. Op de pagina Tablet staat waarom.`,
    failed: 'Het leegmaken is niet gelukt. Er is niets weg. Probeer het opnieuw.',
  },
};

export type HandOverMessages = typeof handOverNl;
