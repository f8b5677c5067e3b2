/** `npm run --silent fuzz -- --requests N [--seed S]`: bent questions at a real hub, and what became of them. */
import { askedOf, positive } from '../run/asked-of.ts';
import { clearHubs } from '../support/hub-process.ts';
import { fireAt } from './fire.ts';

const asked = askedOf(
  { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  { requests: positive, seed: positive },
  'npm run --silent fuzz -- --requests N [--seed S]',
);

if (asked) {
  const { statuses, faults, unanswered, crashed, unreached, growth } = await fireAt(asked);
  await clearHubs();
  say(`answers ${JSON.stringify(statuses)}, unanswered ${unanswered}`);
  if (unreached.length > 0) say(`not reached: ${unreached.join(', ')}`);
  for (const fault of faults.slice(0, 50)) say(fault);
  say(`requests ${asked.requests}: faults ${faults.length}, crashes ${crashed ? 1 : 0}, memory ${growth.toFixed(2)}x`);
  process.exitCode = faults.length > 0 || crashed || growth > 1.5 ? 1 : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
