/** Four hundred desk notes, half of them with a person in them: what is left of each. */
import { expect, test } from 'vitest';
import { anonymise } from '#anonymiser/anonymise.ts';
import { openNoteLists } from '#anonymiser/lists/load.ts';
import { deskNotes, scoreOf } from './score.ts';

const lists = openNoteLists();
const score = scoreOf(deskNotes(), (text) => anonymise(text, lists).text);

test('At least 99 in 100 of what tells of a person is gone', () => {
  expect(score.spans).toBeGreaterThan(300);
  expect(score.read.length / score.spans, score.read.join('\n')).toBeLessThanOrEqual(0.01);
});

test('A note without a person stays as it is, but for two in a hundred', () => {
  expect(score.changed.length / score.clean, score.changed.join('\n')).toBeLessThanOrEqual(0.02);
});

test('What stands around a person stays: at most three words in two hundred are lost', () => {
  expect(score.lost / score.words).toBeLessThanOrEqual(0.015);
});

test.each([
  ['other-hand', 130, 0.02, 0.03],
  ['hard-hands', 450, 0.07, 0.04],
  ['other-desks', 400, 0.03, 0.03],
  ['more-desks', 1000, 0.02, 0.03],
  ['later-desks', 400, 0.09, 0.03],
  ['next-desks', 440, 0.02, 0.03],
  ['rare-desks', 440, 0.03, 0.03],
  ['long-weeks', 2200, 0.01, 0.02],
  ['many-hands', 750, 0.06, 0.02],
] as const)('of "%s" at least 97 in 100 is gone, and those without a person stay', (set, spans, changed, lost) => {
  const other = scoreOf(deskNotes(set), (text) => anonymise(text, lists).text);

  expect(other.spans).toBeGreaterThan(spans);
  expect(other.read.length / other.spans, other.read.join('\n')).toBeLessThanOrEqual(0.03);
  expect(other.changed.length / other.clean, other.changed.join('\n')).toBeLessThanOrEqual(changed);
  expect(other.lost / other.words).toBeLessThanOrEqual(lost);
});

test('Of five hundred notes of nobody, in the widest words, twenty-four in twenty-five stay as they are', () => {
  const wide = scoreOf(deskNotes('wide-words'), (text) => anonymise(text, lists).text);

  expect(wide.clean).toBe(500);
  expect(wide.changed.length / wide.clean, wide.changed.join('\n')).toBeLessThanOrEqual(0.04);
});

test.each(['Anne Franken wil DigiD', 'Jan Linders belt', 'Jan Steenbergen belt over toeslag'])(
  'a name that begins like a known one, or is a place as well, is a name: "%s"',
  (text) => {
    expect(anonymise(text, lists).text).toContain('[naam]');
  },
);

test.each([
  ['p. de graaf niet op komen dagen', '[naam] niet op komen dagen'],
  ['Ricardo da Silva Pereira / eigen risico gespreid', '[naam] / eigen risico gespreid'],
  ['ww op de modem Xk29fLmq8z', 'ww op de modem [nummer]'],
])('a name by one letter, a third family name, a password near a machine: "%s"', (text, left) => {
  expect(anonymise(text, lists).text).toBe(left);
});

test.each([
  ['woont Laan van Westenenk 14, boven', 'woont [adres], boven'],
  ['pakje ligt bij buurman op nr 12', 'pakje ligt bij buurman op nr [adres]'],
  ['ww van de mail is Zomer88!, van de iPad 90211', 'ww van de mail is [geheim], van de iPad [geheim]'],
  [
    'noteerde de drie cijfers achterop (914) voor de zekerheid',
    'noteerde de drie cijfers achterop ([geheim]) voor de zekerheid',
  ],
  ['sms-code zeven drie nul twee voorgelezen', 'sms-code [geheim] voorgelezen'],
  ['Paarse-Tulp-44 stond op het briefje', '[geheim] stond op het briefje'],
  ['de zoon van Wil komt haar halen', 'de zoon van [naam] komt haar halen'],
  ['spelde het zo: K-R-O-N-N-E', 'spelde het zo: [naam]'],
  ['dochtertje Noor Bakkes (zes mei) mag mee', 'dochtertje [naam] ([datum]) mag mee'],
  ['R. kwam voor de cursus', '[naam] kwam voor de cursus'],
  ['doorverbinden met toestel 6120', 'doorverbinden met toestel [nummer]'],
])('what stands further from its cue, or has none: "%s"', (text, left) => {
  expect(anonymise(text, lists).text).toBe(left);
});

