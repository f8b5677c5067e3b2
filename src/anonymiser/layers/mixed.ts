/** A word of letters and digits, or with a sign in it, goes unless it is a size, a number of things, a form or a device. */
import { isFree, type Note, take } from '#anonymiser/note.ts';

const token = /[\p{L}\p{N}][\p{L}\p{N}._\-!@#$%&*+=?/]*/gu;
const plain = [
  /^\d+(?:[.,]\d+)?(?:e|ste|de|x|jr|jaar|jarige?|gb|mb|kb|tb|kg|km|m2|m3|cm|mm|ml|kwh|kw|uur|u|min|mnd|wk|pp|px|keer|dgn|weken|euro|ct|pers|pag|mp|hz|inch|plus|ers?|'ers?|mbps|mb\/s|\+)$/i,
  /^\d{1,3}(?:st|nd|rd|th|[a-z])$/i,
  /^0x[0-9a-f]{2,8}$/i,
  /^kb\d{6,7}$/i,
  /^\d{1,4}x\d{1,4}(?:x\d{1,4})?$/i,
  /^0[689]\d{0,2}-(?:nummers?|nrs?)$/i,
  /^\d\dH[12]$/,
  /^[23]d-\p{L}+$/iu,
  /^\d{1,2}-\d{1,2}u(?:ur)?$/i,
  /^\d{1,3}%-\p{L}+$/u,
  /^[cd]1e$/i,
  /^EU-?\d{3,4}$/,
  /^a[345]'?-?(?:tje|tjes|jes)$/i,
  /^[A-Za-z]\d{1,2}$/,
  /^[A-Z]{2,3}-?\d{1,2}$/,
  /^(?:a|n|b|e)\d{1,3}$/i,
  /^(?:mp[34]|h26[45]|usb-?[23c]|win(?:dows)?-?\d{1,2}|ios-?\d{1,2}|euro-?\d|covid-?19|nt2|m365|office-?365|o365|1e|2e|wifi-?\d|co2|pm10|b1|24\/7|2fa|e10|e5|iphone-?\d{1,2}\p{L}*|ipad-?\d*|s\d{1,2}\p{L}{0,5}|vmbo-?\p{L}*|mbo-?\d|hbo|p&o|[35]g|[48]k|web-?\d|art\.?\d{1,3}|ov9292|pdf\d?|w3|k\d|h&m|c&a|r&b|q&a|npo-?\d|rtl-?\d|radio\d+|wmo-?\d*|aow-?\d*|wia-?\d*|ps[345]|tv\d?|a\d-?tje)$/iu,
  /^\d{1,4}(?:[-/.:+]\d{1,4})*$/,
  /^\d{1,3}[-/.]\p{L}+$/u,
];
const devices =
  /(?<!\p{L})(?:artikel|artikelnr|artikelnummer|storing|storingscode|vlucht|vluchtnummer|klm|transavia|tui|corendon|pegasus|emirates|airlines|airways|easyjet|ryanair|wizzair|sunexpress|kobo|foutcode|foutmelding|foutnummer|errorcode|error|melding|fout|code|update|inkjetprinter|laserprinter|kleurenprinter|labelprinter|bonprinter|brother|hp|canon|epson|samsung|galaxy|lenovo|dell|acer|asus|nokia|huawei|xiaomi|oppo|philips|sony|lg|kobo|garmin|fritz|model|type|printer|toner|cartridge|inkt|versie|formulier|thinkpad|deskjet|laserjet|pixma|envy|ecotank|officejet|officejet pro|pro|mfc|dcp|wf|ts|xp|doos|wasmachine|droger|vaatwasser|koelkast|oven|magnetron|stofzuiger|koptelefoon|oordopjes|televisie|monitor|polisvoorwaarden|voorwaarden|zone|build|kortingscode|actiecode|couponcode|m)[\s:"'“(]{1,3}(?:[\p{L}]+\s)?$/iu;

/** "43PUS7608": behind a television, its size and model. */
const isScreen = /^\d{2}[A-Z]{2,5}\d{2,5}[A-Z]?$/;

/** "aanvraag_2025_v3.pdf", "scan0007.jpg", "cv_nieuw(2).docx": words and small numbers, and the kind of file. */
const file =
  /(?<![\p{L}\p{N}._-])([\p{L}\p{N}_-]{2,40})(?:\(\d{1,2}\))?\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png|heic|gif|txt|zip|csv|html?|mp[34]|rtf|bmp|exe|apk|pages)(?![\p{L}\p{N}])/giu;

const printing = /printer|toner|cartridge|scanner|inkt|drum/;

export function takeMixed(note: Note): void {
  keepFiles(note);
  for (const found of note.text.matchAll(token)) {
    const text = found[0].replace(/[.\-!?,/]+$/, '');
    const start = found.index;
    if (!isFree(note, start, start + text.length)) continue;
    if (/^[A-Z]{2,4}-?\d{2,4}[A-Z]{0,2}$/.test(text) && printing.test(note.lower)) continue;
    if (/\d/.test(text) && /\p{L}/u.test(text)) {
      if (plain.some((shape) => shape.test(text)) || isWordAndNumber(note, text)) continue;
      if (isScreen.test(text) && /(?:televisie|tv|scherm|monitor)\s$/i.test(note.text.slice(0, start))) continue;
      if (
        devices.test(note.text.slice(0, start)) &&
        (/^[A-Z].{0,12}$/.test(text) ||
          /^\d{2,4}[A-Z]{1,2}\d?$|^\d[A-Z]\d\d$|^G\d{1,2}$|^\d{1,3}\.[\dA-Z]{2,5}$/.test(text))
      )
        continue;
      take(note, start, start + found[0].replace(/[.,]+$/, '').length, 'nummer');
    } else if (isMachines(note, text)) continue;
    else if (/\p{L}[_#$%*=]\p{L}|\p{L}!\p{L}/u.test(text)) take(note, start, start + text.length, 'geheim');
    else if (
      /^\p{L}{3,}&\p{L}{3,}$/u.test(text) &&
      (/log(?:de|t)? in|inlog|wachtw|\bww\b/.test(note.lower) || /\]?\s?[/|]\s?$/.test(note.text.slice(0, start)))
    )
      take(note, start, start + text.length, 'geheim');
    else if (/^\p{L}{2,}(?:\.\p{L}{2,})+$|^\p{L}(?:\.\p{L}{3,}){2,}$/u.test(text) && isDotted(note, text))
      take(note, start, start + text.length, 'geheim');
  }
}

function keepFiles(note: Note): void {
  for (const found of note.text.matchAll(file)) {
    const parts = (found[1] ?? '').toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
    const isPlain = parts.every((part) =>
      /\d/.test(part)
        ? part.length < 5 || /^20[12]\d[01]\d[0-3]\d$/.test(part)
        : part.length < 4 || (!note.lists.isName(part) && (note.lists.isWord(part) || note.lists.isOrganisation(part))),
    );
    const end = found.index + found[0].length;
    if (isPlain && isFree(note, found.index, end)) note.kinds.fill('kept', found.index, end);
  }
}

/** "ERR_CONNECTION_TIMED_OUT": what a machine says. */
const isMachines = ({ lists }: Note, text: string) =>
  /^err(?:or)?_/i.test(text) &&
  text
    .toLowerCase()
    .split('_')
    .every((part) => part.length < 4 || lists.isWord(part));

/** "wmo-2015", "10-jarige", "65-plus": words and small numbers with a dash between. */
function isWordAndNumber(note: Note, text: string): boolean {
  const parts = text.toLowerCase().split(/[-/+&.]/);
  if (parts.length < 2) return false;
  return parts.every(
    (part) =>
      /^(?:[a-z]?\d{1,2}|(?:19|20)\d\d|)$/.test(part) ||
      (!/\d/.test(part) && part.length > 1 && (note.lists.isWord(part) || note.lists.isOrganisation(part))),
  );
}

/** A full stop without a space behind it parts sentences; other words with a dot between are a name to log in with. */
function isDotted({ lists }: Note, text: string): boolean {
  const parts = text.toLowerCase().split('.');
  // "adm.kosten": of three letters it is rather a short form, unless somebody is called so.
  return parts.some(
    (part) =>
      part.length > 2 &&
      (lists.isName(part) || lists.is('family', part) || (part.length > 3 && !lists.isWord(part))) &&
      !lists.isOrganisation(part),
  );
}
