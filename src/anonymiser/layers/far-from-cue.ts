/** Secrets that stand further from the word that announces them, or that tell by themselves what they are. */
import { isFree, type Note, take } from '#anonymiser/note.ts';
import { code, secret, talk } from '#anonymiser/words/cue-words.ts';

const secretCue = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${secret}|inlog|inloggegevens|toegang|toegangsgegevens|login|wachtw\\.?)(?!\\p{L})`,
  'iu',
);
const pointedAt = /[:=]\s*([^\s"',;]*[^\s"',;:.!?])/g;
const asWell = /^\s?(?:\/|,|\+|-|–|en|&)\s?([^\s"',;]*[^\s"',;:.!?])/u;
const locked =
  /(?<!\p{L})(?:(?:sleutel)?kluis(?:je|code)?|locker|cijferslot|sleutelkastje|alarm(?:code)?|deurcode|hekcode)(?:\s\p{Ll}+){0,3}[\s:,]{1,2}(?:is |nr\.? |nummer |code )?(\d{3,6}[#*]?)(?!\d)/giu;
const unlocked =
  /(?<!\p{L})ontgrendel(?:en|d|t|de)?\s(?:met|via|gaat met|kan met)\s(?:code\s|de code\s)?(\d{4,6})(?!\d)/giu;
/** "noodcode kluisje thuiszorg 4417", "pin van de sim is 0000": small words between. */
const farCode =
  /(?<!\p{L})(?:(?!(?:fout|error|land|kortings?|actie|kleur|sbi|post|product|bron|bar|qr))\p{L}*code|pin)(?:\s(?!fout|error|melding)\p{Ll}+){1,4}\s\(?(\d{4,6})(?![\p{L}\d:€%]|[.,-]\d|\s?(?:euro|uur|keer))/gu;
/** "om zijn pincode, die is 7093". */
const said = new RegExp(
  `(?<!\\p{L})(?:${secret}|${code}),?\\s(?:die|dat|deze)\\s(?:is|was)\\s([^\\s"',;]*\\d[^\\s"',;.]*)`,
  'giu',
);
/** "de code van het programma is zeebries-lamp-44": letters and digits, further on. */
const farMixed = new RegExp(
  `(?<!\\p{L})(?:${secret}|${code})(?:\\s\\p{Ll}+){1,5}\\s(?:is|was)\\s(?=[^\\s"',;]*\\p{L})(?=[^\\s"',;]*\\d)([^\\s"',;]{4,}[^\\s"',;.])`,
  'giu',
);
/** "scanner vraagt om 4417". */
const shown =
  /(?<!\p{L})(?:scanner|(?:random)?reader|identifier|e\.?dentifier)\s(?:\p{Ll}+\s){1,3}(\d{4,8})(?![\d%€]|[.,]\d|\s?(?:euro|keer))/giu;
/** "cvc op de achterkant (618)", "de drie cijfers achterop (806)". */
const onCard =
  /(?<!\p{L})(?:(?:cvc|cvv)2?(?:-?code)?|(?:3|drie|4|vier) cijfers achter ?op)(?:\s\p{Ll}+){0,4}[\s:]{0,2}\(?(\d{3,4})(?!\d|\s?(?:euro|keer|cijfers))/giu;
const answer = /(?<!\p{L})antwoord(?:en)?(?:\s(?:is|was))?[\s:]{1,2}["']?([^\s"',;.]{3,})/giu;

/** "wachtwoord opgeschreven voor haar: drie blauwe koeien": plain words behind a colon, and nothing after them. */
const phrase =
  /(?<!\p{L})(?:wachtwoord|wachtzin|herstelzin|passphrase)[^:.;,]{0,40}:\s(\p{Ll}+(?:\s\p{Ll}+){1,4})[.!]?$/giu;
const isSaid = /^(?:(?:ge|ver|be|her|ont|aan|uit|op|in|af)\p{L}{3,}(?:d|t|en)|via|met|naar|bij|en|de|het|een)$/u;

const digit = '(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)';
/** "DigiD code drie acht een negen": as it is read out. */
const readOut = new RegExp(
  `(?<!\\p{L})(?:${secret}|${code})(?:\\s(?:is|was|van|de|het|haar|zijn|mijn|nu|dus)|[:,"'“(])*[\\s]["'“(]?(${digit}(?:[\\s,-]{1,2}${digit}){2,})(?!\\p{L}|\\s(?:keer|cijfers|weken|dagen|uur))`,
  'giu',
);
/** "ww van de mail is [geheim], van de iPad 7751": the next one of the same kind. */
const another =
  /^,?\s(?:en\s)?(?:die\s)?(?:van|voor|op|bij)\s(?:(?:de|het|haar|zijn|mijn|hun)\s)?\p{L}+\s(?:is\s)?([^\s"',;]*\d[^\s"',;.]*)(?![.,:/-]\d|\s?(?:euro|uur|keer|dagen))/u;
/** "0417# voor het alarm": before what it opens. */
const opens =
  /(?<![\d€.,:/-])(\d{3,6}[#*]?)(?=\s(?:voor|is van|van|op|is voor)\s(?:het|de|haar|zijn|mijn)\s(?:alarm|voordeur|deur|kluis|poort|hek|garage|sleutelkastje|berging|cijferslot|telefoon|tablet|simkaart)(?!\p{L}))/gu;
/** Nobody writes so but for a password: "Kanarie-Geel-7", "rood-WIT-66", "Regenboog+58". */
const composed =
  /(?<![\p{L}\p{N}-])((?:\p{Lu}\p{Ll}{2,}-){2,}\d{1,4}|(?:\p{Ll}{2,}-\p{Lu}{2,}|\p{Lu}{2,}-\p{Ll}{2,})-\d{1,4}|\p{L}{5,}[+!#$%&*]\d{2,})(?![\p{L}\p{N}%€])/gu;

/** Further from the word that announces it: behind a colon, beside a secret that was found, behind a lock, as an answer. */
export function takeFurther(note: Note): void {
  const takeGroup = (found: RegExpExecArray | RegExpMatchArray, from: number) => {
    const value = found[1] ?? '';
    const start = from + (found.index ?? 0) + found[0].length - value.length;
    const isYear = /^(?:19|20)\d\d$/.test(value);
    if (value && !isYear && isFree(note, start)) take(note, start, start + value.length, 'geheim');
  };
  for (const shape of [locked, unlocked, farCode, shown, said, farMixed, onCard, readOut, composed, opens])
    for (const found of note.text.matchAll(shape)) takeGroup(found, 0);
  if (/(?:geheime|beveiligings|controle|security)[\s-]?(?:vraag|question)/.test(note.lower))
    for (const found of note.text.matchAll(answer)) if (!talk.test((found[1] ?? '').toLowerCase())) takeGroup(found, 0);
  for (const found of note.text.matchAll(phrase)) {
    const words = (found[1] ?? '').toLowerCase().split(' ');
    if (!words.some((word) => isSaid.test(word) || (talk.test(word) && !/^(?:twee|drie)$/.test(word))))
      takeGroup(found, 0);
  }
  const cue = secretCue.exec(note.text);
  if (cue)
    for (const found of note.text.slice(cue.index).matchAll(pointedAt)) {
      const value = found[1] ?? '';
      if (/\d/.test(value) && /\p{L}|[!@#$%&*_]/u.test(value)) takeGroup(found, cue.index);
    }
  for (let at = 1; at < note.text.length; at += 1) {
    if (note.kinds[at - 1] !== 'geheim' || note.kinds[at] === 'geheim') continue;
    const found = asWell.exec(note.text.slice(at));
    if (found && /\d/.test(found[1] ?? '') && /\p{L}/u.test(found[1] ?? '')) takeGroup(found, at);
    const next = another.exec(note.text.slice(at));
    if (next) takeGroup(next, at);
  }
}
