/** Dates of birth: a whole date that lies long ago, or any date beside a word about being born. */
import { isFree, type Note, take, takeAll } from '#anonymiser/note.ts';

const months =
  'jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october';
const english = 'january|february|march|april|may|june|july|august|september|october|november|december';
const dayWords =
  '(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)?(?:en)?(?:twintig|dertig)(?:ste)?|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\w+tien(?:de)?';
const day = `(?:0?[1-9]|[12]\\d|3[01])(?:e|ste|de)?`;
const year = `(?:(?:18|19|20)\\d\\d|'?\\d\\d)`;
const spokenYear = `(?:negentien\\s?(?:honderd)?\\s?(?:en)?\\s?\\p{L}+|tweeduizend\\s?(?:en)?\\s?\\p{L}+)`;
const gap = '[\\s.,/-]{1,3}';
const shapes = [
  `${day}\\s?[-./ ]\\s?(?:0?[1-9]|1[0-2])\\s?[-./ ]\\s?${year}`,
  `${day}\\s?[-./ ]\\s?(?:0?[1-9]|1[0-2])\\s?[-./ ]?\\s?'\\d\\d`,
  `(?:18|19|20)\\d\\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])`,
  `${day}(?:\\svan)?${gap}(?:${months})\\.?${gap}(?:${year}|${spokenYear})`,
  `(?:${dayWords})\\s(?:${months})\\s(?:${spokenYear}|${year})`,
  `(?:0?[1-9]|1[0-2])[-/](?:1[3-9]|2\\d|3[01])[-/](?:19|20)\\d\\d`,
  `(?:${english})\\s${day}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d`,
];
const whole = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<!\\d )(?:${shapes.join('|')})(?![\\p{L}\\p{N}])(?!(?:\\s?[.,/]?\\s?|-|\\s-|-\\s)\\d|:\\d\\d)`,
  'giu',
);
const looseShapes = [
  ...shapes,
  `${day}${gap}(?:${months})\\b`,
  `(?:${months})\\.?${gap}(?:18|19|20)\\d\\d`,
  `${day}[-./](?:0?[1-9]|1[0-2])`,
  '(?:0?[1-9]|1[0-2])[-/.](?:18|19|20)\\d\\d',
  '\\d{8}',
  '\\d{6}',
  '(?:18|19|20)\\d{2}',
  `(?:${dayWords})\\s(?:${months})`,
];
const born =
  /(?<!\p{L})(?:geb(?:oren|oorte ?datum|\.? ?dat(?:um)?|oortedag|dd|d|oorte)?|verjaardag|jarig|gbdatum|gebdatum|wordt \d{1,3}(?: jaar)?|birth ?date|date of birth|born|dob|leeftijd|geboortejaar)(?!\p{L})/giu;
const afterBorn = new RegExp(
  `^(?:[\\s.:,()=*]|op|is|in|was|te|het|de|den|vandaag|morgen|heeft|dat(?:um)?|\\p{L}{1,14}(?=[\\s:])){0,6}?((?:${looseShapes.join('|')}))(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "is van november 1949", "de jongste is van 11 augustus 2016". */
const isOf = new RegExp(
  `(?<!\\p{L})(?:(?:is|was|ben|zijn|bent) van|(?:kind|baby|zoon|zoontje|dochter|dochtertje|kleinkind|kleinzoon|kleindochter|kleine|jongste|oudste|broertje|zusje)) ((?:${looseShapes.join('|')}))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** "als je van maart 1960 bent". */
const isFrom = new RegExp(`(?<!\\p{L})van ((?:${looseShapes.join('|')}))(?= (?:bent|ben)(?!\\p{L}))`, 'giu');
const child = /(?:kleine is|jongste|oudste|kind|zoon|dochter|baby|tweeling|kleinkind|kleinzoon|kleindochter|broer|zus)/;
const childBefore = new RegExp(`(?:${child.source})[^,]{0,24},\\s$`);
const beforeBorn = new RegExp(`((?:${looseShapes.join('|')}))[\\s,:)(.]{0,3}(?:is |als |was |te |in )?$`, 'iu');
/** Who was born in this year or later is not at the desk alone; a later date is rather an appointment. */
const birthYearsEnd = 2016;

export function takeDates(note: Note): void {
  for (const found of note.text.matchAll(born)) {
    const start = found.index;
    const end = start + found[0].length;
    const after = afterBorn.exec(note.text.slice(end));
    const before = beforeBorn.exec(note.text.slice(0, start));
    // "geboren na 1 januari 1957" is about all who were.
    if (/^(?:\s(?:is|zijn|was|waren|bent))?\s(?:na|v[oó]{2}r|tussen|vanaf)\s/.test(note.lower.slice(end))) continue;
    // A year alone, said to everybody: "als je in 1961 geboren bent".
    const isToAll =
      /(?:^|\s)(?:je|u|wie|iedereen|mensen|iemand|men)\s/.test(note.lower) && /^\d{4}$/.test(before?.[1] ?? '');
    if (isToAll) continue;
    if (after?.[1]) take(note, end + after[0].length - after[1].length, end + after[0].length, 'datum');
    else if (before?.[1]) take(note, before.index, before.index + before[1].length, 'datum');
  }
  takeAll(note, isFrom, 'datum', 1);
  takeAll(note, monthAndYear, 'datum', 1);
  for (const found of note.text.matchAll(isOf)) {
    const date = found[1] ?? '';
    if (
      /(?:18|19|20)\d\d|'\d\d$/.test(date) &&
      /[^\d]/.test(date) &&
      (yearOf(date) <= birthYearsEnd || child.test(note.lower))
    )
      take(note, found.index + found[0].length - date.length, found.index + found[0].length, 'datum');
  }
  for (const found of note.text.matchAll(inBrackets)) {
    if (isBehindName(note, found.index)) take(note, found.index + 1, found.index + found[0].length - 1, 'datum');
  }
  for (const found of note.text.matchAll(whole)) {
    if (/(?:krant|foto|ansicht(?:kaart)?) (?:van|uit) $/.test(note.lower.slice(0, found.index))) continue;
    if (/geboren (?:is |zijn |was |bent )?(?:na|v[oó]{2}r|tussen|vanaf) $/.test(note.lower.slice(0, found.index)))
      continue;
    const isOld = yearOf(found[0]) < birthYearsEnd;
    const isInBrackets = note.text.charAt(found.index - 1) === '(' || note.text.charAt(found.index - 1) === '*';
    const afterName = isBehindName(note, found.index);
    const joined = /\s?(?:,|en|&|\/|\+)\s?$/.exec(note.text.slice(0, found.index));
    const afterDate = !!joined && note.kinds[joined.index - 1] === 'datum';
    // "kind Mila, 2 juli 2024"
    const afterChild =
      child.test(note.lower) &&
      /(?<!\p{L})\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?,\s$/u.test(note.text.slice(0, found.index));
    // "kind van de buren, 14 mei '19,": nothing else between commas
    const isChilds =
      childBefore.test(note.lower.slice(0, found.index)) &&
      /^\s?[,;)]/.test(note.text.slice(found.index + found[0].length)) &&
      !/afspraak|ophalen|inleveren|uiterlijk/.test(note.lower);
    if (isOld || isChilds || afterChild || isInBrackets || afterName || afterDate)
      take(note, found.index, found.index + found[0].length, 'datum');
    else if (isFree(note, found.index, found.index + found[0].length))
      note.kinds.fill('kept', found.index, found.index + found[0].length);
  }
}

/** "juni 1943", by itself between commas. */
const monthAndYear = new RegExp(`(?:^|[,;:(]\\s?)((?:${months})\\.?\\s19\\d\\d)(?=\\s?(?:[,;.)]|$))`, 'giu');

/** "dochtertje Mila (vier april)": in brackets behind a name. */
const inBrackets = new RegExp(`\\(((?:${day}|${dayWords})${gap}(?:${months}))\\)`, 'giu');

/** Names are looked for after dates, so what stands there is what an earlier search put in a name's place. */
const isBehindName = ({ text }: Note, at: number) => /\[naam\]\s?$/.test(text.slice(0, at));

function yearOf(text: string): number {
  const four = /(?:18|19|20)\d\d/.exec(text);
  if (four) return Number(four[0]);
  const two = /(\d\d)$/.exec(text);
  if (!two) return /tweeduizend/i.test(text) ? 2000 : 1950;
  return Number(two[1]) > 30 ? 1900 + Number(two[1]) : 2000 + Number(two[1]);
}
