/** Addresses: a street with its number, a house or a room where someone lives. */
import { hasGaps, type Note, take } from '#anonymiser/note.ts';
import { takeBesideAddress } from './beside-address.ts';

const ends =
  'straat|straatje|laan|laantje|weg|plein|kade|gracht|hof|hofje|dijk|singel|pad|steeg|dreef|plantsoen|park|wal|ring|burg|haven|markt|plaats|erf|akker|veld|kamp|bos|berg|oord|dam|brug|hoek|eind|einde|weide|meent|brink|lei|baan|stee|horst|hoeve|rade|gaarde|boulevard|promenade|werf|wijk|str|straet|laon|sloot|vaart|kanaal|tuin|tuinen|kreek|zoom|rak|poort|borg|zand|veen|duin|heuvel|water|diep|plas|zone|ln|pln';
const number =
  '(?:t\\/o )?(?:huis)?(?:n(?:umme)?r\\.? ?)?\\d{1,4}(?:[\\s-]?(?!(?:en|of|is|in|te|op|om|wil|met|al|ze|er|nu)(?!\\p{L}))(?:[a-zA-Z]|bis|hs|sous|I{1,3}|rood|zw|[A-Z]{1,2}\\d?|huis))?(?:\\s?[-/]\\s?\\d{1,4}[a-zA-Z]?)?(?![\\p{L}\\p{N}:€%]|[.,]\\d|\\s?(?:euro|uur|jaar|dagen|weken|maanden|keer|min|x\\b))';
const first = "(?:(?:[A-Z][\\p{L}.']*|van|der|den|de|het|ter|ten|te|op|aan|in|'t|la|du|1e|2e|3e|le|en)[\\s-]){0,5}?";
/** Words of the road that are no streets: what follows them is a number of something else. */
const common =
  /^(?:onderweg|snelweg|spoorweg|vandaan|terug?weg|weg|markt|plaats|park|veld|kamp|bos|berg|dam|brug|hoek|einde|eind|baan|ring|haven|wijk|hof|pad|tuin|wal|erf|oord|poort|haalbaan|vliegveld|toernooiveld|voetbalveld|werkplaats|standplaats|i-?pad|parkeerplaats|woonplaats|geboorteplaats|supermarkt|arbeidsmarkt|woningmarkt|huurmarkt|tekstveld|invulveld|vakantiepark|uitweg|omweg|halverwege|autoweg|zoekveld|straat|plein|markt|laan|hoofdstuk|water|diep|plas|leidingwater|drinkwater|warmwater|afvalwater|milieuzone|tijdzone|parkeerzone|comfortzone|zone)$/i;
