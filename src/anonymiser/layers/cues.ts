/** What stands behind a word such as "wachtwoord", "code" or "kenmerk" goes, unless it is plainly talk about it. */
import { isFree, type Kind, type Note, take, takeAll } from '#anonymiser/note.ts';
import { code, mark, secret, talk, user } from '#anonymiser/words/cue-words.ts';
import { takeFurther } from './far-from-cue.ts';

const fill =
  '(?:[\\s.:=\\-,"\'(>]|bij|v|vd|vh|vr|vn|nu|brief|wordt|werd|weer|is|was|antwoord|nr|no|nummer|het|de|een|mijn|zijn|haar|van|op|papier|papiertje|met|als|voor|dit|deze|heet|luidt|zoals|namelijk|staat|the|briefje|en|digid|google|apple|facebook|wifi|mail|ziggo|kpn|app|sms|email|computer|laptop|bank|ing|rabo|uwv|telefoon|tablet|deur|kluis|fiets|slot|alarm|garage|kast|thuis|school|werk)';
const lead = (cue: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!(?:qr|bar|post|zip|fout|kleur|land)[ -])(${cue})(?![\\p{L}_])((?:${fill}(?!-?[\\p{L}\\p{N}])|[\\s.:=\\-,"'(>])*)([^\\s"')>,;]+)`,
    'giu',
  );
const cues: [RegExp, Kind][] = [
  [lead(secret), 'geheim'],
  [lead(code), 'geheim'],
  [lead(user), 'geheim'],
  [lead(mark), 'nummer'],
];
const shownValue = /\d|[!@#$%&*_?+=]|[a-z][A-Z]|.\..|.-.*\d/;

export function takeAfterCues(note: Note): void {
  for (const [shape, kind] of cues) {
    shape.lastIndex = 0;
    for (let found = shape.exec(note.text); found; found = shape.exec(note.text)) {
      const [whole, cue = '', between = '', behind = ''] = found;
      const end = found.index + whole.length;
      // "bsn partner:123": whose it is stays.
      const value = kind === 'nummer' ? behind.replace(/^\p{L}{3,}[:=](?=\d)/u, '') : behind;
      shape.lastIndex = end - value.length;
      const bare = value.replace(/[.:!?]+$/, (tail) =>
        kind === 'geheim' && /!/.test(tail) && /\d/.test(value) ? tail : '',
      );
      const start = end - value.length;
      if (
        bare &&
        !(kind === 'nummer' && isCounted(value, note.text.slice(end))) &&
        (kind === 'nummer' || !value.endsWith(':')) &&
        isFree(note, start) &&
        (isSpelt(note, start, kind) ||
          isPin(cue, between, bare) ||
          isValue(note, bare, between, kind, note.text.slice(end)))
      )
        takeValue(note, start, bare.length, kind);
    }
  }
  for (const found of note.text.matchAll(lettered)) {
    const value = found[1] ?? '';
    take(note, found.index + found[0].length - value.length, found.index + found[0].length, 'nummer');
  }
  takeAll(note, extension, 'nummer', 1);
  takeBefore(note);
  takeFurther(note);
}

/** "aanslag 312 euro", "rekening 48,20": how much. */
const isCounted = (value: string, behind: string) =>
  /^\d{1,6}$/.test(value) &&
  (/^,\d\d(?!\d)/.test(behind) ||
    /^\s?(?:euro|eur|€|ct|cent|km|kwh|m3|kuub|punten|%|uur|dagen|weken|maanden)(?!\p{L})/iu.test(behind));

/** "toestel 4127": who is called inside a house. */
const extension =
  /(?<!\p{L})(?:toestel(?:nr|nummer)?|tst|doorkies(?:nr|nummer)?)[.:]?\s(?:is |nr\.? |nummer )?(\d{3,5})(?![\d%€]|[.,]\d|\s?(?:euro|keer))/giu;

/** "polisnr U 77.309.154": letters before the number, with a space between. */
const lettered =
  /(?<!\p{L})\p{L}*(?:polis|dossier|klant|zaak|lid|contract|relatie|kenmerk|referentie|claim|schade)(?:nr|nummer)?[\s:.]{1,2}(\p{Lu}{1,3}[ -]\d[\d. -]{3,}\d)(?![\p{L}\p{N}])/gu;

/** A code that is said digit by digit: no digit of it tells by itself that it is one. */
const isSpelt = (note: Note, start: number, kind: Kind) =>
  kind === 'geheim' && /^\d(?:[ .-]\d){2,}(?![\p{L}\d])/u.test(note.text.slice(start));

/** "pincode 1907": right behind it four digits are no year. */
const isPin = (cue: string, between: string, value: string) =>
  /^pi[nk]/i.test(cue) && between.trim() === '' && /^\d{4}$/.test(value);

function isValue(note: Note, value: string, between: string, kind: Kind, behind: string): boolean {
  if (kind === 'nummer')
    return (
      /\d/.test(value) &&
      (value.replace(/[^\p{L}\d]/gu, '').length > 2 || /\d[-.]\d/.test(value)) &&
      !isAmountOrCount(note, value)
    );
  const low = value.toLowerCase();
  const pointed = /["':=>]|(?:^|\s)(?:is|was|heet|luidt|namelijk)(?:\s|$)/.test(between);
  if (talk.test(low) || /^(?:0x[\da-f]{4,8}|kb\d{6,7})$/.test(low)) return false;
  // "inloggen met eIDAS": a known thing, however it is written.
  if (
    /^\p{L}+$/u.test(value) &&
    !pointed &&
    (note.lists.isOrganisation(low) || note.lists.is('word', low)) &&
    /[a-z][A-Z]/.test(value)
  )
    return false;
  if (/^[A-Z]\d{1,2}$/.test(value) && !pointed) return false; // what a machine shows
  if (/^\d{1,3}$/.test(value) && units.some((unit) => note.lower.includes(`${value} ${unit}`))) return false; // how long, how often
  if (/^\d{3,4}$/.test(value) && /fout|error|storing/.test(note.lower) && !pointed) return false;
  if (shownValue.test(value)) return !/^(?:\d{1,2}(?:x|e|de|ste)?|(?:19|20)\d\d)$/.test(value) || pointed;
  if (note.lists.isOrganisation(low)) return pointed;
  if (/^(?:ge|ver|be|ont|her|in|af|op|aan|uit|door|over)\p{L}{3,}(?:d|t|en)$/u.test(low) && note.lists.isWord(low))
    return false;
  if (/^ge\p{L}{3,}[dt]$/u.test(low) && note.lists.isNearly(low) && !pointed) return false; // "geblokeerd"
  if (/^\p{L}{3,}(?:ende|lijk|baar|ig)$/u.test(low) && note.lists.isWord(low)) return false;
  if (!note.lists.isWord(low)) return true;
  if (!pointed && /^\s(?:gaat|werkt|lukt|lukte|doet|kan|via)(?!\p{L})/u.test(behind)) return false; // "login Werkmap gaat via DigiD"
  if (isChosen(note, low) || (kind === 'geheim' && isDear(note, low, between))) return true;
  return pointed
    ? !/\s/.test(low)
    : between.trim() === '' &&
        note.lists.is('word', low) &&
        (note.kinds.includes('geheim') || !/(?:en|t|de|te)$/.test(low)) &&
        isLogin(note);
}

/** "wachtwoord buurthuis-koffie": two things that nobody joins but for a password; "wachtwoord wifi-netwerk" says whose it is. */
const isChosen = (note: Note, low: string) =>
  /^\p{L}{3,}-\p{L}{3,}$/u.test(low) &&
  !note.lists.is('word', low) &&
  !low.split('-').some((part) => talk.test(part) || note.lists.isOrganisation(part) || belongings.test(part));
/** "wachtwoord zonnetje": a small dear thing right behind it, that is nothing to write on. */
const isDear = (note: Note, low: string, between: string) =>
  between.trim() === '' &&
  /\p{L}{3}(?:tje|pje|kje|sje)$/u.test(low) &&
  !/(?:papier|boek|brief|kaart|schrift|lijst|blaad|bericht|mail|app|sms|probleem|vraag|account|code|pas|scherm|knop|hok|vak|veld|keer)(?:tje|pje|kje|sje|je)$/.test(
    low,
  ) &&
  note.lists.isWord(low);
const belongings =
  /(?:netwerk|account|programma|vergrendeling|beveiliging|bestand|apparaat|toegang|omgeving|portaal|pagina|systeem|server|modem|internet|gegevens|manager|opslag|wissel|controle|stick|box)$/;

const units = ['min', 'uur', 'dag', 'week', 'weken', 'maand', 'jaar', 'keer', 'x ', 'cijfers', 'tekens', 'letters'];

/** Someone wrote a login down: a name to log in with and a password stand in one note. */
const isLogin = (note: Note) =>
  note.kinds.includes('geheim') || /(?:gebruikersnaam|inlog|login|username|account|user)/.test(note.lower);

const isAmountOrCount = (note: Note, value: string) =>
  (/^(?:\d{1,2}|(?:19|20)\d\d)$/.test(value.replace(/[.,]$/, '')) && !/(?:nr|nummer)/.test(note.lower)) ||
  /^\d{1,3}(?:[.,]\d{3})*(?:,\d\d|,-)$/.test(value) ||
  /^[€$]/.test(value) ||
  /^(?:112|113|144|0[89]00\S*)$/.test(value) ||
  /^\d+(?:e|ste|x|%|jaar|mnd)$|^[a-d]1e?$/i.test(value);

/** Codes are read out in groups: what follows in the same way belongs to it. */
function takeValue(note: Note, start: number, length: number, kind: Kind): void {
  let end = start + length;
  const more =
    /^[ .\-/]{1,2}(?=[^\s]*\d)[A-Za-z0-9]{1,8}(?![\p{L}\p{N}:€%])(?!\s?(?:euro|uur|jaar|dagen|weken|maanden|keer))/u;
  if (/\d/.test(note.text.slice(start, end))) {
    for (let found = more.exec(note.text.slice(end)); found; found = more.exec(note.text.slice(end)))
      end += found[0].length;
  }
  // "wachtwoord -> hondje Bello 3": words that end in a number, where the cue points at them.
  if (kind === 'geheim' && /[:>=]\s?["']?$/.test(note.text.slice(0, start)))
    end += /^(?:\s\p{L}+){0,2}\s\d{1,4}(?![\p{L}\d:.,]\d?)/u.exec(note.text.slice(end))?.[0].length ?? 0;
  take(note, start, end, kind);
}

const before =
  /([^\s"'(),;:]+)["')]?\s+(?:als|is|was)\s+(?:het |een |haar |zijn |mijn |nieuwe? )*(?:wachtwoord|password|(?:sim-?)?pin(?:code)?|puk(?:code)?|gebruikersnaam|inlognaam|ww|(?:inlog|sim|toegangs|activerings|koppel)?code)(?!\p{L})/giu;

/** "Ajax1971 als wachtwoord". */
function takeBefore(note: Note): void {
  for (const found of note.text.matchAll(before)) {
    const value = found[1] ?? '';
    if (shownValue.test(value) || !note.lists.isWord(value.toLowerCase()))
      take(note, found.index, found.index + value.length, 'geheim');
  }
}
