/** The same examples in English; a choice without them does not compile. */
import type { Examples } from './examples-nl.ts';

export const examplesEn: Examples = {
  outcomes: {
    'zelf-verder': [
      'You explain how the DigiD app works. The visitor does the rest at home.',
      'You point out the right website. The visitor fills in the form alone.',
      'You read a letter together. The visitor now knows what has to be done.',
    ],
    'ter-plekke-geholpen': [
      'You look on, and the DigiD is activated at the desk.',
      'You print the form that was needed together.',
      'With your explanation the visitor finds the letter in MijnOverheid.',
    ],
    'naar-spreekuur': [
      'The visitor comes back to the consultation hour on Thursday.',
      'There is too little time now. You plan an appointment for tomorrow.',
      'The letter is still at home. The visitor comes back with it later.',
    ],
    'verwezen-lokaal': [
      'You call the neighbourhood team about money trouble together.',
      'You make an appointment with the social counsellors.',
      'You hand over the number of a volunteer who helps with papers at home.',
    ],
    'verwezen-landelijk': [
      'You give the number of the tax helpline.',
      'You call UWV together.',
      'You make an appointment with the legal aid desk (Juridisch Loket).',
    ],
    'verwezen-gemeente': [
      'You make an appointment at the town hall for a passport.',
      'You call the municipality about tax relief together.',
      'You tell someone where to apply for social assistance.',
    ],
    'naar-cursus': [
      'You hand over a leaflet of Klik & Tik.',
      'You tell when the course Digisterker begins.',
      'You mention the language café of next week.',
    ],
    'ingeschreven-cursus': [
      'The visitor enrols while you look on.',
      'You call the teacher together and the place is arranged.',
      'You walk along to the colleague who enrols the visitor at once.',
    ],
    'niet-gelukt': [
      'The website was out of order.',
      'The visitor had no valid passport at hand.',
      'You could not find out who can do something about it.',
    ],
  },
  groups: {
    digid: [
      'The code in the letter does not work.',
      'The DigiD app has to go on a new phone.',
      'A daughter wants to arrange matters for her father.',
    ],
    'geld-en-toeslagen': [
      'Am I entitled to housing benefit?',
      'I have to file a tax return and do not know how.',
      'I can no longer pay my bills.',
    ],
    'werk-en-inkomen': [
      'When do I get my state pension?',
      'How do I apply for unemployment benefit?',
      'Where do I see my pension?',
    ],
    gemeente: [
      'I want to apply for a new passport.',
      'Can I be let off municipal tax?',
      'What does this letter from the municipality say?',
    ],
    zorg: [
      'How do I make an appointment with my doctor online?',
      'I received a bill from CAK.',
      'My husband needs help at home. What should I do?',
    ],
    verkeer: [
      'I am turning 75 and want to renew my driving licence.',
      'How do I put my car in another name?',
      'I do not agree with this fine.',
    ],
    'school-en-studie': [
      'How do I apply for student finance?',
      'DUO wrote to me about my loan.',
      'How do I register for the integration exam?',
    ],
    'wonen-en-recht': [
      'My rent goes up. Is that allowed?',
      'How do I register for a house?',
      'I have a quarrel with my landlord. Who can help?',
    ],
    'digitale-basis': [
      'How do I add a file to an e-mail?',
      'I forgot my password.',
      'Is this message from my bank real?',
    ],
    'private-diensten': [
      'How do I transfer money with the app of the bank?',
      'How do I top up my travel card?',
      'I want to cancel my subscription.',
    ],
    bibliotheek: ['How do I become a member?', 'How do I borrow an e-book?', 'Which computer course suits me?'],
    overig: [
      'The question really fits nowhere else.',
      'Someone looks for a club in the neighbourhood.',
      'Someone wants to know how to become a volunteer.',
    ],
  },
};
