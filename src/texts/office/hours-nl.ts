/** The words around opening hours, in Dutch. */
import { formatDate, formatWeekday } from '#texts/format.ts';

export const hoursNl = {
  title: 'Wanneer is het informatiepunt open?',
  lead: 'Met de openingstijden zie je bij elk totaal of er dagen ontbreken. Zo is een stille dag iets anders dan een dag die niemand bijhield.',
  fetching: 'De openingstijden worden opgehaald …',
  point: 'Informatiepunt',
  week: 'Een gewone week',
  from: 'Deze week geldt vanaf',
  fromAbout: 'Eerdere weken blijven gelden voor de maanden ervoor.',
  until: (firstDay: string) => `Nu geldt de week die begon op ${formatDate(firstDay, 'nl')}.`,
  none: 'Er zijn nog geen openingstijden.',
  weekday: (day: string) => formatWeekday(day, 'nl'),
  hoursAbout: 'Schrijf tijden als 9.00-12.30. Twee keer open op één dag? Zet er een komma tussen. Leeg is gesloten.',
  wrong: 'Schrijf bijvoorbeeld 9.00-12.30, of 9.00-12.30, 13.00-17.00.',
  exceptions: 'Dagen waarop het anders is',
  noExceptions: 'Er zijn geen uitzonderingen.',
  exception: (day: string, hours: string) =>
    `${formatWeekday(day, 'nl')} ${formatDate(day, 'nl')}: ${hours || 'gesloten'}`,
  remove: 'Weghalen',
  removeOf: (day: string) => `Weghalen: ${formatDate(day, 'nl')}`,
  day: 'Dag',
  dayMissing: 'Kies een dag.',
  hours: 'Open van en tot',
  add: 'Uitzondering toevoegen',
  save: 'Openingstijden bewaren',
  saved: (point: string) => `De openingstijden van ${point} zijn bewaard.`,
};

export type HoursMessages = typeof hoursNl;
