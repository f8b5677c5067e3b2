/** The same words in English; a missing key does not compile. */
import { counted, formatMonth } from '#texts/format.ts';
import type { AboutMessages } from './about-nl.ts';

export const aboutEn: AboutMessages = {
  links: {
    heading: 'About what you record',
    recorded: 'What you record, and what you do not',
    leaves: 'What leaves this tablet?',
  },

  recorded: {
    heading: 'What you record, and what you do not',
    lead: 'You count what happens at the desk. You do not record who came.',
    visit: {
      heading: 'What is one visit?',
      says: [
        'One visit is one visitor, helped once.',
        'Does the visitor have more questions? Then it stays one visit, with more questions.',
        'Does the visitor come back later? Then that is a new visit.',
        'A short word of help counts too. Even when it does not work out.',
      ],
    },
    yes: {
      heading: 'This is what you record',
      says: [
        'The day, and whether it was morning, afternoon or evening.',
        'The info point, and where you helped: at the desk, at a consultation hour, by telephone or online.',
        'What each question was about, and how it ended.',
        'For a referral: to whom, and how.',
        'Only if you know: how the visitor came, the target group, the length, signs, and what you helped with.',
      ],
    },
    no: {
      heading: 'This is what you never record',
      says: [
        'No name, address, telephone number or e-mail.',
        'No citizen service number (BSN).',
        'No birth date, age, gender or nationality.',
        'No DigiD, password or other account.',
        'No clock time: only the day and the part of the day.',
        'Nor which of you helped.',
      ],
      why: 'Balieboek has no place for these. So they do not fit in, not even by accident.',
    },
    groups: {
      heading: 'Target group: look, do not ask',
      says: [
        'Choose what you see or hear yourself. Never ask for it.',
        'A question about origin, school or money turns help into an inquiry. Someone may not come back.',
        'You cannot tell? Leave ‘Not known’. That is a good answer. Guessing makes the figures worse.',
      ],
    },
    rules: {
      heading: 'Agreed at the desk',
      says: [
        'Do not read out a BSN, write it down or type it. The visitor does that.',
        'Nobody applies for a DigiD for someone else. The law forbids it. Looking on and explaining is allowed.',
        'Look away when someone types a password.',
        'Did you print something? Hand over every page. Log out together.',
      ],
    },
    visitors: {
      heading: 'Who does what?',
      kinds: [
        { name: 'The visitor can do it alone', says: 'Show the way. The visitor clicks and types.' },
        { name: 'The visitor can do it with help', says: 'Look on and explain. The visitor still clicks and types.' },
        {
          name: 'The visitor cannot do it',
          says: 'Do not take over. Find someone together who may help: a partner, or a relative who is authorised.',
        },
      ],
    },
    counts: {
      heading: 'Does this count?',
      lead: 'In doubt? Tap a choice and you see three examples.',
      here: 'These examples count.',
      none: 'There are no examples with this choice yet. Choose what fits best.',
      close: 'Close',
      outcomes: 'How did it end?',
      groups: 'What is it about?',
    },
  },

  leaves: {
    heading: 'What leaves this tablet?',
    lead: 'Numbers only, added up by month. A visit itself never leaves.',
    empty: 'There is no month to send yet. Once you save the first visit, you see here exactly what leaves.',
    toDesk: 'To the desk',
    month: (month: string, infoPoint: string) => `${formatMonth(month, 'en')}, ${infoPoint}`,
    state: {
      received: 'The hub has received these numbers.',
      waiting: 'These numbers still wait. They leave as soon as there is a connection.',
      refused: 'The hub did not accept these numbers. See This tablet for what you can do.',
    },
    closed: 'The coordinator has closed this month.',
    erased: 'The visits themselves are no longer here. Only these numbers are left.',
    sum: (visits: number, questions: number) =>
      `${counted(visits, 'visitor', 'visitors', 'en')} and ${counted(questions, 'question', 'questions', 'en')}`,
    undetailed: (visits: number) => `Of these, ${visits} with no detail yet.`,
    inTables: (numbers: number, tables: number) =>
      `They stand in ${counted(tables, 'table', 'tables', 'en')} with ${counted(numbers, 'number', 'numbers', 'en')} in all.`,
    tables: 'Which tables are they?',
    tablesOf: (month: string) => `Tables: ${month}`,
    table: 'Table',
    numbers: 'Numbers',
    emptyTables: (tables: number) => `${counted(tables, 'table is', 'tables are', 'en')} empty.`,
    asSent: 'As sent',
    asSentOf: (month: string) => `As sent: ${month}`,
    asSentHint: (number: number) =>
      `This is report number ${number}. It is laid out here to be read; the content is the same.`,
    asSentMore:
      'Three things go along that say nothing about visitors: a checksum, the checksums of earlier reports, and the signature of this tablet.',
    also: {
      heading: 'What does the tablet say about itself?',
      lead: 'At every contact with the hub this goes along:',
      says: [
        'the mark of this tablet and the key by which the hub knows it;',
        'how many visits were ever saved here;',
        'how many days the oldest visit has waited;',
        'the version of Balieboek and of the lists;',
        'whether the browser keeps the visits for good;',
        'the time on the tablet, to see whether its clock is right.',
      ],
    },
    seen: {
      heading: 'Who sees these numbers?',
      says: [
        'The library sees them exactly.',
        'The municipality sees figures per quarter only, in fives. So nobody can be recognised.',
      ],
    },
    stays: {
      heading: 'What always stays here?',
      says: [
        'The visits themselves. What belongs to one visit stays together here. Is the month closed and received? Then the tablet erases them. It also does so after thirteen months.',
        'The visit that you have not saved yet.',
        'The visits that you removed.',
        'The secret key with which the tablet signs.',
      ],
    },
  },
};