const street = new RegExp(
  `(?<![\\p{L}\\p{N}])(${first}(?:[\\p{L}'-]*?(?:${ends})(?:[- ](?:noord|oost|zuid|west|zuidoost|binnen|buiten))?))[\\s,]{1,2}(${number})`,
  'giu',
);
/** "Achter de Hoven 31", "Plein 1944 nr. 3": streets without a street's end. */
const odd = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:Achter|Onder|Op|Aan|Voor|Tussen|Bij|Over|In)\\s(?:de|den|het|'t|d')\\s(?:\\p{Lu}[\\p{L}'-]+\\s){1,2}|Plein \\d{4},?\\s(?:nr\\.?|nummer)?\\s?)(${number})`,
  'gu',
);
const alone =
  /(?<![\p{L}\p{N}])((?:(?:[A-Z][\p{L}.]*|van|der|den|de)\s){0,4}?[A-Z][\p{L}'-]{2,}(?:straat|laan|gracht|kade|singel|dreef|plantsoen|steeg|plein|dijk|weg|hof|boulevard|pad|wal|oever|weide|promenade))(?![\p{L}])/gu;
/** "naar Het Rond 112", "bij Lijsterbes 19", "Watermolen 17 bis": capitals with a small number, where somebody is or goes. */
const towards =
  /(?<!\p{L})(?:(?:naar|bij|van|aan|op|op de|tot|tegenover|naast|hoek|uit)\s)((?:Het |De |'t |Den |Op |In |Aan |Bij )?\p{Lu}\p{L}{2,}(?:\s(?:van|de|der|den|het|ten|ter|op|aan|en|in|'t)){0,2}(?:\s\p{Lu}\p{L}+)?)\s(\d{1,3}(?:\s?(?:bis|hs|[a-hA-H]))?)(?![\p{L}\p{N}:€%]|[.,]\d|-|\s?(?:euro|uur|jaar|dagen|weken|maanden|keer|min|t\/m|tot)\b)/gu;
/** "contract [nummer], Tuinfluiter 19": between commas, beside what was taken. */
const atEnd = /[,;]\s((\p{Lu}\p{Ll}{4,})\s\d{1,3}[a-e]?)(?=\s?[,;.]|$)/gu;
/** "Achterom 22a te Delft": a capital and a number, and the town. */
const inTown =
  /(?:^|[,;:]\s|\b(?:was|is|op|van)\s)(\p{Lu}\p{Ll}{3,}\s)(\d{1,4}\s?[a-z]?)(?=,?\s(?:te|in)\s(?:\p{Lu}|\[|\d{4}\s?[A-Z]{2}))/gu;
/** "Kanaal B.Z. 58": this side of the water or that. */
const waterside = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{3,}\s(?:[NZOWB]\.?\s?Z\.?))\s(\d{1,4}[a-zA-Z]?)(?![\p{L}\p{N}])/gu;
/** "'t Veldje 3": an article and a capital, with a house behind it. */
const withArticle =
  /(?<![\p{L}\p{N}])((?:'t|’t|Het|De)\s\p{Lu}\p{Ll}{3,})\s(\d{1,3}[a-e]?)(?=\s?(?:[,.;)]|$))(?!,\d)/gu;
const withSuffix =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{3,}(?:\s\p{Lu}\p{L}+)?)\s(\d{1,4}\s?(?:bis|hs|huis|zwart|rood|[IV]{1,3}|-(?:[1-9]|I{1,3})))(?![\p{L}\p{N}]|-\d)/gu;
/** "Hof van Twello 6", "Laan op Zuid 12". */
const ofSomething = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:Hof|Laan|Plein|Weg|Park|Hoek|Dijk|Kade|Zoom|Burg|Kasteel|Terras|Sluis|Rand|Haven|Boulevard|Burcht|Erf|Tuin|Land)\\s(?:van|aan|op|ten|ter|te)(?:\\s(?:de|den|der|het|'t))?\\s\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+)?\\s)(${number})`,
  'gu',
);
/** What is counted and not lived in: "Loket 3", "Windows 11". */
const counted =
  /^(?:loket|balie|groep|fase|stap|box|lijn|perron|spoor|zaal|hal|ronde|versie|deel|bijlage|artikel|tabel|formulier|categorie|klasse|klas|niveau|blok|week|dag|module|les|hoofdstuk|route|bus|tram|trein|gate|pagina|nummer|poli|afdeling|vak|punt|kolom|regel|rubriek|optie|menu|zone|type|model|max|plus|mini|note|watch|word|excel|windows|office|radio|veronica|team|scherm|tabblad|vraag|onderdeel|code|punten|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|scenario|plan|corona|covid|artikel|euro|mavo|havo|vwo|web|studio|snelweg|a|n|wk|ek|top|tour|kpn|sim|iphone|ipad|galaxy|pixel|ronde|editie|jaargang|aflevering|seizoen|windows|android|ios|chapter|part|step|page|platform|level|nt|taalniveau|nr|nrs)$/;

const cue =
  /(?<!\p{L})(?:adres|woonadres|postadres|adresgegevens|woont(?: op| aan| in)?|wonende(?: te| op| aan)?|woonachtig(?: te| op| aan)?|verhuist naar|verhuisd naar|verblijft(?: op| in)?|gevestigd|bezorgen op|huisadres|verhuizing naar|verhuizen naar|ingeschreven op)(?:\s?(?:is|was|:|=))?\s*/giu;
const named = new RegExp(
  `^((?:[A-Z0-9'][\\p{L}0-9.'-]*[\\s,]{1,2}|van |der |den |de |het |'t |ter |ten |op |aan ){1,5}?)(${number})`,
  'u',
);
const room =
  /(?<!\p{L})((?:opvanglocatie|opvangboot|opvangschip|woonzorg|noodopvang|crisisopvang|locatie|woonboot|ligplaats|stacaravan|chalet|complex|zorgcentrum|verzorgingshuis|verpleeghuis|woonzorgcentrum|zorgvilla|azc|camping|flat|huize|huis|residentie|hofje|wooncentrum|woongroep|aanleunwoning|serviceflat|hotel|opvang|studentenflat|villa|recreatiepark|vakantiepark|pension|logement|hostel)\s(?:[\p{L}'-]+\s?,?\s?){0,3}?(?:kamer|plek|plaats|unit|app(?:artement|\.)?|huisje|nummer|nr\.?|k\.|afdeling|verdieping|kavel|bungalow|lot|hut|cabine)\s?\d{1,4}[a-zA-Z]?)(?![\p{L}\p{N}])/giu;
/** "De Wilgenhof, afd. Merel, k. 9", "flat De Trans 408", "boerderij Groot Wezenland", "de boot Vrouwe Antonia". */
const houses = [
  /(?<!\p{L})((?:De |Het |Huize |'t )?\p{Lu}[\p{L}'-]+(?:,?\safd(?:\.|eling)\s[\p{L}\d]+)?,?\s(?:k\.|kamer|kmr\.?|app\.|appartement|unit)\s?\d{1,4}[a-zA-Z]?)(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})(?:flat|toren|complex)\s((?:De |Het |'t )?\p{Lu}[\p{L}'-]+\s\d{1,4})(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})((?:[Bb]oot|[Ww]oonboot|[Ww]oonark|[Ss]chip|[Bb]oerderij|[Hh]oeve)\s(?:De |Het |'t )?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)?)(?!\p{L})/gu,
];
const houseNumber =
  /(?<!\p{L})(?:huisnummer|huusnummer|hoesnummer|huisnr\.?|huisno\.?|hnr\.?|kamernummer|kamernr\.?)[\s:.]{0,2}(?:is |was )?(\d{1,4}(?:\s?-\s?\d{1,4})?(?:[\s-]?[a-zA-Z](?![\p{L}]))?)(?![\p{L}\p{N}])/giu;
const houseOf = (who: string, asNumber: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${who})\\s(?:is\\s|woont\\s)?(?:op|van)\\s${asNumber}(\\d{1,4}[a-zA-Z]?)(?![\\p{L}\\p{N}:€%]|[.,]\\d)`,
    'giu',
  );
const asNumber = '(?:(?:nr\\.?|no\\.?|nummer|huisnummer|huisnr\\.?)\\s)';
/** "bij de buren op 21", "hij woont op nr 4": a house in the same street as one that was named. */
const nextDoor = houseOf('buren|buurman|buurvrouw|overkant|woont|wonen|huis', `${asNumber}?`);
/** "een op de Kade 3, een op nr 40": the number of another house. */
const otherNumber = new RegExp(
  `(?<!\\p{L})(?:op|voor|van|bij)\\s${asNumber}(\\d{1,4}[a-zA-Z]?)(?![\\p{L}\\p{N}:€%]|[.,]\\d)`,
  'giu',
);
/** "buurvrouw op nr 31": said to be the number of a house. */
const nextDoorNumber = houseOf('(?:over)?(?:buren|buurman|buurvrouw)|hoekhuis', asNumber);
const box = /(?<!\p{L})(?:postbus|postvak|antwoordnummer)\s?(\d{1,6})/giu;

export function takeAddresses(note: Note): void {
  for (const found of note.text.matchAll(street)) {
    const name = found[1] ?? '';
    if (common.test(name.split(/\s/).at(-1) ?? '') && !/^[A-Z].*\s[A-Z]/.test(name)) continue;
    const last = name.split(/\s/).at(-1) ?? '';
    // "Wet Inburgering 2021": a year behind a word is no house.
    if (/[\s,](?:19|20)\d\d$/.test(found[0]) && note.lists.isWord(last.toLowerCase())) continue;
    if (
      last === last.toLowerCase() &&
      !/(?:straat|laan|weg|plein|kade|gracht|singel|dijk|dreef|plantsoen|steeg|hof|str)$/.test(last)
    )
      continue;
    if (isPublic(note, found.index + Math.max(0, found[0].search(streetAtEnd)))) continue;
    takeStreet(note, found.index, found[0]);
  }
  for (const shape of [odd, ofSomething, waterside, inTown])
    for (const found of note.text.matchAll(shape)) {
      const number = found[2] ?? '';
      if (!/^(?:19|20)\d\d$/.test(number)) take(note, found.index, found.index + found[0].length, 'adres');
    }
  for (const shape of [towards, withSuffix, withArticle]) {
    for (const found of note.text.matchAll(shape)) {
      const [whole, name = ''] = found;
      const words = name.toLowerCase().split(' ');
      const isNobodys = words.some(
        (word) =>
          counted.test(word) || note.lists.isOrganisation(word) || (note.lists.is('place', word) && words.length === 1),
      );
      const start = found.index + whole.indexOf(name);
      if (!isNobodys && !isPublic(note, start) && !/^[\p{Lu} ]{2,}$/u.test(name))
        take(note, start, found.index + whole.length, 'adres');
    }
  }
  for (const found of note.text.matchAll(cue)) {
    const start = found.index + found[0].length;
    const address = named.exec(note.text.slice(start));
    if (address) take(note, start, start + address[0].length, 'adres');
  }
  for (const found of note.text.matchAll(room)) take(note, found.index, found.index + found[0].length, 'adres');
  const isAboutHome =
    /adres|al \d+ jaar|woon|wonen|verhui|bezorg|logeer|verblijf|tijdelijk aan|zit aan|huurcontract|(?:huurt|kamer|appartement|inwoner|bewoner|ingetrokken|opgegroeid) (?:\p{L}+ ){0,3}(?:in|op|aan) (?:de|het)|\bnr\b|nummer|buurman|buurvrouw|buren|thuis/u.test(
      note.lower,
    );
  for (const found of isAboutHome ? note.text.matchAll(alone) : []) {
    const low = (found[1] ?? '').toLowerCase();
    if (
      !isPublic(note, found.index) &&
      !common.test(low) &&
      !note.lists.is('word', low) &&
      !note.lists.is('place', low)
    )
      takeStreet(note, found.index, found[0]);
  }
  if (hasGaps(note))
    for (const found of note.text.matchAll(atEnd)) {
      const [, name = '', street = ''] = found;
      const low = street.toLowerCase();
      if (!counted.test(low) && !note.lists.isOrganisation(low) && !note.lists.is('place', low))
        take(note, found.index + found[0].length - name.length, found.index + found[0].length, 'adres');
    }
  const besideOthers = note.kinds.includes('adres') ? [nextDoor, otherNumber] : [];
  for (const shape of [houseNumber, nextDoorNumber, box, ...houses, ...besideOthers])
    for (const found of note.text.matchAll(shape)) {
      const part = found[1] ?? '';
      take(note, found.index + found[0].length - part.length, found.index + found[0].length, 'adres');
    }
  takeBesideAddress(note);
}

const building =
  /(?:gemeentehuis|stadhuis|stadskantoor|raadhuis|hoofdkantoor|kantoor|bieb|bibliotheek|loket|balie|school|winkel|museum|kerk|moskee|apotheek|bank|station|halte|markt|praktijk|centrum|stembureau|buurthuis(?: \p{L}+){0,2}|dorpshuis|wijkcentrum|punt|ministerie|bruna|gemeente \p{L}+)(?:,? (?:is|zit|zat|staat|nu|in|op|aan|de|het|naar|te|per|post|kan|van|verhuisd|bruna|,) ?){0,6},? ?$/u;

/** "het kantoor aan de Stationsstraat", "stadskantoor zit nu op Spoorlaan 181": where everybody may come, in a note of nobody. */
function isPublic(note: Note, at: number): boolean {
  return (
    building.test(note.lower.slice(0, at)) &&
    !hasGaps(note) &&
    !/(?:^|\P{L})(?:woon\p{L}*|client|mevr\p{L}*|meneer|dhr|mw|hij|zij|ze|haar|zijn|kamer|achter|boven|naast|tegenover)(?!\p{L})/u.test(
      note.lower,
    )
  );
}

/** The words before a street's name that do not belong to it stay: "naar de Dorpsstraat 3", "op de envelop stond Hofkade 5". */
function takeStreet(note: Note, start: number, text: string): void {
  const from = text.search(streetAtEnd);
  take(note, start + (from >= 0 ? from : Math.max(0, text.search(lastWordAndNumber))), start + text.length, 'adres');
}

/** Capitals and what stands between them in a street's name, up to its number or the end. */
const streetAtEnd =
  /(?<![\p{L}\p{N}])(?:(?:\de|\p{Lu}[\p{L}.'’]*)[\s-]+(?:(?:van|der|den|de|het|ter|ten|te|op|aan|in|en|'t|la|du|le)\s)*)*\p{Lu}[\p{L}.'’-]*(?:\s(?:noord|oost|zuid|west|Noord|Oost|Zuid|West))?(?:[\s,]+[^\p{Lu}]*\d.*)?$/u;
const lastWordAndNumber = /\S+[\s,]+\S*\d.*$|\S+\s*$/;