test.each([
  'geregeld a.d.h.v. de folder',
  '0900 9292 gebeld voor de trein',
  'hij koos zelf een code',
  'Epson XP2200 doet het weer',
  'afspraak gemeente Emmen 14 juni 10:15',
  'boete 119,00 + 9 adm.kosten',
  'woensdag komt meneer weer, ingevult',
])('a time behind a day, a short form with a full stop and a slip of the keys stay: "%s"', (text) => {
  expect(anonymise(text, lists).text).toBe(text);
});

test.each([
  ['het bedrijf van Samira Aydin groeit', 'het bedrijf van [naam] groeit'],
  ['begeleider Wolk van Zomeren belt', 'begeleider [naam] belt'],
  ['Iris van Houten mailt straks', '[naam] mailt straks'],
  ['Erven Chr. Zandbergen', 'Erven [naam]'],
  ['Mo vraagt het na', '[naam] vraagt het na'],
  ['wachtwoord tuinkabouter-vlinder', 'wachtwoord [geheim]'],
  ['cvv staat achterop (204)', 'cvv staat achterop ([geheim])'],
  ['kenteken WOB ZK 295 komt uit Duitsland', 'kenteken [nummer] komt uit Duitsland'],
  ['dossiernr K 44.118.702 gezocht', 'dossiernr [nummer] gezocht'],
  ['kind 2021-03-09 aangemeld', 'kind [datum] aangemeld'],
  ['als je van april 1961 bent', 'als je van [datum] bent'],
  ['bel neef Driss in Nador', 'bel neef [naam] in Nador'],
])('kinds that notes of other regions showed go: "%s"', (text, left) => {
  expect(anonymise(text, lists).text).toBe(left);
});

test.each([
  'bedrag van 268.000 naar 291.000.',
  'rekening van 312,40 in delen',
  'wachtwoord wifi-netwerk kwijt',
  'televisie 50PUS8108 instellen',
  'infoavond in De Brink',
  'brief van Peel en Maas',
  'Dat kan niet meer',
  'Man heeft een vraag',
])('and what only looks like one of them stays: "%s"', (text) => {
  expect(anonymise(text, lists).text).toBe(text);
});

test.each([
  ['gisteren stond Hilbrandus de Vries voor de deur', 'gisteren stond [naam] voor de deur'],
  ['Li Wei van de markt', '[naam] van de markt'],
  ['Daisy Plat heeft een nieuw toestel', '[naam] heeft een nieuw toestel'],
  ["van 't Hof, Dirk, geb. 3 mei 1951", '[naam], geb. [datum]'],
  ['Vos, de heer, tweede keer', '[naam], de heer, tweede keer'],
  ['zaaknr. 2024-118824, de wit, kwijtschelding', 'zaaknr. [nummer], [naam], kwijtschelding'],
  ['MEVROUW DE BRUIN BOOS', 'MEVROUW [naam] BOOS'],
  ['adres 7607 ER-22', 'adres [adres]'],
  ['Achterom 22a te Delft', '[adres] te Delft'],
  ['huurt in de Tolstraat een kamer', 'huurt in de [adres] een kamer'],
  ['zaak 10883412 BM VERZ 24-911', 'zaak [nummer]'],
  ['vroeg om zijn pincode, die is 7093', 'vroeg om zijn pincode, die is [geheim]'],
  ['nieuw wachtwoord voor haar: drie blauwe koeien', 'nieuw wachtwoord voor haar: [geheim]'],
  ['mail naar jansen(punt)ria(at)kpnplanet(punt)nl', 'mail naar [e-mail]'],
])('kinds that later weeks showed go: "%s"', (text, left) => {
  expect(anonymise(text, lists).text).toBe(left);
});

test.each([
  'UWV bellen op 088 898 92 94, wachtrij 40 min',
  'Hij is 91 en heeft zelf een tablet gekocht bij de winkel',
  'rooster MA 10-13, DO 14-17',
  'Jan Linders spaarkaart app',
  'geen bereik bij Van der Valk',
  'brief van het Rode Kruis',
  'DigiD geblokkeerd na 3X fout',
  'Het stadskantoor zit nu op Spoorlaan 181',
  'luisterboek ISBN 9789044638363 staat er niet in',
  'aanslag 312 euro, twee termijnen',
  'bijz. bijst. v bril aangevr.',
  'wist niet waar de @ zat',
])('and what these weeks said of nobody stays: "%s"', (text) => {
  expect(anonymise(text, lists).text).toBe(text);
});
