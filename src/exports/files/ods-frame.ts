/** What an ODS file holds beside its cells: styles, who and when, and the list of its parts. */
const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const name = (space: string) => `urn:oasis:names:tc:opendocument:xmlns:${space}:1.0`;
const office = `xmlns:office="${name('office')}" office:version="1.3"`;

const spaces = [
  office,
  `xmlns:table="${name('table')}"`,
  `xmlns:text="${name('text')}"`,
  `xmlns:style="${name('style')}"`,
  `xmlns:number="${name('datastyle')}"`,
  `xmlns:fo="${name('xsl-fo-compatible')}"`,
].join(' ');

const bold = '<style:text-properties fo:font-weight="bold"/>';
const column = (id: string, width: string) =>
  `<style:style style:name="${id}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;
const cell = (id: string, format: string, inside = '') =>
  `<style:style style:name="${id}" style:family="table-cell"${format && ` style:data-style-name="${format}"`}>${inside}</style:style>`;

const styles = [
  '<number:date-style style:name="day-format"><number:day number:style="long"/><number:text>-</number:text>',
  '<number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>',
  '<number:percentage-style style:name="share-format"><number:number number:decimal-places="1" number:min-integer-digits="1"/>',
  '<number:text>%</number:text></number:percentage-style>',
  column('wide', '12cm'),
  column('middle', '7cm'),
  column('narrow', '3.5cm'),
  cell('day', 'day-format', '<style:paragraph-properties fo:text-align="start"/>'),
  cell('share', 'share-format'),
  cell('share-heading', 'share-format', bold),
  cell('heading', '', bold),
].join('');

export const odsFrame = {
  mimetype,

  content: (sheets: string) =>
    `${declaration}<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,

  meta: (title: string, day: string, language: string) =>
    `${declaration}<office:document-meta ${office} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${name('meta')}"><office:meta><meta:generator>Balieboek</meta:generator><dc:title>${title}</dc:title><dc:language>${language}</dc:language><meta:creation-date>${day}T00:00:00</meta:creation-date></office:meta></office:document-meta>`,

  manifest: `${declaration}<manifest:manifest xmlns:manifest="${name('manifest')}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
};
