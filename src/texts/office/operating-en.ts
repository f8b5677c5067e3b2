/** The words of the page for who runs the hub, in English. */
import { counted, formatDay } from '#texts/format.ts';
import type { OperatingMessages } from './operating-nl.ts';

export const operatingEn: OperatingMessages = {
  title: 'The hub',
  lead: 'Here are the libraries and their tablets. Figures of visits are not shown.',
  fetching: 'Fetching what there is on the hub …',
  libraries: 'Libraries',
  librariesCaption: 'Libraries on this hub',
  libraryColumns: ['Library', 'Info points', 'Tablets', 'People with access'],
  noLibraries: 'There is no library yet.',
  newLibrary: 'New library',
  linkTitle: 'Link for a new library',
  linkAbout:
    'Hand this link to the first coordinator. It works once and is shown only now. When you make a new one, this one stops working.',
  ready: 'Done',
  tablets: 'Tablets',
  tabletsCaption: 'State of all tablets',
  tabletColumns: ['Tablet', 'Library', 'Last contact', 'Waiting to be sent', 'Version', 'Clock'],
  noTablets: 'There is no tablet yet.',
  revoked: (tablet) => `${tablet} (disconnected)`,
  never: 'not yet',
  day: (day) => formatDay(day, 'en'),
  unsent: (days) => (days === 0 ? 'nothing, or less than a day' : counted(days, 'day', 'days', 'en')),
  unknown: 'not known',
};
