/** Text as it may stand in XML. */

/** Characters that may not stand in XML; one of them in a name would make the whole file unreadable. */
const notInXml = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

export function fitForXml(text: string): string {
  return text.replace(notInXml, '');
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapedXml(text: string): string {
  return fitForXml(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
