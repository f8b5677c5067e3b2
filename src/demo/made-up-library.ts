/** A library organisation that does not exist, in two municipalities that lend it their codes; its names say that it is made up. */
import type { ChoiceId } from '#domain/catalogue.ts';
import type { InfoPoint } from '#domain/enrolment.ts';

export const madeUpOrganisation = { id: 'bibliotheek-de-voorbeeldstreek', name: 'Bibliotheek De Voorbeeldstreek' };

const doetinchem = { code: 'GM0222', name: 'Doetinchem' };
const montferland = { code: 'GM1955', name: 'Montferland' };
export const madeUpMunicipalities = [doetinchem, montferland];

export type MadeUpPoint = InfoPoint & {
  /** Visits in a month that is neither busy nor quiet. */
  usualVisits: number;
};

export const madeUpPoints: readonly MadeUpPoint[] = [
  point('voorbeeldplein', 'Voorbeeldplein', 'Voorbeeldstad', doetinchem, 62),
  point('oefenhof', 'Oefenhof', 'Voorbeeldstad', doetinchem, 43),
  point('zomaarwijk', 'Zomaarwijk', 'Voorbeeldstad', doetinchem, 21),
  point('proefpolder', 'De Proefpolder', 'Schetsdorp', montferland, 32),
  point('schetshuis', 'Het Schetshuis', 'Schetsdorp', montferland, 16),
];

export type MadeUpTablet = { id: string; name: string; infoPoints: readonly ChoiceId[] };

/** The busiest info point has a second tablet, which also goes to the quietest. */
export const madeUpTablets: readonly MadeUpTablet[] = [
  { id: 'tablet-stad', name: 'Tablet balie stad (voorbeeld)', infoPoints: ['voorbeeldplein', 'oefenhof'] },
  { id: 'tablet-dorp', name: 'Tablet balie dorp (voorbeeld)', infoPoints: ['proefpolder', 'zomaarwijk'] },
  { id: 'tablet-spreekuur', name: 'Tablet spreekuur (voorbeeld)', infoPoints: ['schetshuis', 'voorbeeldplein'] },
];

function point(
  id: ChoiceId,
  name: string,
  place: string,
  municipality: InfoPoint['municipality'],
  usualVisits: number,
): MadeUpPoint {
  return { id, name: `Informatiepunt ${name} (voorbeeld)`, place, municipality, usualVisits };
}
