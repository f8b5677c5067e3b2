/** One round of contact with the hub: what waits, once a day what was refused, and on a quiet day a word. */
import { sayHello } from './contact.ts';
import type { Hindered, Hub, Obstacle } from './hub-answer.ts';
import { type Outbox, type Sender, type SendResult, sendPending } from './send-pending.ts';

/** In milliseconds. */
export const oneDay = 86_400_000;

type Round = {
  /** `withRefused`: also what was set aside. */
  outbox: (withRefused: () => boolean) => Outbox;
  sender: Sender;
  hub: Hub;
  /** The tablet's clock in milliseconds; only differences are used. */
  clock: () => number;
  /** Hears after each round what stands between this tablet and the hub; nothing when the hub answered. */
  onReach: (obstacle: Obstacle | undefined) => void;
};

export function sendingRounds({ outbox, sender, hub, clock, onReach }: Round): () => Promise<SendResult> {
  let round = 0;
  let lastHello = Number.NEGATIVE_INFINITY;
  let lastRefused = Number.NEGATIVE_INFINITY;
  let withRefused = false;
  const memory = outbox(() => withRefused);

  async function send(): Promise<SendResult> {
    // What was refused is asked about again once a day: what was wrong may have been put right at the hub.
    withRefused = isDue(lastRefused);
    const result = await sendPending(memory, sender, hub, round);
    round += 1;
    if (withRefused && !result.obstacle) lastRefused = clock();
    if (result.settled > 0) lastHello = clock();
    if (result.settled > 0 && result.kept === 0) {
      withRefused = false;
      result.kept = (await memory.waiting()).length; // an answer may tell that the hub was put back in time
    }
    // What came along with a month was said before it was received: without another word the hub thinks that it waits.
    if (result.settled > 0 && result.kept === 0 && (await hasAllReceived()))
      return { ...(await greet()), settled: result.settled };
    const isQuiet = result.settled + result.kept === 0;
    if (!isQuiet) onReach(result.obstacle);
    return isQuiet && isDue(lastHello) ? greet() : result;
  }

  /** Not so while something that was refused is set aside: then that is what was said, and it is true. */
  async function hasAllReceived(): Promise<boolean> {
    return (await sender.contact()).oldestUnsentDays === null;
  }

  /** A clock that was set back must not put the daily word off: what lies ahead of it is due as well. */
  function isDue(last: number): boolean {
    const passed = clock() - last;
    return passed >= oneDay || passed < 0;
  }

  async function greet(): Promise<SendResult> {
    let hindered: Hindered | undefined;
    const isHeard = await sayHello(memory, sender, hub, (by) => {
      hindered = by;
    });
    lastHello = isHeard ? clock() : Number.NEGATIVE_INFINITY;
    onReach(hindered?.obstacle);
    // A hub that was put back in time makes months wait again: they need not wait for the next sign of life.
    const reopened = isHeard ? (await memory.waiting()).length : 1;
    return { settled: 0, kept: reopened, ...hindered };
  }

  return () =>
    send().catch((fault) => {
      sender.onFault?.('send', fault);
      onReach('tablet'); // its memory cannot be read now: whatever waits, waits
      return { settled: 0, kept: 1, obstacle: 'tablet' };
    });
}
