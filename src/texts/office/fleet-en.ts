/** The same words in English; a missing key does not compile. */
import { counted, formatDate, formatMonth, formatNumber } from '#texts/format.ts';
import type { FleetMessages } from './fleet-nl.ts';
import { whyRefusedEn } from './refused-en.ts';

const number = (value: number) => formatNumber(value, 'en');
const visits = (count: number) => counted(count, 'visit', 'visits', 'en');

export const fleetEn: FleetMessages = {
  title: 'Looking after tablets',
  isRevoked: 'Disconnected: this tablet cannot send anything any more.',
  refused: (month: string, day: string) =>
    `The hub did not accept ${formatMonth(month, 'en')} on ${formatDate(day, 'en')}.`,
  whyRefused: whyRefusedEn,
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
  phone: {
    nobody: 'Nobody needs a call: all tablets are up to date.',
    call: (where, tablet, why) => (where ? `Phone ${where} about ${tablet}: ${why}` : `Ask about ${tablet}: ${why}`),
    why: {
      unsent: (days) =>
        `something has waited there for ${counted(days, 'day', 'days', 'en')}. Ask whether the tablet is online.`,
      silent: (days) => `not heard of for ${counted(days, 'day', 'days', 'en')}. Ask whether it is still in use.`,
      never: (_) => 'it was never heard of after it was connected. Ask whether the tablet is online.',
      clock: (_) => 'its clock is far ahead or behind. Ask whether date and time are set to automatic.',
    },
    others: (count) => `Then ${counted(count, 'other tablet', 'other tablets', 'en')}: look below.`,
  },
  facts: {
    title: 'More about this tablet',
    unknown: 'not known',
    version: 'Version',
    versions: (app, lists) => `${app}, with lists ${number(lists)}`,
    storage: 'Memory',
    storages: {
      persistent: 'is kept',
      'best-effort': 'the browser may clear it when the tablet is full',
      unknown: 'not known',
    },
    clock: 'Clock',
    clocks: (minutes) =>
      minutes === 0
        ? 'is right'
        : `is ${counted(Math.abs(minutes), 'minute', 'minutes', 'en')} ${minutes > 0 ? 'ahead' : 'behind'}`,
    life: 'This memory',
    lifeBefore: (at) => `Earlier memory ${number(at)}`,
    received: (received, months) => `${visits(received)} received, in ${counted(months, 'month', 'months', 'en')}`,
    receivedOf: (received, logged, months) =>
      `${number(received)} received of ${number(logged)} ever entered, in ${counted(months, 'month', 'months', 'en')}`,
  },
  rename: {
    act: 'Rename',
    actOf: (tablet) => `Rename: ${tablet}`,
    title: (tablet) => `Another name for ${tablet}`,
    submit: 'Keep this name',
  },
  move: {
    act: 'Move',
    actOf: (tablet) => `Move: ${tablet}`,
    title: (tablet) => `${tablet} to another info point`,
    about:
      'Type the code on the tablet itself. From then on it counts for the new point only. What it counted before stays with the old one.',
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
