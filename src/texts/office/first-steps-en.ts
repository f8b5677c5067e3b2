/** The words of the first steps at a new hub, in English. */
import { counted } from '#texts/format.ts';
import type { FirstStepsMessages } from './first-steps-nl.ts';

export const firstStepsEn: FirstStepsMessages = {
  title: 'First steps',
  lead: 'From an empty hub to your first month. What is finished has a tick.',
  done: 'Done',
  organisation: 'Your organisation',
  organisationReady: (name) => `${name} is ready.`,
  infoPoints: 'Info points',
  moreInfoPoints: 'Add another info point',
  tablet: 'The first tablet',
  isTabletNow: 'This device is a tablet now.',
  tablets: (count) => `${counted(count, 'tablet is', 'tablets are', 'en')} connected.`,
  otherTablet: 'Connect another tablet',
  practice: 'Practise',
  practiceAbout: 'Practise with whoever will enter the visits. What you practise never counts.',
  toPractice: 'Practise on this device',
  toDesk: 'To the desk',
  hours: 'Opening hours',
  hoursAbout: 'Then we know whether nobody came, or nothing was recorded.',
  toHours: 'Enter the opening hours',
  month: 'The first month',
  monthAbout: 'After every month you look the figures over and close the month. Then you take the files.',
  toMonth: 'To the figures of the month',
};
