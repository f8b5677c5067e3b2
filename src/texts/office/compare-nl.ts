/** The words of the comparison between info points, in Dutch. */
import { formatNumber } from '#texts/format.ts';

const number = (value: number) => formatNumber(value, 'nl');

export const compareNl = {
  title: (period: string) => `Informatiepunten naast elkaar: ${period}`,
  lead: 'Elk punt wordt vergeleken met zijn eigen openingstijden. Zo lijkt een klein punt niet stil.',
  onlyOne: 'Om te vergelijken zijn minstens twee informatiepunten nodig.',
  toAll: 'Vergelijk alle informatiepunten',
  toPoints: 'Voeg een informatiepunt toe',
  hoursUnknown: (names: string) => `Van deze punten zijn niet alle openingstijden bekend: ${names}.`,
  toHours: 'Vul de openingstijden in',
  recorded: {
    kicker: 'Wat is geregistreerd',
    whole: 'Van elke open dag is bekend of er iemand kwam',
    missing: (days: number, of: number) => `${number(days)} van de ${number(of)} open dagen zijn niet geregistreerd`,
    parts: ['Met bezoekers', 'Echt niemand', 'Niet geregistreerd'],
    about:
      'Open dagen per informatiepunt. Van een dag die niet is geregistreerd, weten we niets: dat is iets anders dan nul.',
  },
};

export type CompareMessages = typeof compareNl;
