/** What is known by its shape: mail, also as it is spoken; the address of a page that tells of a person; plates; postcodes. */
import { isFree, type Note, take, takeAll } from '#anonymiser/note.ts';
import { officeMakers } from '#anonymiser/words/device-words.ts';

const mail =
  /[\p{L}\p{N}._%+'-]+(?:[[({](?:punt|dot)[\])}][\p{L}\p{N}._-]+)*(?:\s?@\s?|\s?[[({]\s?(?:at|apenstaart(?:je)?|@)\s?[\])}]\s?)[\p{L}\p{N}-]+(?:(?:\s?\.\s?|\s(?:punt|dot)\s|\s?[[({]\s?(?:punt|dot|\.)\s?[\])}]\s?)[\p{L}]{2,}(?:\.[\p{L}]{2,})*)?/giu;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu;
/** Words before the at: letters, digits and spoken signs; the last two words when no sign joins more of them. */
const spokenAt = /\s*\b(?:apenstaart(?:je)?|apestaart(?:je)?|at-?teken|at)\b\s*/gi;
const spokenSign = /^(?:punt|dot|streepje|underscore|laag|liggend|min|koppelteken)$/i;
const spokenEnd = /^[\p{L}\p{N}-]+(?:\s?(?:punt|dot|\.)\s?[\p{L}]{2,5}){1,2}/iu;

const plates = [
  'LL-DD-DD',
  'DD-DD-LL',
  'DD-LL-DD',
  'LL-DD-LL',
  'LL-LL-DD',
  'DD-LL-LL',
  'DD-LLL-D',
  'D-LLL-DD',
  'LL-DDD-L',
  'L-DDD-LL',
  'LLL-DD-L',
  'L-DD-LLL',
  'D-LL-DDD',
  'DDD-LL-D',
];
const partOfPlate = (code: string) => [...code].map((sign) => ({ L: '[A-Za-z]', D: '\\d' })[sign] ?? '[-. ·]').join('');
const plate = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${plates.map(partOfPlate).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
/** "N.772.NL" ends as the address of a page does. */
const wholePlate = new RegExp(`^(?:${plates.map(partOfPlate).join('|')})$`, 'u');
const cuedPlate =
  /(?<!\p{L})(?:kenteken|nummerplaat|plaat|kentekenplaat)[\s:.]{1,3}(?:is |was |nr |nummer )?((?:[A-Za-z]{1,3}|\d{1,3})(?:[\s.-]{0,3}(?:[A-Za-z]{1,3}|\d{1,3})){1,3}(?![\p{L}\p{N}]))/giu;
/** "kenteken AC KL 482": of a car from elsewhere. */
const plateAbroad =
  /(?<!\p{L})(?:kenteken|nummerplaat|kentekenplaat)[\s:.]{1,3}(?:is |was |nr |nummer )?((?=[\p{Lu}\d -]*\d)(?=[\p{Lu}\d -]*\p{Lu})[\p{Lu}\d]{1,4}(?:[\s.·-]{1,2}[\p{Lu}\d]{1,4}){1,3})(?![\p{L}\p{N}])/gu;
const postcode = /(?<![\p{L}\p{N}.,€])([1-9]\d{3}(?:\s?|-)[A-Z]{2})(?![\p{L}\p{N}])/gu;
const lowPostcode = /(?<![\p{L}\p{N}.,€])([1-9]\d{3}\s?[a-z]{2})(?![\p{L}\p{N}])/gu;
const toldPostcode =
  /(?<!\p{L})(?:postcode|postcd|postc|pcode|pc)(?!\p{L})\D{0,8}((?:\d\s?){4}[A-Za-z]\s?[A-Za-z])(?!\p{L})/giu;
const ordinary =
  /\d\s*(?:aan|af|al|an|bv|da|de|di|do|eu|en|er|ex|ff|gb|ha|he|hg|hr|ik|in|is|ja|je|jr|kb|kg|km|kw|ma|mb|me|mg|ml|mm|na|nu|of|om|op|px|st|te|tv|uw|va|ve|vr|we|wo|x|za|ze|zo|kwh|pk|cc|cm|dm|gr|pp|ml)$/i;
const document =
  /(?<![\p{L}\p{N}])(?!KB\d{7}(?!\d))(?:[A-NP-Z]{2}[A-NP-Z0-9]{6}\d|[A-Z]{1,2}\s?\d{6,8}[A-Z]?|[A-Z]{3}\d{6}|[A-Z]{2,5}(?::[A-Z0-9]{2,}){2,})(?![\p{L}\p{N}])/gu;

/** What other countries number people by: Germany's pension number, Britain's national insurance number. */
const abroad =
  /(?<![\p{L}\p{N}])(?:\d{2}\s?\d{6}\s?\p{Lu}\s?\d{3}|\p{Lu}{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D])(?![\p{L}\p{N}])/gu;
/** "2023/IND/55071": parts of letters and digits with strokes between. */
const stroked =
  /(?<![\p{L}\p{N}/])(?=[^\s]*\p{Lu})(?=(?:[^\s\d]*\d){5})[\p{Lu}\d]{1,8}(?:\/[\p{Lu}\d]{1,8}){2,}(?![\p{L}\p{N}/])/gu;
/** A court's: "10883412 BM VERZ 24-911", "C/09/612345", "ROT 22/3456". */
const courtCase =
  /(?<![\p{L}\p{N}])(?:\d{6,8}\s(?:\p{Lu}{1,5}[\s-]){1,3}\d{2}-\d{1,6}|[CK]\/\d\d\/\d{5,6}(?:\s\/\s(?:\p{Lu}{2,4}\s){1,2}\d\d[-/]\d{1,6})?|\p{Lu}{3}\s\d\d\/\d{3,6})(?![\p{L}\p{N}])/gu;
const skypeName = /(?<![\p{L}\p{N}])live:[\p{L}\p{N}._-]{3,}/giu;

export function takeShapes(note: Note): void {
  takeAll(note, skypeName, 'geheim');
  takeAll(note, courtCase, 'nummer');
  takeAll(note, stroked, 'nummer');
  // "waar de @ zat": a sign with room around it, and no address behind it.
  for (const found of note.text.matchAll(mail))
    if (!/\s@|@\s/.test(found[0]) || /@.*(?:\.|punt|dot)/i.test(found[0]))
      take(note, found.index, found.index + found[0].length, 'e-mail');
  takeAll(note, handle, 'e-mail');
  for (const found of note.text.matchAll(spokenAt))
    takeSpoken(note, found.index, found.index + found[0].length, found[0]);
  takeLinks(note);
  takePlates(note);
  for (const found of note.text.matchAll(cuedPlate)) {
    const part = found[1] ?? '';
    if (/\d/.test(part) && part.replace(/[^\p{L}\p{N}]/gu, '').length === 6)
      take(note, found.index + found[0].length - part.length, found.index + found[0].length, 'nummer');
  }
  takeAll(note, plateAbroad, 'nummer', 1);
  takeAll(note, document, 'nummer');
  takeAll(note, abroad, 'nummer');
  takeAll(note, toldPostcode, 'adres', 1);
  for (const found of note.text.matchAll(postcode))
    if (
      !isYearAndWord(found[0]) &&
      !makers.test(note.lower.slice(0, found.index)) &&
      !/(?:00|50|24|48|12|96)\s?(?:GB|KM|KG|MB|KB)$|\s?(?:EU|SS|SA|SD)$/.test(found[0])
    )
      take(note, found.index, found.index + found[0].length, 'adres');
  for (const found of note.text.matchAll(lowPostcode))
    if (!ordinary.test(found[0])) take(note, found.index, found.index + found[0].length, 'adres');
}

/** "STADSPAS 2026 OP DE SITE" */
const isYearAndWord = (text: string) => /^20[1-3]\d\s/.test(text) && ordinary.test(text);
const makers = new RegExp(`(?:${officeMakers})\\s$`);

/** What turns out to be none may have hidden the beginning of one. */
function takePlates(note: Note): void {
  plate.lastIndex = 0;
  for (let found = plate.exec(note.text); found; found = plate.exec(note.text)) {
    if (isPlate(found[0]) || (isOfVehicle(note, found.index) && !/ (?:of|en|tot|in|op|x) /i.test(found[0])))
      take(note, found.index, found.index + found[0].length, 'nummer');
    else plate.lastIndex = found.index + 1;
  }
}

const isOfVehicle = (note: Note, at: number) =>
  /(?:auto|brommer|bromfiets|scooter|motor|kenteken|camper|aanhanger|bus|taxi|busje|bestelbus)\P{L}{1,3}(?:\p{L}{1,6}\s){0,2}$/u.test(
    note.lower.slice(0, at),
  );

/** "10 in 12 uur" has the shape of no plate: three parts with at least one whole of letters that is no short word. */
function isPlate(text: string): boolean {
  // "MA 10-13": when somebody is there.
  if (/^(?:MA|DI|WO|DO|VR|ZA|ZO)\s(?:[01]\d|2[0-4])[-. ](?:[01]\d|2[0-4])$/i.test(text)) return false;
  if (!/[ ]/.test(text)) return true;
  const letters = text.match(/[A-Za-z]+/g) ?? [];
  return (
    letters.every((part) => part === part.toUpperCase()) ||
    (letters.length === 1 &&
      (letters[0]?.length ?? 0) === 3 &&
      !/^(?:lid|per|met|bij|nog|ook|net|wel|dus|als|aan|uit|was|zes|een|elk|tot|van|dan|keer|uur|mei|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec|min|jrg|xxl)$/.test(
        letters[0] ?? '',
      ))
  );
}

function takeSpoken(note: Note, start: number, after: number, sign: string): void {
  const end = spokenEnd.exec(note.text.slice(after));
  if (!end) return;
  if (/^\s*at\s*$/i.test(sign) && !/punt|dot/i.test(end[0])) return;
  const before = [...note.text.slice(0, start).matchAll(/[\p{L}\p{N}._-]+/gu)];
  let first = before.length - 1;
  while (first > 0) {
    const joined = spokenSign.test(before[first - 1]?.[0] ?? '') || spokenSign.test(before[first]?.[0] ?? '');
    const isShort =
      (before[first - 1]?.[0] ?? '').length === 1 ||
      /^\d+$/.test(before[first]?.[0] ?? '') ||
      isDigitWord(before[first]?.[0] ?? '');
    if (!joined && !isShort) break;
    first -= 1;
  }
  // "hij spelt het als "ria van dam apenstaart …": what points at it says where it begins.
  const told = /(?:["“:]|\b(?:mail(?:adres)?|als|is)\s)\s?((?:[\p{L}\p{N}._-]+\s?){1,5})$/u.exec(
    note.text.slice(0, start),
  );
  const from = Math.min(before[first]?.index ?? start, told ? start - (told[1] ?? '').length : start);
  take(note, from, after + end[0].length, 'e-mail');
}

const isDigitWord = (word: string) =>
  /^(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)$/i.test(word) || /(?:tig|tien)$/i.test(word);

const link =
  /(?<![\p{L}\p{N}@])(?:https?:\/\/|www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:nl|com|org|net|eu|be|de|info|io|gov|app|me|xyz|shop|online|site|link|ly|gl|co|uk|eu|de|fr|tv|page|cloud|live)(?![\p{L}\p{N}-])(?:[/?#][^\s,;)\]]*)?/giu;

/** A page's address stays when all of it is words; one with a path that holds anything else goes, and so does an unknown place. */
function takeLinks(note: Note): void {
  for (const found of note.text.matchAll(link)) {
    if (!isFree(note, found.index, found.index + found[0].length)) continue; // of a mail address
    if (wholePlate.test(found[0])) continue;
    const [host = '', path = ''] = splitLink(found[0]);
    const labels = host.toLowerCase().split('.').slice(0, -1);
    const isKnown = labels.every((label) => label.split('-').every((part) => isOrdinary(note, part)));
    // The name of a firm's page that nobody knows yet; one that is called as a person is goes.
    const isPage = path === '' && labels.every((label) => isNobodys(note, label));
    if (!isKnown && !isPage) take(note, found.index, found.index + found[0].length, 'link');
    else if (
      path
        .toLowerCase()
        .split(/[/?#&=_.-]+/)
        .some((part) => part && !isOrdinary(note, part))
    )
      take(note, found.index, found.index + found[0].length, 'link');
    else note.kinds.fill('kept', found.index, found.index + found[0].length);
  }
}

const isNobodys = ({ lists }: Note, label: string) =>
  /^[a-z-]{3,}$/.test(label) &&
  !label.split('-').some((part) => lists.isName(part)) &&
  ![...label].some((_, at) => at > 2 && lists.is('first', label.slice(0, at)) && lists.is('family', label.slice(at)));

function splitLink(text: string): [string, string] {
  const bare = text.replace(/^https?:\/\//i, '');
  const at = bare.search(/[/?#]/);
  return at < 0 ? [bare, ''] : [bare.slice(0, at), bare.slice(at)];
}

const isOrdinary = ({ lists }: Note, part: string) =>
  part.length < 3
    ? !/\d/.test(part)
    : /^\d{1,3}$/.test(part) ||
      /^(?:www|html?|php|index|mijn\w*)$/.test(part) ||
      (!/\d.*\d\D|\d{3}/.test(part) &&
        (lists.isOrganisation(part) || lists.is('place', part) || (lists.isWord(part) && !lists.is('first', part))));
