/** The ten commonest kinds of visit, as the published figures and the factsheet of the info points describe them: what is tapped, in order. */
export const tenCommonest: readonly (readonly string[])[] = [
  ['DigiD aanvragen', 'Hier geholpen'],
  ['De DigiD-app installeren of gebruiken', 'Hier geholpen'],
  ['DigiD', 'Inloggen met DigiD lukt niet', 'Hier geholpen'],
  ['DigiD', 'MijnOverheid en de Berichtenbox', 'Bezoeker kan zelf verder'],
  ['Belasting en aangifte', 'Hier geholpen'],
  ['Geld, belasting en toeslagen', 'Zorgtoeslag', 'Hier geholpen'],
  ['De computer gebruiken', 'Gewezen op een cursus', 'Klik & Tik. De start', 'Informatie of folder gegeven'],
  ['Computer, telefoon en internet', 'Printen, scannen of kopiëren', 'Hier geholpen'],
  [
    'Geld, belasting en toeslagen',
    'Schulden en geldzorgen',
    'Doorverwezen naar een lokale partner',
    'Sociaal raadslieden',
    'Samen gebeld',
  ],
  ['Rijbewijs, auto en boetes', 'Rijbewijs en gezondheidsverklaring', 'Bezoeker kan zelf verder'],
];
