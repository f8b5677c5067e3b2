/** `npm run anonymise:fuzz -- [--numbers N] [--strings N] [--seed S]`: 100,000 of each kind of number in thirty notations, and 1,000,000 strings. */
import fc from 'fast-check';
import { openNoteLists } from '#anonymiser/lists/load.ts';
import { askedOf, whole } from '../../run/asked-of.ts';
import { isLeaked, whatFails } from './holds.ts';
import { bsns, cards, ibans, notations, phones, plateNotations } from './numbers.ts';
import { strings } from './strings.ts';

const asked = askedOf(
  {
    numbers: { type: 'string', default: '100000' },
    strings: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261126' },
  },
  { numbers: whole, strings: whole, seed: whole },
  'npm run anonymise:fuzz -- [--numbers N] [--strings N] [--seed S]',
);
if (!asked) process.exit();
const { numbers, strings: many, seed } = asked;
const lists = openNoteLists();
const kinds = {
  bsn: notations(bsns),
  iban: notations(ibans),
  card: notations(cards),
  phone: notations(phones),
  plate: plateNotations,
};
const allowed: Record<string, number> = { phone: 1 / 1000, plate: 1 / 1000 };

for (const [kind, notes] of Object.entries(kinds)) {
  const leaks = fc
    .sample(notes, { numRuns: numbers, seed })
    .filter((note) => isLeaked(note, lists, kind === 'iban' ? 3 : 1));
  process.stdout.write(
    `${kind} ${numbers}: ${leaks.length} leaked${leaks
      .slice(0, 5)
      .map((leak) => `\n  ${JSON.stringify(leak.note)}`)
      .join('')}\n`,
  );
  if (leaks.length > numbers * (allowed[kind] ?? 0)) process.exitCode = 1;
}
let failures = 0;
for (let at = 0; at < many; at += 10_000) {
  for (const text of fc.sample(strings, { numRuns: Math.min(10_000, many - at), seed: seed + at })) {
    const failure = whatFails(text, lists);
    if (failure && failures++ < 5) process.stdout.write(`${failure}: ${JSON.stringify(text)}\n`);
  }
}
process.stdout.write(`strings ${many}: ${failures} failed\n`);
if (failures > 0) process.exitCode = 1;
