/** The same words in English; a missing key does not compile. */
import { counted, formatDate, formatMonth } from '#texts/format.ts';
import type { FleetMessages } from './fleet-nl.ts';

const visits = (count: number) => counted(count, 'visit', 'visits', 'en');

export const fleetEn: FleetMessages = {
  title: 'Looking after tablets',
  isRevoked: 'Disconnected: this tablet cannot send anything any more.',
  possiblyDouble: (count: number) => `There was a copy of this tablet. So at most ${visits(count)} count twice.`,
  leftBehind: (count: number) =>
    `${counted(count, 'correction', 'corrections', 'en')} from before the copying are on the tablet only.`,
  possiblyMissing: (count: number) =>
    `This tablet was wiped. At most ${visits(count)} did not arrive. Enter them afterwards if you still know them.`,
  allWell: 'Nothing special.',
  revoke: 'Disconnect',
  revokeOf: (tablet: string) => `Disconnect: ${tablet}`,
  admit: 'Let in again',
  admitOf: (tablet: string) => `Let in again: ${tablet}`,
  enrolAgain: 'Connect again',
  enrolAgainOf: (tablet: string) => `Connect again: ${tablet}`,
  again: {
    title: (tablet: string) => `Connect ${tablet} again`,
    about:
      'Was the tablet wiped or replaced? With a new code it stays the same tablet. What was received still counts.',
    seen: 'How many visits of this month did its screen last show?',
    seenAbout: 'May stay empty. With this number we can say how many may be missing.',
    wrongSeen: 'Fill in a whole number, for instance 47. Or leave it empty.',
    cancel: 'Never mind',
  },
  file: {
    title: 'Take in from a tablet without a network',
    about: 'Take in here the file or the QR codes that the tablet made. What arrives twice counts once.',
  },
  held: {
    title: 'Waits for your decision',
    about: 'These months come from a disconnected tablet. They count only if you say yes.',
    line: (tablet: string, point: string, month: string, count: number, day: string) =>
      `${tablet}, ${point}: ${visits(count)} in ${formatMonth(month, 'en')}, arrived on ${formatDate(day, 'en')}`,
    accept: 'Let it count',
    decline: 'Do not count it',
  },
};
