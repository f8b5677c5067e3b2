/** Names by their initials: "J. Koster", "j.p. de boer", "v. Loon", and a name that is said to be one. */
import { hasGaps, isFree, type Note, take, takeAll } from '#anonymiser/note.ts';
import { goesOn, verbs } from '#anonymiser/words/person-words.ts';

const initials =
  /(?<![\p{L}\p{N}.])((?:(?:[A-Z]|Th|Ch|Chr|Joh|Ph|IJ|Tj|Sj|Jac|Fr|Alb|Wm)\.\s?){1,6}|[A-Z]{1,3}\s)((?:(?:van|von|de|der|den|ter|ten|te|el|al|'t|la|du|vd|v\/d|v\.d\.)\s?){0,3})(\p{Lu}[\p{L}'-]{1,})(?:\s?-\s?\p{Lu}[\p{L}'-]+)?(?:(?<=-(?:van|von|de|ter|ten|el))(?:\s(?:de|der|den|het|'t))?\s\p{Lu}[\p{L}'-]+)?/gu;

export function takeInitials(note: Note): void {
  for (const found of note.text.matchAll(initials)) {
    if (note.kinds[found.index] === 'nummer') continue; // the end of a plate
    const [whole, letters = '', between = '', family = ''] = found;
    const low = family.toLowerCase();
    const isDotted = letters.includes('.');
    const isName =
      note.lists.is('family', low) ||
      (!note.lists.isWord(low) && !note.lists.isOrganisation(low) && !note.lists.is('place', low));
    if (
      isDotted
        ? isName || between !== '' || !note.lists.isOrganisation(low)
        : isName && letters.trim().length === 1 && (between !== '' || family !== family.toUpperCase())
    )
      take(note, found.index, found.index + whole.length, 'naam');
  }
}

/** "Smid is zijn achternaam". */
const calledSo =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})\s(?:is|was|als)\s(?:(?:nu|nog|weer|toen)\s)?(?:zijn|haar|mijn|de|hun|een|uw|jouw)\s(?:(?:achter|voor|roep|meisjes|geboorte|familie)?naam)(?!\p{L})/gu;

/** "heet na de scheiding weer Dol": small words between, and a capital at the end. */
const calledNow =
  /(?<!\p{L})(?:heet|heette|heten|genaamd)\s(?:(?:na|sinds|voor|nu|weer|eigenlijk|officieel|voluit|tegenwoordig|voortaan|dus|gewoon|toch|nog|ook|trouwens|van|de|het|haar|zijn|hun|scheiding|huwelijk|trouwen|adoptie|achternaam|voornaam|achteren|voren)\s){1,5}(\p{Lu}[\p{Ll}'-]{2,}(?:\s\p{Lu}[\p{Ll}'-]+)?)/gu;

