/** `npm run --silent load -- [--tablets N] [--hubs N] [--seconds N] [--between N]`: several hubs, killed in turn, under load. */
import 'fake-indexeddb/auto';
import { askedOf, positive } from '../run/asked-of.ts';
import { clearHubs } from '../support/hub-process.ts';
import { underFire } from './under-fire.ts';

const asked = askedOf(
  {
    tablets: { type: 'string', default: '200' },
    hubs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '60' },
    between: { type: 'string', default: '3' },
  },
  { tablets: positive, hubs: positive, seconds: positive, between: positive },
  'npm run --silent load -- [--tablets N] [--hubs N] [--seconds N] [--between N]',
);

if (asked) {
  const { tablets, hubs, seconds, between } = asked;
  const outcome = await underFire({ ...{ tablets, hubs, seconds, say }, betweenKills: between });
  const { logged, counted, told, missing, twice, differing, stuck, wrongLibraries, isApart, kills } = outcome;
  await clearHubs();
  say(`hubs killed ${kills} times; answers ${JSON.stringify(outcome.answers)}`);
  say(outcome.verified);
  say(
    `rows of organisations ${isApart ? 'kept apart by the database' : 'NOT kept apart'}; wrong pages ${wrongLibraries}`,
  );
  say(`told of ${told} revisions: missing ${missing}, twice ${twice}; tablets that differ ${differing}`);
  say(`logged ${logged}, counted ${counted}, stuck ${stuck}`);
  const isNothingLost = logged === counted && missing + twice + differing + stuck + wrongLibraries === 0;
  const isUnderFire = kills > 0 && told > 0 && isApart;
  process.exitCode = isNothingLost && isUnderFire && / 0 differences$/.test(outcome.verified) ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
