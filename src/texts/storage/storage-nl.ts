/** What the tablet says when its memory does not work as it should, in Dutch; loaded when that happens. */
import { counted, formatDay } from '#texts/format.ts';

export const storageNl = {
  trouble: {
    full: 'De tablet zit vol. Nieuwe bezoeken kunnen nu niet worden bewaard. Maak ruimte, of schrijf ze even op papier.',
    closed: 'De opslag van deze tablet is dicht. Nieuwe bezoeken kunnen nu niet worden bewaard.',
    silent: 'De opslag van deze tablet geeft geen antwoord. Kijk bij elk bezoek of er “Bewaard” staat.',
    newer: 'Er is een nieuwe versie in een ander venster. Herlaad dit venster.',
    blocked: 'Een ander venster met een oude versie houdt de opslag vast. Sluit dat venster.',
    wiped: 'De browser heeft de opslag van deze tablet gewist. Herlaad dit venster.',
  },
  tryAgain: 'Opnieuw proberen',
  reload: 'Herladen',
  start: {
    heading: 'Balieboek kan de opslag niet openen',
    kept: 'Wat bewaard was, is niet weg. Er kan nu alleen niets bij.',
  },
  evicted: {
    heading: 'De browser heeft bezoeken gewist',
    body: (visits: number, day: string) =>
      `Op deze tablet stonden ${counted(visits, 'bezoek', 'bezoeken', 'nl')}, het laatst op ${formatDay(day, 'nl')}. Wat de hub al had, is er nog. Wat nog moest worden verstuurd, is weg.`,
    what: 'Bel de coördinator. Die ziet bij de hub tot wanneer alles er is. Koppel daarna de tablet opnieuw.',
    done: 'Gelezen',
  },
  log: {
    heading: 'Storingen',
    none: 'Er ging niets mis.',
    some: (faults: number) => `${counted(faults, 'storing', 'storingen', 'nl')} op deze tablet.`,
    hint: 'Het storingslog bevat geen bezoeken en geen tekst. Stuur het naar wie de storing uitzoekt.',
    download: 'Download storingslog',
  },
};

export type StorageMessages = typeof storageNl;
