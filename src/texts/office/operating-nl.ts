/** The words of the page for who runs the hub, in Dutch. */
import { counted, formatDay } from '#texts/format.ts';

export const operatingNl = {
  title: 'De hub',
  lead: 'Je ziet hier de bibliotheken en hun tablets. Cijfers van bezoeken zie je niet.',
  fetching: 'De gegevens van de hub worden opgehaald …',
  libraries: 'Bibliotheken',
  librariesCaption: 'Bibliotheken op deze hub',
  libraryColumns: ['Bibliotheek', 'Informatiepunten', 'Tablets', 'Mensen met toegang'],
  noLibraries: 'Er is nog geen bibliotheek.',
  newLibrary: 'Nieuwe bibliotheek',
  linkTitle: 'Link voor een nieuwe bibliotheek',
  linkAbout:
    'Geef deze link door aan de eerste coördinator. Hij werkt één keer en staat hier alleen nu. Maak je een nieuwe, dan werkt deze niet meer.',
  ready: 'Klaar',
  tablets: 'Tablets',
  tabletsCaption: 'Toestand van alle tablets',
  tabletColumns: ['Tablet', 'Bibliotheek', 'Laatste contact', 'Wacht op verzenden', 'Versie', 'Klok'],
  noTablets: 'Er is nog geen tablet.',
  revoked: (tablet: string) => `${tablet} (losgekoppeld)`,
  never: 'nog niet',
  day: (day: string) => formatDay(day, 'nl'),
  unsent: (days: number) => (days === 0 ? 'niets of korter dan een dag' : counted(days, 'dag', 'dagen', 'nl')),
  unknown: 'niet bekend',
};

export type OperatingMessages = typeof operatingNl;