/** "ik ben Lieve", "noemde Mercy": a first name that somebody says of themselves, or is called by. */
const saidOfOneself =
  /(?<!\p{L})(?:[Ii]k ben|[Ii]k heet|noemde(?: zich)?|noemt zich|noemen (?:ze|haar|hem)|bekend als|stelde zich voor als)\s(\p{Lu}[\p{Ll}'-]{2,})(?!\p{L})/gu;

/** "zegt dat ze Vlinder heet": with a capital inside a sentence. */
const calledBefore =
  /(?<!\p{L})(?:ze|zij|hij|die|haar|zijn|kind|baby)\s(\p{Lu}[\p{Ll}'-]{2,})\s(?:heet|heette)(?!\p{L})/gu;

/** "achternaam gespeld: V-E-R-H-A-G-E". */
const letterByLetter = /(?<![\p{L}\p{N}.-])\p{L}(?:-\p{L}){3,}(?![\p{L}\p{N}-])/gu;

/** "S. kwam voor uitleg": of a name no more than its first letter. */
const initialAlone = /(?<![\p{L}\p{N}.])(?<=^|[.!?:;]\s)(\p{Lu}\.)\s(\p{Ll}+)/gu;

const smallInitials =
  /(?<![\p{L}\p{N}.])((?:[a-zA-Z]\.){1,4}\s?|(?:[a-zA-Z]\.\s){1,4})((?:(?:van|von|de|der|den|ter|ten|te|el|al|'t|la|du|vd|v\/d|v\.d\.|d\.)\s?){0,3})(\p{L}[\p{L}'-]*)/gu;
/** Short forms with full stops that are no one's initials. */
const shortForms =
  /^(?:oa|adhv|ivm|mbt|tav|nav|dmv|ipv|aub|svp|bv|nv|ed|ea|zoz|dwz|tov|mi|mn|ps|nvt|iom|tbv|icm|obv|muv|miv|pp|pm|am|zsm|ihkv|tgv|tnv|va|vw|zg|zgn|bijv|ca|nl|eu|ma|vr|za|zo|di|wo|do|mw|mr|dr|ds|hr|n|p|u|m|g|nb|qq|cq|eo|ao|ad|bg|be|mg|zn|hv|st|s|t|d)$/;

/** "j.p. de boer", "v. Loon", "k. de g.": small letters with a full stop before a name, or before another small letter. */
export function takeSmallInitials(note: Note): void {
  for (const found of note.text.matchAll(smallInitials)) {
    const [whole, letters = '', between = '', family = ''] = found;
    const { lists } = note;
    const low = family.toLowerCase();
    const isPrefix = /^v\.\s?$/i.test(letters); // "v. Loon": a tussenvoegsel
    const bare = letters.replace(/[.\s]/g, '').toLowerCase();
    // "p. de graaf": one letter before a family is an initial, whatever it may be short for elsewhere.
    const isBeforeFamily =
      bare.length === 1 &&
      /^\s?$/.test(letters.slice(2)) &&
      low.length > 3 &&
      lists.is('family', low) &&
      (between !== '' || found.index === 0 || /[,:;(/]\s?$/.test(note.text.slice(0, found.index)));
    if ((shortForms.test(bare) && !isBeforeFamily) || !isFree(note, found.index)) continue;
    const isName =
      lists.is('family', low) || (!lists.isWord(low) && !lists.isOrganisation(low) && !lists.is('place', low));
    const isCut = between !== '' && family.length === 1 && note.text.charAt(found.index + whole.length) === '.';
    const isCalled = (between !== '' && low.length > 2 && !goesOn.has(low)) || (isPrefix && /^\p{Lu}/u.test(family));
    if (isCut || ((isName || isCalled) && low.length > 2))
      take(note, found.index, found.index + whole.length + (isCut ? 1 : 0), 'naam');
  }
}

/** "zaaknr. [nummer], de wit, kwijtschelding": between commas nothing but a tussenvoegsel and a family's name. */
const betweenCommas =
  /(?:^|[,;/]\s?)((?:van\s)?(?:de|den|der|vd)\s(?:wit|groot|jong|jonge|bruin|graaf|haan|leeuw|koning|vries|ruiter|ridder|rooij|boer|bakker|vos|haas|beer|heuvel|linden|meulen|meer|velde|berg|bosch|broek))(?=\s?[,;/])/g;

/** "van 't Hof, Dirk", "Vos, de heer": the family's name comes first. */
const reversed = [
  /^((?:[Vv]an|[Dd]e|[Tt]er|[Tt]en)(?:\s(?:de|den|der|het|'t))?\s\p{Lu}[\p{L}'-]+,\s(\p{Lu}\p{Ll}+))(?=[,;.]|$)/gu,
  /(?:^|[;:]\s)(\p{Lu}[\p{L}'-]{2,}),\s(?:de heer|meneer|mevrouw|dhr\.?|mevr\.?|mw\.?)(?=\s?[,;.(]|$)/gu,
];

/** Names that the note says are one, or that are no more than letters. */
export function takeTold(note: Note): void {
  for (const found of note.text.matchAll(initialAlone))
    if (verbs.has(found[2] ?? '') && !/^\sstaat voor/.test(note.text.slice(found.index + 2)))
      take(note, found.index, found.index + 2, 'naam');
  for (const found of note.text.matchAll(saidOfOneself))
    if (note.lists.is('first', (found[1] ?? '').toLowerCase()))
      take(note, found.index + found[0].length - (found[1] ?? '').length, found.index + found[0].length, 'naam');
  if (hasGaps(note)) takeAll(note, betweenCommas, 'naam', 1);
  takeAll(note, calledBefore, 'naam', 1);
  for (const shape of reversed)
    for (const found of note.text.matchAll(shape)) {
      const name = found[1] ?? '';
      if (found[2] && !note.lists.is('first', found[2].toLowerCase())) continue;
      const start = found.index + found[0].indexOf(name);
      take(note, start, start + name.length, 'naam');
    }
  for (const found of note.text.matchAll(calledNow)) {
    const called = found[1] ?? '';
    if (!note.lists.isOrganisation(called.toLowerCase()))
      take(note, found.index + found[0].length - called.length, found.index + found[0].length, 'naam');
  }
  for (const found of note.text.matchAll(letterByLetter)) {
    const whole = found[0].replace(/[^\p{L}]/gu, '').toLowerCase();
    if (!note.lists.isWord(whole) && !note.lists.isOrganisation(whole))
      take(note, found.index, found.index + found[0].length, 'naam');
  }
  for (const found of note.text.matchAll(calledSo))
    take(note, found.index, found.index + (found[1] ?? '').length, 'naam');
}
