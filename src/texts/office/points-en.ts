/** The words around info points, in English. */
import type { PointsMessages } from './points-nl.ts';

export const pointsEn: PointsMessages = {
  title: 'Info points',
  change: 'Change',
  changeOf: (name) => `Change: ${name}`,
  changed: (name) => `${name} has been changed. A tablet shows the new name after it is enrolled again.`,
  isil: 'ISIL',
  isilAbout: 'The code of the library in national lists, for example NL-0800070000. May stay empty.',
  wrongIsil: 'An ISIL begins with NL- and has at most eleven letters or figures after that.',
  shape: 'Where do you help?',
  shapes: {
    branch: 'In the library',
    elsewhere: 'At another place, such as a neighbourhood house',
    mobile: 'In a bus',
    remote: 'By telephone or online',
  },
  shapeUnknown: 'Not filled in',
  submit: 'Keep',
};
