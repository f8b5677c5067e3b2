/** `npm run --silent fuzz -- --requests N [--seed S]`: bent questions at a real hub, and what became of them. */
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { clearHubs } from '../support/hub-process.ts';
import { fireAt } from './fire.ts';

const given = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
}).values;
const whole = z.coerce.number().check(z.int(), z.positive());
const asked = z.safeParse(z.object({ requests: whole, seed: whole }), given);

if (!asked.success) {
  say('Use: npm run --silent fuzz -- --requests N [--seed S]');
  process.exitCode = 2;
} else {
  const { statuses, faults, unanswered, crashed, unreached, growth } = await fireAt(asked.data);
  await clearHubs();
  say(`answers ${JSON.stringify(statuses)}, unanswered ${unanswered}`);
  if (unreached.length > 0) say(`not reached: ${unreached.join(', ')}`);
  for (const fault of faults.slice(0, 50)) say(fault);
  say(
    `requests ${asked.data.requests}: faults ${faults.length}, crashes ${crashed ? 1 : 0}, memory ${growth.toFixed(2)}x`,
  );
  process.exitCode = faults.length > 0 || crashed || growth > 1.5 ? 1 : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
