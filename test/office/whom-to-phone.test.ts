import { expect, test } from 'vitest';
import { howManyToPhone, whomToPhone } from '#office/tablets/whom-to-phone.ts';
import { type Tablet, tabletSchema } from '#wire/tablets.ts';

const today = '2026-04-20';

function aTablet(name: string, wishes: Partial<Tablet> = {}): Tablet {
  return tabletSchema.parse({
    ...{ id: name, name, infoPoints: ['lindehof'], lastContact: '2026-04-18T10:00:00.000Z', unsentDays: null },
    ...{ appVersion: null, listVersion: null, storage: null, clockDifferenceSeconds: 4, lives: [] },
    ...{ isRevoked: false, possiblyDouble: 0, leftBehind: 0, possiblyMissing: 0, refused: [] },
    ...wishes,
  });
}

test('nobody is phoned about tablets that were heard of and kept nothing', () => {
  const resting = aTablet('rust', { lastContact: '2026-04-06T10:00:00.000Z' });
  const savedJustNow = aTablet('net', { unsentDays: 0, lastContact: `${today}T07:00:00.000Z` });

  expect(whomToPhone([aTablet('balie'), resting, savedJustNow], today)).toBeUndefined();
});

test('what was kept on the day of the last word, and did not come on a later day, waits since that day', () => {
  const off = aTablet('uit', { unsentDays: 0 });

  expect(whomToPhone([off], today)).toMatchObject({ tablet: { name: 'uit' }, reason: 'unsent', days: 2 });
});

test('what may be lost comes before what is silent, and that before a wrong clock; the longest of each first', () => {
  const clock = aTablet('klok', { clockDifferenceSeconds: -3600 });
  const silent = aTablet('stil', { lastContact: '2026-03-01T10:00:00.000Z' });
  const unsent = aTablet('wacht', { unsentDays: 2 });
  const longer = aTablet('wacht al lang', { unsentDays: 5 });
  const never = aTablet('nooit', { lastContact: null });
  const all = [clock, never, silent, unsent, longer];

  expect(whomToPhone(all, today)).toMatchObject({ tablet: { name: 'wacht al lang' }, reason: 'unsent', days: 7 });
  expect(whomToPhone(all.slice(0, 3), today)).toMatchObject({ tablet: { name: 'stil' }, reason: 'silent', days: 50 });
  expect(whomToPhone(all.slice(0, 2), today)).toMatchObject({ tablet: { name: 'nooit' }, reason: 'never' });
  expect(whomToPhone([clock], today)).toMatchObject({ reason: 'clock' });
  expect(howManyToPhone(all, today)).toBe(5);
});

test('a tablet that was turned away is nobody’s to phone about', () => {
  expect(whomToPhone([aTablet('weg', { isRevoked: true, unsentDays: 9 })], today)).toBeUndefined();
});
