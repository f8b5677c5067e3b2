/** The words around handing over by file, in Dutch; loaded when the page is opened. */
import { counted, formatMonth } from '#texts/format.ts';

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
    heading: 'Wat wacht meegeven als bestand',
    about:
      'In het bestand staan alleen maandcijfers, geen losse bezoeken. Een andere tablet of de coördinator stuurt ze door. Wat dubbel aankomt, telt één keer.',
    make: 'Maak het bestand',
  },
  takeIn: {
    heading: 'Een bestand van een andere tablet innemen',
    about: 'Deze tablet stuurt de maanden door zodra er verbinding is. Ze blijven van de andere tablet.',
    file: 'Het bestand',
    words: 'De vijf woorden',
    wordsHint: 'Zoals ze op de andere tablet stonden, met een spatie ertussen.',
    submit: 'Innemen',
    busy: 'Bezig met openen …',
    monthsTaken: (tablet: string, count: number) => `Ingenomen: ${months(count)} van ${tablet}.`,
    backupTaken: (tablet: string, count: number, sent: number) =>
      `Teruggezet van ${tablet}: ${visits(count)}. Je kunt ze hier lezen, niet wijzigen. ${months(sent)} gaan mee naar de hub.`,
    faults: {
      incomplete: 'Kies een bestand en vul de vijf woorden in.',
      'no-file-of-ours': 'Dit bestand is niet van Balieboek. Kies een ander bestand.',
      newer: 'Dit bestand is van een nieuwere versie. Werk deze tablet eerst bij.',
      damaged: 'Dit bestand is beschadigd of niet heel. Maak het opnieuw op de andere tablet.',
      'wrong-words': 'Deze woorden horen niet bij dit bestand. Kijk ze na en probeer het opnieuw.',
      'other-organisation': 'Dit bestand is van een andere bibliotheek. Deze tablet neemt het niet in.',
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
