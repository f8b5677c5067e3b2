import { expect, test } from 'vitest';
import { enrolmentBodySchema, enrolmentCodeSchema, publicKeySchema } from '#wire/enrolment.ts';

test.each(['K7XM2PQR', 'k7xm2pqr', 'K7XM-2PQR', ' k7xm 2pqr ', 'k7-xm-2p-qr'])(
  'the code typed as "%s" is K7XM2PQR',
  (typed) => {
    expect(enrolmentCodeSchema.parse(typed)).toBe('K7XM2PQR');
  },
);

test.each([
  ['too short', 'K7XM2PQ'],
  ['too long', 'K7XM2PQRS'],
  ['a letter that could be a figure', 'K7XM2PQO'],
  ['a letter that could be a one', 'K7XM2PQI'],
  ['endless', 'K7XM2PQR'.padEnd(21, ' ')],
  ['nothing', ''],
])('a code that is %s is refused', (_, typed) => {
  expect(enrolmentCodeSchema.safeParse(typed).success).toBe(false);
});

test('a tablet gives the public half of its key and nothing that could sign', async () => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const body = { code: 'k7xm-2pqr', life: '00000000-0000-4000-8000-000000000001', publicKey: { kty, crv, x, y } };

  expect(enrolmentBodySchema.parse(body).code).toBe('K7XM2PQR');
  expect(publicKeySchema.safeParse(await crypto.subtle.exportKey('jwk', privateKey)).success).toBe(false);
});
