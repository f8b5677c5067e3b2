/** The words of the rush and of saying later what a tallied visitor came for, in Dutch. */
import { counted, formatDay } from '#texts/format.ts';

export const rushNl = {
  rush: {
    heading: 'Drukte',
    lead: 'Eén tik is één bezoeker. De rest kan later.',
    tiles: 'Waar komt de bezoeker voor?',
    tally: (visits: number) => `${visits} geturfd`,
    sum: (visits: number) =>
      visits === 0
        ? 'Vandaag nog niemand geturfd'
        : `Vandaag ${counted(visits, 'bezoeker', 'bezoekers', 'nl')} geturfd`,
    wanting: (visits: number) => `${visits} nog uit te werken`,
    kept: 'Bewaard op deze tablet:',
    last: 'Net geturfd',
    notKept: 'Nog niet bewaard',
    dropIt: 'Toch niet tellen',
    dropOf: (group: string) => `Toch niet tellen: ${group}`,
    againOf: (group: string) => `Opnieuw bewaren: ${group}`,
    elsewhere: (taps: number) =>
      `${counted(taps, 'tik in de drukte is', 'tikken in de drukte zijn', 'nl')} nog niet bewaard.`,
    toRush: 'Naar Drukte',
  },

  waiting: {
    heading: 'Nog uit te werken',
    none: 'Er is nu niets uit te werken.',
    hint: 'Laat je een bezoek zo? Dan telt het mee als “niet uitgewerkt”. Dat is prima.',
    today: 'Vandaag',
    day: (day: string) => formatDay(day, 'nl'),
    visitors: (visits: number) => counted(visits, 'bezoeker', 'bezoekers', 'nl'),
    all: 'Toon alles',
  },

  detail: {
    title: 'Uitwerken',
    of: (group: string, day: string, part: string) => `${group}, ${day} (${part})`,
    after: (visits: number) => `Hierna nog ${visits}`,
    later: 'Later doen',
    kept: 'Bewaard op deze tablet. Dit is het volgende bezoek.',
    gone: 'Dit bezoek is al uitgewerkt of weggehaald.',
  },
};

export type RushMessages = typeof rushNl;
