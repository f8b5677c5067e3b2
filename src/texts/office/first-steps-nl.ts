/** The words of the first steps at a new hub, in Dutch. */
import { counted } from '#texts/format.ts';

export const firstStepsNl = {
  title: 'Eerste stappen',
  lead: 'Van een lege hub naar je eerste maand. Wat af is, heeft een vinkje.',
  done: 'Klaar',
  organisation: 'Je organisatie',
  organisationReady: (name: string) => `${name} staat klaar.`,
  infoPoints: 'Informatiepunten',
  moreInfoPoints: 'Nog een informatiepunt toevoegen',
  tablet: 'De eerste tablet',
  isTabletNow: 'Dit apparaat is nu een tablet.',
  tablets: (count: number) => `${counted(count, 'tablet is', 'tablets zijn', 'nl')} gekoppeld.`,
  otherTablet: 'Koppel een andere tablet',
  practice: 'Oefenen',
  practiceAbout: 'Oefen met wie de bezoeken gaat invoeren. Wat je oefent, telt nooit mee.',
  toPractice: 'Oefen op dit apparaat',
  toDesk: 'Naar de balie',
  hours: 'Openingstijden',
  hoursAbout: 'Dan weten we of er niemand kwam, of dat er niets is geregistreerd.',
  toHours: 'Vul de openingstijden in',
  month: 'De eerste maand',
  monthAbout: 'Na elke maand kijk je de cijfers na en sluit je de maand af. Daarna haal je de bestanden op.',
  toMonth: 'Naar de maandcijfers',
};

export type FirstStepsMessages = typeof firstStepsNl;
