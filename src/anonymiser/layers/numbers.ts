/** Five digits or more go, however they are written, unless they are an amount, a year, a time or a service number. */
import { isFree, type Note, take } from '#anonymiser/note.ts';
import { officeMakers } from '#anonymiser/words/device-words.ts';
import { type Digits, digitRows } from '#anonymiser/words/number-words.ts';

const innocent = [
  // Amounts.
  /(?:€|eur(?:o)?|usd|\$)\s?\d{1,3}(?:[.\s]?\d{3})*(?:,\d\d|,-)?(?!\d)/gi,
  /(?<![\d.])\d{1,3}(?:\.?\d{3}){0,2}(?:,(?:\d\d|-))?\s?(?:€|euro|eur)(?!\p{L})/giu,
  /(?<![\d.,])\d{1,3}(?:\.\d{3}){1,2}(?:,\d\d)?(?!\d|\.\d)(?!\s?\d{2})/g,
  /(?<![\d.,])\d{1,6},\d\d(?![\d,.])/g,
  // Years, school years, ranges.
  /(?<!\d)(?:19|20)\d\d(?:\s?(?:[-/+,&]|en|of|tot|t\/m|tm|en\/of)\s?(?:19|20)?\d\d)+(?![\d-])/gi,
  // Times.
  /(?<![\d.])(?:[01]?\d|2[0-4])[:.][0-5]\d(?:\s?(?:uur|u|h))?(?:\s?(?:-|tot|en|\/)\s?(?:[01]?\d|2[0-4])[:.][0-5]\d)?(?![\d.])(?!\s?\d)/gi,
  // A day this year.
  /(?<![\d-])(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])[-/](?:20)?(?:1[6-9]|[2-4]\d)(?![\d-])/g,
  // Numbers that many may call.
  /(?<!\d)0?[89]00[\s-]?\d{4}(?!\d)/g,
  /(?<!\d)0[89]00[\s-]?\d(?:[\s-]?\d){2,6}(?!\d)/g,
  /(?<!\d[\s./-]?)14[\s-]?0\d{2,3}(?![\s./-]?\d)/g,
  /(?<!\d[\s./-]{0,3})(?:112|113|144|116[\s-]?\d{3}|18\d\d|1233)(?![\s./-]{0,3}\d)/g,
  /(?:model|formulier|folder|brochure|artikel|type)\s(?:nr\.?\s)?\d{4,5}(?![\d-])/gi,
  new RegExp(
    `(?<!\\p{L})(?:${officeMakers})\\s(?:\\p{L}{3,12}\\s)?\\p{Lu}{1,4}-?\\d{2,5}\\p{Lu}{0,3}(?![\\p{L}\\d-])`,
    'giu',
  ),
  /(?<!\p{L})hp\s\d{3,4}\sG\d{1,2}(?!\d)/giu,
  /meterstand(?:en)?(?:\s\p{L}+){0,2}[\s:]{1,2}\d{3,7}(?!\d)/giu,
  // A thing in a shop, a version, a share.
  /(?<!\p{L})(?:artikel|model|type|product|onderdeel)(?:nr|nummer)\.?(?:\s\p{L}+){0,2}[\s:]{1,2}\d{4,13}(?!\d)/giu,
  /(?<!\p{L})(?:ean\s\d{13}|(?:build|lego)\s\d{4,6}|tellerstand(?:\s\p{L}+){0,2}\s\d{3,7})(?!\d)/giu,
  /(?<!\p{L})(?:itunes|versie|build|chrome|firefox|libreoffice|driver|firmware)\s\d{1,4}(?:\.\d{1,5}){1,3}(?!\d)/giu,
  /(?<![\d.,])0,\d{3,5}(?![\d.,])/g,
  // A book, a zone to park in, the day in the name of a file, what nobody may choose as a code.
  /isbn[\s:]{0,2}97[89][\d -]{9,13}\d/gi,
  /(?<!\p{L})(?:parkeer)?zone(?:code)?\s\d{4,6}(?!\d)/giu,
  /(?<=\p{L}[_-])(?:20[12]\d[01]\d[0-3]\d(?:[_-]\d{4,6})?|\d{4,5})(?=\.(?:pdf|jpe?g|png|docx?|heic|mp4)(?!\p{L}))/giu,
  /(?<=(?:niet|geen|zoals|bijv\.?|bijvoorbeeld)\s)(?:12345(?:6(?:78?)?)?|0{4,6})(?!\d)/gi,
  /(?:windows|office|win|iphone|galaxy|android|ios|versie)\s?\d{1,4}(?:\.\d+)*/gi,
];
const caller =
  /(?<!\p{L})(?:gebeld|sms|app|berichtje?|oproep|oplichter|belde|nepnummer)\s(?:door|van|vanaf|uit|met)\s(?:het\s)?(?:nummer\s|nr\.?\s)?0[89]00[\s\d-]{4,12}\d/giu;
/** Numbers that only firms and offices can have. */
const ofOffices = /(?<![\d+])\(?088\)?(?:[\s./–-]{0,3}\d){7}(?!\s?[-./]?\d)/g;
const office =
  /(?:klantenservice|klantcontact|helpdesk|helplijn|informatielijn|infolijn|meldpunt|loket|centrale|receptie|servicenummer|balie)/;

/** An office is named beside it: "RDW-klantenservice: 088 …", "088 … is van het UWV". */
function isOfOffice(note: Note, start: number, end: number): boolean {
  return note.words.some(
    (word) =>
      word.end > start - 40 &&
      word.start < end + 30 &&
      (office.test(word.low) || word.low.split('-').some((part) => part.length > 2 && note.lists.isOrganisation(part))),
  );
}

