/** What stands behind a word such as "wachtwoord", "code" or "kenmerk" goes, unless it is plainly talk about it. */
import { isFree, type Kind, type Note, take } from '#anonymiser/note.ts';

const secret =
  '(?:\\p{L}{0,12}-?wachtwoord(?:en|je|jes)?|wwoord|wachtwoordt|herstelwoord(?:en)?|herstelzin|herstelcode|wachtwrd|wachtwoort|wachwoord|wachtw|paswoord|password|passwoord|passwd|pass|pwd|pw|ww|wachtzin|wifi-?sleutel|sleutel|key|pincode|pin|pinkode|puk(?:code)?|cvc|cvv|cvc-code|tan(?:code)?|beveiligingsvraag|controlevraag|geheime vraag)';
/** Not of a machine's fault, a country or a shop: those are nobody's. */
const code =
  '(?:(?!(?:fout|error|land|kortings?|actie|kleur|sbi|post|product|netnummer|bron|stopcode|bar|qr)-?(?:code|kode))\\p{L}*-?(?:code|kode|codes|token)|otp|wps)';
const user =
  '(?:gebruikersnaam|gebruikersnm|gebr\\.?naam|gebruiker|inlognaam|accountnaam|username|user ?name|user-?id|user|loginnaam|login|inlog|inloggen met|account|accountje|skypenaam|skype|insta(?:gram)?|nickname|profielnaam|profiel|bijnaam|snapchat|tiktok|telegram|discord|handle)';
const mark =
  '(?:\\p{L}*(?:kenmerk|nummer|nummers|nr|nrs|referentie|zaak|dossier|polis|klant|lidmaatschap|aanslag|factuur|ordernummer|beschikking)|ref|no|num|id|v-?nr|documentnr|paspoort|rijbewijs|identiteitskaart|id-?kaart|verblijfsdocument|pas|kaart|aanvraag|zaakid|kvk|bestelling|pakket|track ?(?:en|&|and) ?trace|barcode|meterstand|eindigt op|eindigend op|laatste (?:4|vier|3|drie|5|vijf) (?:cijfers|nummers)|iban|rekening|bsn|sofi|burgerservicenummer)';
const fill =
  '(?:[\\s.:=\\-,"\'(>]|bij|v|vd|vh|vr|vn|nu|wordt|werd|weer|is|was|antwoord|nr|no|nummer|het|de|een|mijn|zijn|haar|van|op|papier|papiertje|met|als|voor|dit|deze|heet|luidt|zoals|namelijk|staat|the|briefje|en|digid|google|apple|facebook|wifi|mail|ziggo|kpn|app|sms|email|computer|laptop|bank|ing|rabo|uwv|telefoon|tablet|deur|kluis|fiets|slot|alarm|garage|kast|thuis)';
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
/** Talk about a password, and what it belongs to: never the password itself. */
const talk =
  /^(?:gewoon|goed|prima|juist|correct|toch|heel|erg|zo|echt|steeds|anders|waarschijnlijk|blijkbaar|misschien|inmiddels|meteen|direct|gelijk|helemaal|bijna|eindelijk|zei|zegt|zeggen|zeiden|dacht|denkt|vroeg|vraagt|gevraagd|heet|heette|hoort|past|eindigt|begint|vergeten|kwijt|verkeerd|fout|onjuist|ongeldig|verlopen|wijzigen|gewijzigd|veranderd?|veranderen|nieuwe?|oude?|zelf|niet|geen|nieuwere|ouder|langer|korter|wel|weer|ook|nog|al|dan|dus|maar|want|omdat|dat|die|dit|deze|hier|daar|er|ze|zij|hij|we|wij|ik|je|jij|u|om|te|in|uit|bij|aan|op|onder|over|tussen|door|per|via|naar|of|en|met|voor|van|zonder|tegen|na|tot|binnen|sterke?|sterker|moeilijk|lastig|simpel|makkelijk|zwak|veilige?|onveilig|bewaren|opgeschreven|opschrijven|noteren|genoteerd|onthouden|kiezen|gekozen|ingesteld|instellen|reset|resetten|gereset|herstel(?:len)?|hersteld|herstelmail|opnieuw|opgevraagd|aangevraagd|aanvragen|aangemaakt|aanmaken|maken|gemaakt|ingevuld|invullen|ingevoerd|invoeren|ingetypt|doorgegeven|doorgeven|gegeven|geven|gekregen|ontvangen|verstuurd|gestuurd|sturen|komt|kwam|werkt|werkte|kan|kon|moet|moest|mag|wil|wilde|wordt|werd|is|was|heeft|had|hebben|staat|stond|blijft|blijkt|klopt|klopte|gaat|ging|nodig|manager|managers|app|mail|e-?mail|email|post|brief|sms|wifi|digid|google|apple|facebook|telefoon|tablet|laptop|computer|printer|router|account|accounts|site|website|bank|bankpas|pas|kaart|kaartje|pasje|scherm|melding|fout|probleem|problemen|vraag|vragen|uitleg|uitgelegd|hulp|geholpen|afspraak|papier|papiertje|boekje|schriftje|hardop|samen|eerst|later|nu|altijd|vaak|steeds|meerdere|meermaals|twee|drie|veel|alle|alles|iedereen|niemand|geblokkeerd|blokkeren|geactiveerd|activeren|activatie|activering|koppelen|gekoppeld|lezen|scannen|gescand|delen|gedeeld|telt|telde|dochter|zoon|klant|bezoeker|mevrouw|meneer|stuk|leeg|vol|onbekend|bekend|verloren|gestolen|gehackt|gevonden|gelukt|mislukt|terug|eerder|bleek|tijdelijk(?:e)?|weg|thuis|stap|keer|sinds|gebruiken|gebruikt|gebruik|gedeactiveerd|opgeheven|verwijderd|verwijderen|opzeggen|overzetten|overgezet|deblokkeren|krijgen|doorgeeft|beheer|beheren|veiligheid|overleden|partner|vergat|weet|wist|wisten|deed|doet|eisen|hetzelfde|regels|tips|advies|hint|kraken|gekraakt|lekken|gelekt)$/;
