/** Twelve visits of a made-up day as they are tapped, and what any table about them must say, counted by hand. */
import type { Page } from '@playwright/test';

type Tapped = { question: string[]; another?: string[]; before?: string[][]; voided?: true };

const visits: Tapped[] = [
  { question: ['DigiD', 'DigiD aanvragen', 'Hier geholpen'] },
  { question: ['DigiD', 'DigiD activeren', 'Bezoeker kan zelf verder'] },
  { question: ['DigiD', 'De DigiD-app installeren of gebruiken', 'Hier geholpen'] },
  { question: ['Geld, belasting en toeslagen', 'Huurtoeslag', 'Hier geholpen'] },
  {
    question: ['DigiD', 'Inloggen met DigiD lukt niet', 'Nog een vraag', 'Hier geholpen'],
    another: ['Geld, belasting en toeslagen', 'Belasting en aangifte', 'Bezoeker kan zelf verder'],
  },
  {
    question: ['Werk, uitkering en pensioen', 'AOW', 'Nog een vraag', 'Bezoeker kan zelf verder'],
    another: ['Werk, uitkering en pensioen', 'Pensioen', 'Niet gelukt'],
  },
  { question: ['Gemeente', 'Voedselbank', 'Doorverwezen naar een lokale partner', 'Wijkteam', 'Samen gebeld'] },
  {
    question: [
      'Gemeente',
      'Bijstand en bijzondere bijstand',
      'Doorverwezen naar de gemeente',
      'Meteen een afspraak gemaakt',
    ],
  },
  {
    question: [
      'Rijbewijs, auto en boetes',
      'Boete betalen of bezwaar maken',
      'Doorverwezen naar een landelijke organisatie',
      'CJIB',
      'Naam, adres of telefoonnummer gegeven',
    ],
  },
  {
    question: [
      'Computer, telefoon en internet',
      'De computer gebruiken',
      'Gewezen op een cursus',
      'Klik & Tik. De start',
      'Informatie of folder gegeven',
    ],
  },
  {
    before: [
      ['Duur', '20 tot 40 minuten'],
      ['Doelgroep', 'Ouderen', 'Klaar'],
    ],
    question: ['Computer, telefoon en internet', 'Printen, scannen of kopiëren', 'Hier geholpen'],
  },
  { question: ['Iets anders', 'Iets anders', 'Niet gelukt'], voided: true },
];

/** What is left after the twelfth was taken back. */
export const expected = {
  totals: {
    Bezoekers: 11,
    Vragen: 13,
    Doorverwijzingen: 4,
    'Warme doorverwijzingen': 2,
    'Verwijzingen naar een cursus': 1,
  },
  topics: {
    'DigiD aanvragen': 1,
    'DigiD activeren': 1,
    'De DigiD-app installeren of gebruiken': 1,
    'Inloggen met DigiD lukt niet': 1,
    Huurtoeslag: 1,
    'Belasting en aangifte': 1,
    AOW: 1,
    Pensioen: 1,
    Voedselbank: 1,
    'Bijstand en bijzondere bijstand': 1,
    'Boete betalen of bezwaar maken': 1,
    'De computer gebruiken': 1,
    'Printen, scannen of kopiëren': 1,
  },
  outcomes: {
    'Hier geholpen': 5,
    'Bezoeker kan zelf verder': 3,
    'Niet gelukt': 1,
    'Doorverwezen naar een lokale partner': 1,
    'Doorverwezen naar de gemeente': 1,
    'Doorverwezen naar een landelijke organisatie': 1,
    'Gewezen op een cursus': 1,
  },
  lengths: { '20 tot 40 minuten': 1 },
  targetGroups: { Ouderen: 1 },
};

/** Taps all twelve; each is followed by its "Bewaard" before the next begins. */
export async function tapTwelveVisits(page: Page): Promise<void> {
  for (const [place, visit] of visits.entries()) {
    for (const [detail = '', ...choices] of visit.before ?? []) {
      await page.getByRole('button', { name: new RegExp(`^${detail}`) }).click();
      for (const choice of choices) await tap(page, choice);
    }
    for (const name of [...visit.question, ...(visit.another ?? [])]) await tap(page, name);
    await page.getByText('Bewaard op deze tablet').first().waitFor();
    await page.getByText(new RegExp(`^Vandaag ${place + 1} bezoekers? geholpen`)).waitFor();
    if (visit.voided) {
      await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
      await page.getByText('Bezoek weggehaald.').waitFor();
    }
  }
}

/** The last of that name: the sentence of the visit so far stands before the tiles and may bear the same words. */
async function tap(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
}
