/** "Telt dit?" in Dutch: three examples with each outcome and each group of the starting lists, by their ids. */

export type ExamplesOf = Readonly<Record<string, readonly [string, string, string]>>;

const outcomes = {
  'zelf-verder': [
    'Je legt uit hoe de DigiD-app werkt. De bezoeker doet de rest thuis.',
    'Je wijst de goede website aan. De bezoeker vult het formulier zelf in.',
    'Je leest samen een brief. De bezoeker weet nu wat er moet gebeuren.',
  ],
  'ter-plekke-geholpen': [
    'Je kijkt mee en de DigiD is aan de balie geactiveerd.',
    'Jullie printen samen het formulier dat nodig was.',
    'De bezoeker vindt met jouw uitleg de brief in MijnOverheid.',
  ],
  'naar-spreekuur': [
    'De bezoeker komt donderdag terug op het spreekuur.',
    'Er is nu te weinig tijd. Je plant een afspraak voor morgen.',
    'De brief ligt nog thuis. De bezoeker komt er later mee terug.',
  ],
  'verwezen-lokaal': [
    'Je belt samen met het wijkteam over geldzorgen.',
    'Je maakt een afspraak bij de sociaal raadslieden.',
    'Je geeft het nummer van de thuisadministratie mee.',
  ],
  'verwezen-landelijk': [
    'Je geeft het telefoonnummer van de Belastingtelefoon.',
    'Jullie bellen samen met UWV.',
    'Je maakt een afspraak bij het Juridisch Loket.',
  ],
  'verwezen-gemeente': [
    'Je maakt een afspraak aan het loket voor een paspoort.',
    'Jullie bellen samen met de gemeente over kwijtschelding.',
    'Je vertelt waar iemand bijstand kan aanvragen.',
  ],
  'naar-cursus': [
    'Je geeft een folder van Klik & Tik mee.',
    'Je vertelt wanneer de cursus Digisterker begint.',
    'Je wijst op het taalcafé van volgende week.',
  ],
  'ingeschreven-cursus': [
    'De bezoeker schrijft zich in en jij kijkt mee.',
    'Jullie bellen de docent en de plek is geregeld.',
    'Je loopt mee naar de collega die meteen inschrijft.',
  ],
  'niet-gelukt': [
    'De website had een storing.',
    'De bezoeker had geen geldig paspoort bij zich.',
    'Je kon niet vinden wie hier iets aan kan doen.',
  ],
} satisfies ExamplesOf;

const groups = {
  digid: [
    'De code uit de brief werkt niet.',
    'De DigiD-app moet op een nieuwe telefoon.',
    'Een dochter wil zaken voor haar vader regelen.',
  ],
  'geld-en-toeslagen': [
    'Heb ik recht op huurtoeslag?',
    'Ik moet aangifte doen en weet niet hoe.',
    'Ik kan mijn rekeningen niet meer betalen.',
  ],
  'werk-en-inkomen': ['Wanneer krijg ik AOW?', 'Hoe vraag ik een WW-uitkering aan?', 'Waar zie ik mijn pensioen?'],
  gemeente: [
    'Ik wil een nieuw paspoort aanvragen.',
    'Kan ik kwijtschelding krijgen van de belasting?',
    'Wat staat er in deze brief van de gemeente?',
  ],
  zorg: [
    'Hoe maak ik online een afspraak bij de huisarts?',
    'Ik krijg een rekening van het CAK.',
    'Mijn man heeft hulp thuis nodig. Wat moet ik doen?',
  ],
  verkeer: [
    'Ik word 75 en wil mijn rijbewijs verlengen.',
    'Hoe zet ik mijn auto op een andere naam?',
    'Ik ben het niet eens met deze boete.',
  ],
  'school-en-studie': [
    'Hoe vraag ik studiefinanciering aan?',
    'Ik krijg een brief van DUO over mijn lening.',
    'Hoe meld ik me aan voor het inburgeringsexamen?',
  ],
  'wonen-en-recht': [
    'Mijn huur gaat omhoog. Mag dat?',
    'Hoe schrijf ik me in voor een woning?',
    'Ik heb ruzie met mijn verhuurder. Wie kan helpen?',
  ],
  'digitale-basis': [
    'Hoe stuur ik een bijlage mee met een e-mail?',
    'Ik ben mijn wachtwoord vergeten.',
    'Is dit bericht van mijn bank echt?',
  ],
  'private-diensten': [
    'Hoe maak ik geld over met de app van de bank?',
    'Hoe zet ik geld op mijn OV-chipkaart?',
    'Ik wil mijn abonnement opzeggen.',
  ],
  bibliotheek: ['Hoe word ik lid?', 'Hoe leen ik een e-book?', 'Welke computercursus past bij mij?'],
  overig: [
    'De vraag past echt nergens anders bij.',
    'Iemand zoekt een vereniging in de buurt.',
    'Iemand wil weten hoe je vrijwilliger wordt.',
  ],
} satisfies ExamplesOf;

export const examplesNl = { outcomes, groups };
export type Examples = typeof examplesNl;
