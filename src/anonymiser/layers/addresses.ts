/** Addresses: a street with its number, a house or a room where someone lives. */
import { type Note, take } from '#anonymiser/note.ts';

const ends =
  'straat|straatje|laan|laantje|weg|plein|kade|gracht|hof|hofje|dijk|singel|pad|steeg|dreef|plantsoen|park|wal|ring|burg|haven|markt|plaats|erf|akker|veld|kamp|bos|berg|oord|dam|brug|hoek|eind|einde|weide|meent|brink|lei|baan|stee|horst|hoeve|rade|gaarde|boulevard|promenade|werf|wijk|str|straet|laon|sloot|vaart|kanaal|tuin|tuinen|kreek|zoom|rak|poort|borg|zand|veen|duin|heuvel|ln|pln';
const number =
  '(?:huis)?(?:n(?:umme)?r\\.? ?)?\\d{1,4}(?:[\\s-]?(?:[a-zA-Z]|bis|hs|I{1,3}|rood|zw|[A-Z]{1,2}\\d?|huis))?(?:\\s?[-/]\\s?\\d{1,4}[a-zA-Z]?)?(?![\\p{L}\\p{N}:€%]|[.,]\\d|\\s?(?:euro|uur|jaar|dagen|weken|maanden|keer|min|x\\b))';
const first = "(?:(?:[A-Z][\\p{L}.']*|van|der|den|de|het|ter|ten|te|op|aan|in|'t|la|du|1e|2e|3e|le|en)[\\s-]){0,5}?";
/** Words of the road that are no streets: what follows them is a number of something else. */
const common =
  /^(?:onderweg|snelweg|spoorweg|vandaan|terug?weg|weg|markt|plaats|park|veld|kamp|bos|berg|dam|brug|hoek|einde|eind|baan|ring|haven|wijk|hof|pad|tuin|wal|erf|oord|poort|haalbaan|vliegveld|toernooiveld|voetbalveld|werkplaats|standplaats|parkeerplaats|woonplaats|geboorteplaats|supermarkt|arbeidsmarkt|woningmarkt|huurmarkt|tekstveld|invulveld|vakantiepark|uitweg|omweg|halverwege|autoweg|zoekveld|straat|plein|markt|laan|hoofdstuk)$/i;
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
  /(?<![\p{L}\p{N}])((?:(?:[A-Z][\p{L}.]*|van|der|den|de)\s){0,4}?[A-Z][\p{L}'-]{2,}(?:straat|laan|gracht|kade|singel|dreef|plantsoen|steeg|plein|dijk|weg|hof))(?![\p{L}])/gu;
const cue =
  /(?<!\p{L})(?:adres|woonadres|postadres|adresgegevens|woont(?: op| aan| in)?|wonende(?: te| op| aan)?|woonachtig(?: te| op| aan)?|verhuist naar|verhuisd naar|verblijft(?: op| in)?|gevestigd|bezorgen op|huisadres|verhuizing naar|verhuizen naar|ingeschreven op)(?:\s?(?:is|was|:|=))?\s*/giu;
const named = new RegExp(
  `^((?:[A-Z0-9'][\\p{L}0-9.'-]*[\\s,]{1,2}|van |der |den |de |het |'t |ter |ten |op |aan ){1,5}?)(${number})`,
  'u',
);
const room =
  /(?<!\p{L})((?:zorgcentrum|verzorgingshuis|verpleeghuis|woonzorgcentrum|zorgvilla|azc|camping|flat|huize|huis|residentie|hofje|wooncentrum|woongroep|aanleunwoning|serviceflat|hotel|opvang|studentenflat|villa|recreatiepark|vakantiepark)\s(?:[\p{L}'-]+\s?,?\s?){0,3}?(?:kamer|plek|plaats|unit|app(?:artement|\.)?|huisje|nummer|nr\.?|k\.|afdeling|verdieping|kavel|bungalow|lot)\s?\d{1,4}[a-zA-Z]?)(?![\p{L}\p{N}])/giu;
const houseNumber =
  /(?<!\p{L})(?:huisnummer|huisnr\.?|hnr\.?|kamernummer|kamernr\.?)[\s:.]{0,2}(?:is |was )?(\d{1,4}(?:[\s-]?[a-zA-Z](?![\p{L}]))?)/giu;
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
    takeStreet(note, found.index, found[0]);
  }
  for (const found of note.text.matchAll(odd)) {
    const number = found[2] ?? '';
    if (!/^(?:19|20)\d\d$/.test(number)) take(note, found.index, found.index + found[0].length, 'adres');
  }
  for (const found of note.text.matchAll(cue)) {
    const start = found.index + found[0].length;
    const address = named.exec(note.text.slice(start));
    if (address) take(note, start, start + address[0].length, 'adres');
  }
  for (const found of note.text.matchAll(room)) take(note, found.index, found.index + found[0].length, 'adres');
  const isAboutHome = /adres|woon|wonen|verhui|bezorg|\bnr\b|nummer|buurman|buurvrouw|buren|thuis/.test(note.lower);
  for (const found of isAboutHome ? note.text.matchAll(alone) : []) {
    const low = (found[1] ?? '').toLowerCase();
    if (!common.test(low) && !note.lists.is('word', low) && !note.lists.is('place', low))
      takeStreet(note, found.index, found[0]);
  }
  for (const shape of [houseNumber, box])
    for (const found of note.text.matchAll(shape)) {
      const part = found[1] ?? '';
      take(note, found.index + found[0].length - part.length, found.index + found[0].length, 'adres');
    }
  takeBesidePostcode(note);
}

/** The words before a street's name that do not belong to it stay: "naar de Dorpsstraat 3". */
function takeStreet(note: Note, start: number, text: string): void {
  const from = text.search(/[A-Z](?!.*(?:^|\s)(?:naar|op|aan|woont)\s)/);
  const low = text.match(/(?:\S+\s*)$/)?.index ?? 0;
  take(
    note,
    start + (from >= 0 && from < text.length - 2 ? from : Math.min(low, lastNameWord(text))),
    start + text.length,
    'adres',
  );
}

const lastNameWord = (text: string) => text.search(/\S+[\s,]+\S*\d.*$/);

const nearPostcode =
  /^[\s,]{0,3}(?:(?:nr|nummer|huisnummer|nr\.|no)\s?)?(\d{1,4}(?:[\s-]?[a-zA-Z](?![\p{L}]))?)(?![\p{L}\p{N}]|[.,:]\d)/u;
const placeWithNumber =
  /((?:[A-Z][\p{L}.'-]*\s|van |der |den |de |het |'t |op |aan ){1,5}?\d{1,4}(?:[\s-]?[a-zA-Z](?!\p{L}))?)[\s,]{1,3}$/u;

/** Beside a postcode a number is a house, and capitals with a number before it are a street. */
function takeBesidePostcode(note: Note): void {
  for (let at = 0; at < note.text.length; at += 1) {
    if (note.kinds[at] !== 'adres' || !/[1-9]/.test(note.text.charAt(at)) || note.kinds[at - 1] === 'adres') continue;
    const code = /^\d{4}\s?[A-Za-z]{2}(?!\p{L})/u.exec(note.text.slice(at));
    if (!code) continue;
    const end = at + code[0].length;
    const after = nearPostcode.exec(note.text.slice(end));
    if (after?.[1]) take(note, end + after[0].length - after[1].length, end + after[0].length, 'adres');
    const before = placeWithNumber.exec(note.text.slice(0, at));
    if (before?.[1]) take(note, before.index, before.index + before[1].length, 'adres');
  }
}