/** A mobile number told with words in between: "nul zes, twee keer de vijf, dan 81 40 63". */
const spokenMobile = /(?<!\p{L})nul[\s-]?zes(?!\p{L})\D{0,40}?(?:\d[\s.-]?){3,8}(?!\d)/giu;

const amountWords =
  /(?:inkomen|bedrag|kosten|kost|schuld|schulden|premie|huur|huurprijs|salaris|loon|vermogen|spaargeld|toeslag|betaald|betalen|omzet|winst|grens|subsidie|lening|hypotheek|woz|waarde|boete|ruim|ongeveer|circa|bruto|netto|max|maximaal|minimaal|meer dan|minder dan|krediet)(?:\s(?:in |over |van )?(?:19|20)\d\d)?[^\d]{0,20}$/;

export function takeNumbers(note: Note): void {
  const isInnocent = new Uint8Array(note.text.length);
  for (const shape of innocent) {
    for (const found of note.text.matchAll(shape)) {
      const end = found.index + found[0].length;
      const isWithin =
        /\d\s?[-./]\s?$/.test(note.text.slice(0, found.index)) || /^\s?[-./]\s?\d/.test(note.text.slice(end));
      if (!isWithin) isInnocent.fill(1, found.index, end);
    }
  }
  // Who calls is somebody: the swindler too.
  for (const found of note.text.matchAll(caller)) isInnocent.fill(0, found.index, found.index + found[0].length);
  for (const found of note.text.matchAll(ofOffices)) {
    if (isOfOffice(note, found.index, found.index + found[0].length))
      isInnocent.fill(1, found.index, found.index + found[0].length);
  }
  for (const found of note.text.matchAll(spokenMobile))
    take(note, found.index, found.index + found[0].length, 'nummer');
  for (const row of digitRows(note.text)) {
    for (const part of parted(note, row, isInnocent)) takePart(note, part);
    takeRest(note, row, isInnocent);
  }
}

/** What stands against a number that was taken belongs to it: a country's code, a last group. */
function takeRest(note: Note, row: Digits[], isInnocent: Uint8Array): void {
  const touches = (one?: Digits, other?: Digits) =>
    !!one &&
    !!other &&
    note.kinds[one.start] === 'nummer' &&
    Math.max(one.start, other.start) - Math.min(one.end, other.end) < 4;
  for (const units of [row, [...row].reverse()]) {
    for (const [at, unit] of units.entries()) {
      if (
        (unit.digits.length > 1 || unit.spoken || row.length > 5) &&
        !/^\s?(?:keer|maal|x)(?!\p{L})/iu.test(note.text.slice(unit.end)) &&
        !isInnocent[unit.start] &&
        isFree(note, unit.start) &&
        touches(units[at - 1], unit)
      )
        take(note, unit.start, unit.end, 'nummer');
    }
  }
}

/** An innocent number ends one row and begins another. */
function parted(note: Note, row: Digits[], isInnocent: Uint8Array): Digits[][] {
  const parts: Digits[][] = [[]];
  for (const unit of row) {
    if (isInnocent[unit.start] || !isFree(note, unit.start, unit.end)) parts.push([]);
    else parts.at(-1)?.push(unit);
  }
  return parts.filter((part) => part.length > 0);
}

function takePart(note: Note, part: Digits[]): void {
  const start = part[0]?.start ?? 0;
  const end = part.at(-1)?.end ?? 0;
  const digits = part.map((unit) => unit.digits).join('');
  const spoken = part.filter((unit) => unit.spoken).length;
  if (spoken > 0 && spoken < 4 && spoken === part.length && digits.length < 6) return;
  if (spoken === 0 && part.length === 1 && digits.length < 5) return;
  if (digits.length < 5) return;
  if (part.length === 1 && digits.length <= 7 && isAmount(note, digits, start)) return;
  if (spoken < part.length / 2 && isListing(note, part)) {
    for (const unit of part) if (unit.digits.length >= 5) take(note, unit.start, unit.end, 'nummer');
    return;
  }
  // "ZK24-0031877": letters that stand against it belong to it.
  const before = /(?:[+(]{1,2}|(?<![\p{L}\p{N}])\p{Lu}{1,4}\d{1,4}[-/])$/u.exec(note.text.slice(0, start));
  take(note, start - (before?.[0].length ?? 0), end, 'nummer');
}

const isAmount = (note: Note, digits: string, start: number) =>
  (digits.length === 5 || /(?:00|50)$/.test(digits)) &&
  !digits.startsWith('0') &&
  amountWords.test(note.lower.slice(Math.max(0, start - 40), start));

/** Counts, years and parts of a day beside each other: few digits each, parted by more than a sign. */
function isListing(note: Note, part: Digits[]): boolean {
  if (part.length < 2 || part.some((unit) => /^0\d\d/.test(unit.digits))) return false;
  const hasYear = part.some((unit) => /^(19|20)\d\d$/.test(unit.digits));
  const gaps = part.slice(1).map((unit, index) => note.text.slice(part[index]?.end ?? 0, unit.start));
  // "uit 2009, 1.4 benzine"
  if (/^(?:19|20[0-4])/.test(part[0]?.digits ?? '') && part[0]?.digits.length === 4 && /^,\s+$/.test(gaps[0] ?? ''))
    return part.every(({ digits }) => digits.length <= 4);
  if (gaps.every((gap) => /^\s*[,/+]\s+$|^\s?\/\s?$|^\.\s+$|^\)?\s*\($/.test(gap))) return true;
  return part.length === 2 && hasYear && part.every((unit) => unit.digits.length <= 4);
}
