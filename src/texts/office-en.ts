/** Every word of the coordinator's and the municipality's pages, in English. */
import { counted, formatClock, formatDay } from './format.ts';
import { accessListEn, accountPageEn, recoveryEn, secondStepEn } from './office/account-en.ts';
import { closingEn } from './office/closing-en.ts';
import { compareEn } from './office/compare-en.ts';
import { firstStepsEn } from './office/first-steps-en.ts';
import { fleetEn } from './office/fleet-en.ts';
import { hoursEn } from './office/hours-en.ts';
import { listsEn } from './office/lists-en.ts';
import { monthEn, quartersEn } from './office/month-en.ts';
import { operatingEn } from './office/operating-en.ts';
import { pointsEn } from './office/points-en.ts';
import { reportEn } from './office/report-en.ts';
import { transferEn } from './office/transfer-en.ts';
import type { OfficeMessages } from './office-nl.ts';

export const officeEn: OfficeMessages = {
  appName: 'Balieboek',
  skip: 'Skip to content',
  menu: {
    label: 'Office',
    month: 'Month',
    compare: 'Compare',
    transfer: 'National form',
    closing: 'Closing',
    hours: 'Opening hours',
    tablets: 'Tablets',
    lists: 'Lists',
    access: 'Access',
    operating: 'Operating',
    account: 'My account',
    townHall: 'Figures',
    desk: 'To the desk',
  },
  signOut: 'Sign out',
  again: 'Try again',
  fetching: {
    account: 'Fetching your account …',
    month: 'Fetching the figures of the month …',
    tablets: 'Fetching the tablets …',
    infoPoints: 'Fetching the info points …',
    quarters: 'Fetching the figures per quarter …',
    municipalities: 'Opening the list of municipalities …',
  },
  noAnswer: 'No answer from the hub. Check that you are online and try again.',
  refused: (why: string) => `The hub could not do this: ${why}`,
  notAllowed: 'This does not belong to your account. Ask a coordinator for access.',
  nowhere: 'This page does not exist. Choose another page above.',

  signIn: {
    title: 'Sign in',
    lead: 'For coordinators and municipalities. Visits can be entered without signing in.',
    over: 'You are no longer signed in. Sign in again. What you had filled in is still there.',
    email: 'E-mail address',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    submit: 'Sign in',
    emailMissing: 'Fill in your e-mail address, for instance name@library.nl.',
    passwordMissing: 'Fill in your password.',
    wrong: 'This e-mail address and password do not belong together. Check them and try again.',
    tooMany: 'You have tried too often. Wait a few minutes and try again.',
  },

  account: {
    name: 'Your name',
    email: 'E-mail address',
    password: 'Password',
    passwordAbout: (shortest: number) => `At least ${shortest} characters. A few words in a row are easy to remember.`,
    missing: 'Fill this in.',
    tooLong: (longest: number) => `This is too long. Keep it to ${longest} characters.`,
    wrongEmail: 'This is not an e-mail address. A good one is for instance name@library.nl.',
    shortPassword: (shortest: number) => `This password is too short. Take at least ${shortest} characters.`,
    taken: 'An account with this e-mail address exists already. Sign in with it, or use another address.',
  },

  infoPoint: {
    name: 'Name of the info point',
    nameAbout: 'As you call it yourself, for instance Informatiepunt Lindehof.',
    place: 'Place',
    municipality: 'Municipality',
    municipalityAbout: 'Start typing and choose the municipality from the list.',
    unknownMunicipality: 'This municipality is not on the list. Choose one from the list.',
  },

  setUp: {
    title: 'Start using Balieboek',
    lead: 'Three things, then you can count.',
    organisation: 'Your organisation',
    organisationName: 'Name of the library organisation',
    infoPoint: 'Your first info point',
    account: 'Your account',
    submit: 'Start using Balieboek',
    used: 'This link no longer works. It has been used or it has expired.',
    usedWhatNow: 'Do you have an account? Then sign in. Otherwise: restart the hub, it then shows a new link.',
    toSignIn: 'To sign-in',
    doneTitle: 'Ready to count',
    done: (organisation: string, infoPoint: string) => `${organisation} is ready, with ${infoPoint}.`,
    whichPoint: 'At which info point is this device?',
    deviceName: 'First tablet',
    makeTablet: 'Make this device a tablet',
    makeTabletAbout:
      'Do you want to enter visits on this device at once, also without internet? Then make it a tablet.',
  },

  invitation: {
    title: 'You are invited',
    lead: 'Make your account. After that you sign in with your e-mail address and password.',
    submit: 'Make account',
    used: 'This invitation no longer works. It has been used or it has expired.',
    usedWhatNow: 'Do you have an account? Then sign in. Otherwise: ask the coordinator for a new invitation.',
  },

  compare: compareEn,
  firstSteps: firstStepsEn,
  month: monthEn,
  report: reportEn,
  transfer: transferEn,
  closing: closingEn,
  hours: hoursEn,
  fleet: fleetEn,
  lists: listsEn,

  tablets: {
    title: 'Which tablets count?',
    none: 'There is no tablet yet. Enrol the first one below.',
    caption: 'Tablets and their last contact',
    columns: ['Tablet', 'Info point', 'Last contact', 'Not yet sent'],
    never: 'no contact yet',
    contact: (day: string, at: Date) => `${formatDay(day, 'en')}, ${formatClock(at, 'en')}`,
    nothingWaits: 'nothing',
    waits: (days: number) =>
      days === 0 ? 'something of today' : `oldest of ${counted(days, 'day', 'days', 'en')} ago`,
    waitsUnknown: 'not known',
    enrolTitle: 'Enrol a tablet',
    tabletName: 'Name of the tablet',
    tabletNameAbout: 'How you know it in the list, for instance Desk downstairs.',
    draw: 'Make an enrolment code',
    codeTitle: (tablet: string) => `Enrol ${tablet}`,
    codeSteps: [
      'Take the tablet and make sure it is online.',
      'Scan the QR code with the camera of the tablet. Or open Balieboek on the tablet and type the code.',
      'Does the tablet show the tiles of the desk? Then it is enrolled.',
    ],
    iPad: 'An iPad? First put Balieboek on the home screen and open it there. Then type the code.',
    code: 'Enrolment code',
    qr: 'QR code to enrol the tablet',
    validUntil: (at: Date) => `Valid until ${formatClock(at, 'en')}, for one tablet.`,
    minutesLeft: (minutes: number) => `${counted(minutes, 'minute', 'minutes', 'en')} left.`,
    expired: 'This code has expired. Make a new one.',
    useHere: 'Enrol this device itself',
    ready: 'Done',
    infoPointTitle: 'Add an info point',
    addInfoPoint: 'Add info point',
    infoPointAdded: (name: string) => `${name} has been added. You can now enrol a tablet for it.`,
    enrolFailed: 'This device could not be enrolled. Try again.',
  },

  access: {
    title: 'Who may look along?',
    lead: 'You make a link and hand it over yourself. Whoever opens the link makes an account of their own.',
    role: 'Who is the link for?',
    roles: {
      coordinator: 'A fellow coordinator: sees and does the same as you',
      'library-reader': 'A colleague who reads along: sees all figures and files, changes nothing',
      'municipal-officer': 'Somebody of the municipality: sees only figures per quarter, in fives',
      'municipal-financial-officer': 'Somebody of finances at the municipality: sees the same figures per quarter',
      operator: 'A fellow operator: sees libraries, tablets and the log, no figures of visits',
    },
    municipality: 'Which municipality?',
    submit: 'Make an invitation',
    linkTitle: 'The invitation',
    link: 'Link',
    once: (day: string, at: Date) =>
      `This link works once, until ${formatDay(day, 'en')} ${formatClock(at, 'en')}. It is shown only now: copy it at once.`,
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    notCopied: 'Copying did not work. Select the link and copy it yourself.',
    qr: 'QR code of the invitation',
    another: 'Another invitation',
  },

  quarters: quartersEn,
  accountPage: accountPageEn,
  accessList: accessListEn,
  recovery: recoveryEn,
  operating: operatingEn,
  points: pointsEn,
  secondStep: secondStepEn,
};
