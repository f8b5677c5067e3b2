/** `npm run --silent load -- [--tablets N] [--hubs N] [--seconds N] [--between N]`: several hubs, killed in turn, under load. */
import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { clearHubs } from '../support/hub-process.ts';
import { underFire } from './under-fire.ts';

const given = parseArgs({
  options: {
    tablets: { type: 'string', default: '200' },
    hubs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '60' },
    between: { type: 'string', default: '3' },
  },
}).values;
const whole = z.coerce.number().check(z.int(), z.positive());
const asked = z.safeParse(z.object({ tablets: whole, hubs: whole, seconds: whole, between: whole }), given);

if (!asked.success) {
  say('Use: npm run --silent load -- [--tablets N] [--hubs N] [--seconds N] [--between N]');
  process.exitCode = 2;
} else {
  const { tablets, hubs, seconds, between } = asked.data;
  const { logged, counted, stuck, kills, answers, verified } = await underFire({
    ...{ tablets, hubs, seconds, say },
    betweenKills: between,
  });
  await clearHubs();
  say(`hubs killed ${kills} times; answers ${JSON.stringify(answers)}`);
  say(verified);
  say(`logged ${logged}, counted ${counted}, stuck ${stuck}`);
  process.exitCode = logged === counted && stuck === 0 && / 0 differences$/.test(verified) ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
