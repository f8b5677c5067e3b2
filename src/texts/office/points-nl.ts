/** The words around info points, in Dutch. */
export const pointsNl = {
  title: 'Informatiepunten',
  change: 'Wijzigen',
  changeOf: (name: string) => `Wijzigen: ${name}`,
  changed: (name: string) => `${name} is gewijzigd. Een tablet toont de nieuwe naam na opnieuw koppelen.`,
  isil: 'ISIL',
  isilAbout: 'De code van de bibliotheek in landelijke lijsten, bijvoorbeeld NL-0800070000. Mag leeg blijven.',
  wrongIsil: 'Een ISIL begint met NL- en heeft daarna hooguit elf letters of cijfers.',
  shape: 'Waar helpen jullie?',
  shapes: {
    branch: 'In de bibliotheek',
    elsewhere: 'Op een andere plek, zoals een buurthuis',
    mobile: 'In een bus',
    remote: 'Telefonisch of online',
  },
  shapeUnknown: 'Niet ingevuld',
  submit: 'Bewaren',
};

export type PointsMessages = typeof pointsNl;
