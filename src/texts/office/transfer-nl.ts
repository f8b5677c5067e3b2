/** The words of the transfer sheet to the national form, in Dutch. */
import { formatDate, formatMonth, formatNumber } from '#texts/format.ts';

const number = (value: number) => formatNumber(value, 'nl');

export const transferNl = {
  title: 'Overnemen in het landelijke formulier',
  lead: 'Per informatiepunt, in de volgorde van het formulier in de Bibliotheekmonitor. Vink af wat je hebt overgenomen; je collega’s zien het ook.',
  infoPoint: 'Informatiepunt',
  kind: 'Periode',
  byMonth: 'Maand',
  byWeek: 'Week',
  week: (day: string) => `Week van ${formatDate(day, 'nl')}`,
  inMonth: (month: string) => formatMonth(month, 'nl'),
  fetching: 'Het overneemblad wordt opgehaald …',
  noPoints: 'Er is nog geen informatiepunt.',
  choice: 'Keuze',
  count: 'Aantal',
  done: 'Overgenomen',
  tick: (name: string) => `Overgenomen: ${name}`,
  tickedOn: (day: string) => `op ${formatDate(day, 'nl')}`,
  changed: (then: number) => `Overgenomen als ${number(then)}. Het getal is daarna veranderd.`,
  progress: (done: number, of: number) => `Overgenomen: ${number(done)} van ${number(of)}.`,
  elsewhere: 'Hoort niet in dit deel',
  total: 'Totaal',
  notTicked: 'Je vinkje is niet bewaard. Probeer het opnieuw.',
  visitors: 'Bezoekers',
  weekOnly:
    'Per week kan alleen het aantal bezoekers worden overgenomen. Onderwerpen en uitkomsten verlaten de tablet alleen per maand, zodat niemand herkend wordt. Neem die over per maand.',
  notMapped: 'Heeft geen plek in het formulier',
  notMappedWhy: 'Deze keuzes van ons hebben nog geen plek. Niets valt weg: hier staan ze met hun aantal.',
  allMapped: 'Alle onderwerpen en uitkomsten hebben een plek.',
  ours: 'Onze keuze',
  mapping: {
    heading: 'De koppeling aanpassen',
    why: 'De precieze keuzes van het formulier staan achter een inlog. Wijken ze af? Pas hier aan waar onze keuzes terechtkomen.',
    version: (version: number) =>
      version === 0
        ? 'Dit is de koppeling die bij Balieboek zit.'
        : `Dit is versie ${number(version)} van jullie eigen koppeling.`,
    none: 'Niet in dit deel',
    newOption: 'Nieuwe keuze van het formulier',
    add: 'Voeg toe',
    save: 'Bewaar de koppeling',
    undo: 'Laat alles zoals het was',
    saved: 'De koppeling is bewaard.',
    overtaken: 'Een collega heeft de koppeling net gewijzigd. Open de pagina opnieuw en doe je wijziging nog eens.',
    notSaved: 'De koppeling is niet bewaard. Probeer het opnieuw.',
  },
};
