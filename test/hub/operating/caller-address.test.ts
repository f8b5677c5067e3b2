import { expect, test } from 'vitest';
import { callerAddress, readTrust } from '#hub/http/doorway/caller-address.ts';

const proxy = readTrust('10.0.0.0/8, ::1');

test.each([
  ['a stranger may say what it likes', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy says who asked', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['of what was made up before the proxy nothing is believed', '10.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['two proxies in a row', '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['a proxy that says nothing stands for itself', '10.0.0.1', null, '10.0.0.1'],
  ['what is no address is not one', '10.0.0.1', 'onbekend', '10.0.0.1'],
  ['an IPv6 socket writes an IPv4 address its own way', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
])('%s', (_, nearest, forwarded, expected) => {
  expect(callerAddress(nearest, forwarded, proxy)).toBe(expected);
});

test('without a trusted proxy nobody is believed', () => {
  expect(callerAddress('10.0.0.1', '198.51.100.1', undefined)).toBe('10.0.0.1');
});

test('what is no network is no trust', () => {
  for (const text of ['overal', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8;::1', ''])
    expect(readTrust(text)).toBe(undefined);
});