const shownValue = /\d|[!@#$%&*_?+=]|[a-z][A-Z]|.\..|.-.*\d/;

export function takeAfterCues(note: Note): void {
  for (const [shape, kind] of cues) {
    shape.lastIndex = 0;
    for (let found = shape.exec(note.text); found; found = shape.exec(note.text)) {
      const [whole, , between = '', behind = ''] = found;
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
        !(kind === 'nummer' && /^\d{1,3}$/.test(value) && /^,\d\d(?!\d)/.test(note.text.slice(end))) &&
        (kind === 'nummer' || !value.endsWith(':')) &&
        isFree(note, start) &&
        (isSpelt(note, start, kind) || isValue(note, bare, between, kind))
      )
        takeValue(note, start, bare.length, kind);
    }
  }
  for (const found of note.text.matchAll(lettered)) {
    const value = found[1] ?? '';
    take(note, found.index + found[0].length - value.length, found.index + found[0].length, 'nummer');
  }
  takeBefore(note);
  takeFurther(note);
}

/** "polisnr U 77.309.154": letters before the number, with a space between. */
const lettered =
  /(?<!\p{L})\p{L}*(?:polis|dossier|klant|zaak|lid|contract|relatie|kenmerk|referentie|claim|schade)(?:nr|nummer)?[\s:.]{1,2}(\p{Lu}{1,3}[ -]\d[\d. -]{3,}\d)(?![\p{L}\p{N}])/gu;

