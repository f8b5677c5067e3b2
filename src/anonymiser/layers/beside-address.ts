/** What stands beside an address that was found: the house beside its postcode, the room in the house. */
import { type Note, take } from '#anonymiser/note.ts';

export function takeBesideAddress(note: Note): void {
  takeBesidePostcode(note);
  takeInside(note);
}

const nearPostcode =
  /^[\s,/-]{0,3}(?:(?:met|en|op)\s)?(?:(?:nr|nummer|hui?u?snummer|nr\.|no)\s?)?(\d{1,4}(?:\s?bis|[\s-]?[a-zA-Z](?![\p{L}]))?)(?![\p{L}\p{N}]|[.,:]\d)/u;
const placeWithNumber =
  /(?<![\p{L}\p{N}])((?:[A-Z][\p{L}.'-]*\s|van |der |den |de |het |'t |op |aan ){1,5}?\d{1,4}(?:[\s-]?[a-zA-Z](?!\p{L}))?)[\s,]{1,3}$/u;

const anyPostcode = /(?<![\p{L}\p{N}])[1-9]\d{3}[\s-]?[A-Za-z]{2}(?!\p{L})/gu;

/** Beside a postcode a number is a house, and capitals with a number before it are a street. */
function takeBesidePostcode(note: Note): void {
  for (const code of note.text.matchAll(anyPostcode)) {
    const end = code.index + code[0].length;
    if (note.kinds[end - 1] !== 'adres') continue;
    const after = nearPostcode.exec(note.text.slice(end));
    if (after?.[1]) take(note, end + after[0].length - after[1].length, end + after[0].length, 'adres');
    const before = placeWithNumber.exec(note.text.slice(0, code.index));
    if (before?.[1]) take(note, before.index, before.index + before[1].length, 'adres');
  }
}

const inside =
  /^[\s,-]{1,3}(?:flat|app(?:artement|\.)?|apt\.?|apartment|unit|kamer|lokaal|ruimte|plaats|plek|kavel|ligplaats|k\.|room|etage|verdieping|toegang|ingang|blok)\s?\d{1,4}[a-zA-Z]?(?![\p{L}\p{N}])/iu;

/** Behind a house the room in it: "Vrijheidslaan 12, flat 3". */
function takeInside(note: Note): void {
  for (let at = 1; at < note.text.length; at += 1) {
    if (note.kinds[at - 1] !== 'adres' || note.kinds[at] === 'adres') continue;
    const found = inside.exec(note.text.slice(at));
    if (found) take(note, at, at + found[0].length, 'adres');
  }
}
