/** The note without persons, in Dutch. */
import { listed } from '#texts/format.ts';

export const noteNl = {
  label: 'Waar ging het over? (hoeft niet)',
  hint: 'Schrijf geen namen of nummers op. De notitie blijft 28 dagen op deze tablet.',
  notNow: 'Een notitie kan nu niet. Bewaar het bezoek gewoon zonder.',
  opening: 'De woordenlijst gaat open …',
  kept: 'Dit bewaren we:',
  gaps: (kinds: readonly string[]) => `Weggelaten: ${listed(kinds, 'nl')}.`,
  kinds: {
    nummer: 'een nummer',
    'e-mail': 'een e-mailadres',
    adres: 'een adres',
    datum: 'een datum',
    geheim: 'een wachtwoord of code',
    naam: 'een naam',
    woord: 'een onbekend woord',
    link: 'een link',
  },
  restore: (word: string) => `“${word}” laten staan`,
  removeMore: 'Woord weglaten',
  removeWord: (word: string) => `${word} weglaten`,
  away: 'Notitie weghalen',
  dropped: 'Van deze notitie bewaren we niets. Het bezoek bewaar je gewoon.',
  notKept: {
    failed: 'Deze notitie kan niet bewaard worden. Schrijf het korter op, zonder namen of nummers.',
    slow: 'Deze notitie is te lastig om na te kijken. Schrijf het korter op.',
    'little-left': 'Er blijft te weinig over om te bewaren. Schrijf alleen op waar het over ging.',
    long: 'Deze notitie is te lang. Maak hem korter.',
  },
  onVisit: {
    heading: 'Notitie',
    remove: 'Notitie weghalen',
    removed: 'De notitie is weggehaald.',
    notRemoved: 'Dat is niet gelukt. De notitie staat er nog. Probeer het opnieuw.',
  },
  returning: {
    heading: 'Woorden bij Iets anders',
    about:
      'Deze woorden kwamen de laatste 28 dagen vaak terug in de notities van deze tablet. Zet de coördinator er een onderwerp voor op de lijst, dan hoeft niemand het meer op te schrijven.',
    word: (word: string, notes: number) => `${word}: in ${notes} notities`,
    none: 'Nog geen woord stond in tien notities. Komt een woord zo vaak terug, dan zie je het hier.',
    stays: 'Deze woorden blijven op deze tablet. Geef ze zelf door als je een nieuw onderwerp wilt.',
  },
};

export type NoteMessages = typeof noteNl;
