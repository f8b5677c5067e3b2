/** The words of practising, in Dutch. */
import { counted } from '#texts/format.ts';

export const practiceNl = {
  practice: {
    heading: 'Oefenen',
    banner: 'Oefenen. Wat je hier doet, telt niet mee.',
    stop: 'Stop met oefenen',
    beginAgain: 'Begin opnieuw',
    tryThis: 'Probeer dit eens',
    steps: {
      visit: 'Bewaar een bezoek in drie tikken.',
      undo: 'Maak een bezoek ongedaan.',
      warm: 'Verwijs iemand warm door.',
    },
    done: 'gelukt',
    sum: (visits: number) =>
      visits === 0 ? 'Nog niets geoefend' : `${counted(visits, 'bezoek', 'bezoeken', 'nl')} geoefend`,
    kept: 'Geoefend. Dit telt niet mee.',
    notKept: 'Oefenen lukt nu niet: de tablet kan het bezoek niet onthouden. Probeer het opnieuw.',
  },
};

export type PracticeMessages = typeof practiceNl;