const secretCue = new RegExp(`(?<![\\p{L}\\p{N}])(?:${secret}|inlog|login|wachtw\\.?)(?!\\p{L})`, 'iu');
const pointedAt = /[:=]\s*([^\s"',;]*[^\s"',;:.!?])/g;
const asWell = /^\s?(?:\/|,|\+|-|–|en|&)\s?([^\s"',;]*[^\s"',;:.!?])/u;
const locked =
  /(?<!\p{L})(?:kluis(?:je|code)?|locker|cijferslot|sleutelkluis|sleutelkastje|alarm(?:code)?|deurcode|hekcode)[\s:]{1,2}(?:is |nr\.? |nummer |code )?(\d{3,6}[#*]?)(?!\d)/giu;
const unlocked =
  /(?<!\p{L})ontgrendel(?:en|d|t|de)?\s(?:met|via|gaat met|kan met)\s(?:code\s|de code\s)?(\d{4,6})(?!\d)/giu;
/** "noodcode kluisje thuiszorg 4417", "pin van de sim is 0000": small words between. */
const farCode =
  /(?<!\p{L})(?:(?!(?:fout|error|land|kortings?|actie|kleur|sbi|post|product|bron|bar|qr))\p{L}*code|pin)(?:\s(?!fout|error|melding)\p{Ll}+){1,4}\s\(?(\d{4,6})(?![\p{L}\d:€%]|[.,-]\d|\s?(?:euro|uur|keer))/gu;
/** "cvc op de achterkant (618)". */
const onCard =
  /(?<!\p{L})(?:cvc|cvv)2?(?:-?code)?(?:\s\p{Ll}+){0,4}[\s:]{0,2}\(?(\d{3,4})(?!\d|\s?(?:euro|keer|cijfers))/giu;
const answer = /(?<!\p{L})antwoord(?:en)?(?:\s(?:is|was))?[\s:]{1,2}["']?([^\s"',;.]{3,})/giu;

/** Further from the word that announces it: behind a colon, beside a secret that was found, behind a lock, as an answer. */
function takeFurther(note: Note): void {
  const takeGroup = (found: RegExpExecArray | RegExpMatchArray, from: number) => {
    const value = found[1] ?? '';
    const start = from + (found.index ?? 0) + found[0].length - value.length;
    const isYear = /^(?:19|20)\d\d$/.test(value);
    if (value && !isYear && isFree(note, start)) take(note, start, start + value.length, 'geheim');
  };
  for (const shape of [locked, unlocked, farCode, onCard])
    for (const found of note.text.matchAll(shape)) takeGroup(found, 0);
  if (/(?:geheime|beveiligings|controle|security)[\s-]?(?:vraag|question)/.test(note.lower))
    for (const found of note.text.matchAll(answer)) if (!talk.test((found[1] ?? '').toLowerCase())) takeGroup(found, 0);
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
  }
}

/** A code that is said digit by digit: no digit of it tells by itself that it is one. */
const isSpelt = (note: Note, start: number, kind: Kind) =>
  kind === 'geheim' && /^\d(?:[ .-]\d){2,}(?![\p{L}\d])/u.test(note.text.slice(start));

function isValue(note: Note, value: string, between: string, kind: Kind): boolean {
  if (kind === 'nummer')
    return (
      /\d/.test(value) &&
      (value.replace(/[^\p{L}\d]/gu, '').length > 2 || /\d[-.]\d/.test(value)) &&
      !isAmountOrCount(note, value)
    );
  const low = value.toLowerCase();
  const pointed = /["':=>]|(?:^|\s)(?:is|was|heet|luidt|namelijk)(?:\s|$)/.test(between);
  if (talk.test(low)) return false;
  if (/^[A-Z]\d{1,2}$/.test(value) && !pointed) return false; // what a machine shows
  if (/^\d{1,3}$/.test(value) && units.some((unit) => note.lower.includes(`${value} ${unit}`))) return false; // how long, how often
  if (/^\d{3,4}$/.test(value) && /fout|error|storing/.test(note.lower) && !pointed) return false;
  if (shownValue.test(value)) return !/^(?:\d{1,2}(?:x|e|de|ste)?|(?:19|20)\d\d)$/.test(value) || pointed;
  if (note.lists.isOrganisation(low)) return pointed;
  if (/^(?:ge|ver|be|ont|her|in|af|op|aan|uit|door|over)\p{L}{3,}(?:d|t|en)$/u.test(low) && note.lists.isWord(low))
    return false;
  if (/^\p{L}{3,}(?:ende|lijk|baar|ig)$/u.test(low) && note.lists.isWord(low)) return false;
  if (!note.lists.isWord(low)) return true;
  if (isChosen(note, low)) return true;
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
const belongings =
  /(?:netwerk|account|programma|vergrendeling|beveiliging|bestand|apparaat|toegang|omgeving|portaal|pagina|systeem|server|modem|internet|gegevens|manager|opslag|wissel|controle|stick|box)$/;

const units = ['min', 'uur', 'dag', 'week', 'weken', 'maand', 'jaar', 'keer', 'x ', 'cijfers', 'tekens', 'letters'];

/** Someone wrote a login down: a name to log in with and a password stand in one note. */
const isLogin = (note: Note) =>
  note.kinds.includes('geheim') || /(?:gebruikersnaam|inlog|login|username|account|user)/.test(note.lower);

const isAmountOrCount = (note: Note, value: string) =>
  (/^(?:\d{1,2}|(?:19|20)\d\d)$/.test(value.replace(/[.,]$/, '')) && !/(?:nr|nummer)/.test(note.lower)) ||
  /^\d{1,3}(?:[.,]\d{3})*(?:,\d\d|,-)$/.test(value) ||
  /^\d+(?:e|ste|x|%|jaar|mnd)$/i.test(value);

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
  /([^\s"'(),;:]+)["')]?\s+(?:als|is|was)\s+(?:het |een |haar |zijn |mijn |nieuwe? )*(?:wachtwoord|password|pincode|gebruikersnaam|inlognaam|inlogcode|ww|code)(?!\p{L})/giu;

/** "Ajax1971 als wachtwoord". */
function takeBefore(note: Note): void {
  for (const found of note.text.matchAll(before)) {
    const value = found[1] ?? '';
    if (shownValue.test(value) || !note.lists.isWord(value.toLowerCase()))
      take(note, found.index, found.index + value.length, 'geheim');
  }
}
