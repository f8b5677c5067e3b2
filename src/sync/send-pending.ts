/** Sends what waits to the hub. Only the hub's own answer settles a revision; every doubt ends in "keep it, try again". */
import type { NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import { problemSchema, type RefusalReason } from '#wire/problem.ts';
import {
  type Contact,
  type HubWord,
  type ReportAnswer,
  type ReportBody,
  reportAnswerSchema,
  reportsPath,
} from '#wire/report-exchange.ts';
import { askHub, type Hindered, type Hub, type Obstacle, unlinked } from './hub-answer.ts';

type Waiting = NumberedSheet & { buildsOn: string[] };

/** What sync needs of the tablet's memory. A refused revision is set aside in sight; it is never dropped. */
export type Outbox = {
  waiting: () => Promise<Waiting[]>;
  noteSent: (waiting: NumberedSheet, digest: string) => Promise<void>;
  keepReceipt: (waiting: NumberedSheet, receipt: { number: number; digest: string; at: string }) => Promise<void>;
  keepRefusal: (waiting: NumberedSheet, refusal: { reason: string; detail: string }) => Promise<void>;
  /** Everything the hub says of itself, at every answer. */
  reconcile: (word: HubWord) => Promise<void>;
};

/** The tablet itself: its signature, what it says at every contact, and its token. */
export type Sender = {
  seal: (waiting: Waiting) => Promise<ReportRevision>;
  contact: () => Promise<Contact>;
  token: string;
  /** How long one answer may take, in milliseconds; left out, it is the usual. */
  patience?: number;
  /** Hears what went wrong on this side, and at what: never what it was about. */
  onFault?: (at: 'send' | 'contact', fault: unknown) => void;
};

export type SendResult = {
  settled: number;
  kept: number;
  /** What stood in the way of the last that was kept. */
  obstacle?: Obstacle;
  /** How long the hub asked to be left alone, in milliseconds. */
  retryAfter?: number;
  /** Something has waited for a day or longer. */
  isOverdue?: boolean;
};

/**
 * One revision without an answer does not hold up the next, nor does one that cannot be sealed or noted. Only when the
 * hub asks to be left alone is the rest left for the next round; `round` is its number, and each begins further on.
 */
export async function sendPending(outbox: Outbox, sender: Sender, hub: Hub, round = 0): Promise<SendResult> {
  const waiting = await outbox.waiting();
  const result: SendResult = { settled: 0, kept: waiting.length };
  const first = round % Math.max(1, waiting.length);
  for (const sheet of [...waiting.slice(first), ...waiting.slice(0, first)]) {
    const hindered = await sendOne(outbox, sender, hub, sheet, result).catch((fault): Hindered => {
      sender.onFault?.('send', fault);
      return { obstacle: 'tablet' };
    });
    if (!hindered) {
      result.settled += 1;
      result.kept -= 1;
      continue;
    }
    result.obstacle = hindered.obstacle;
    if (!hindered.retryAfter) continue;
    result.retryAfter = hindered.retryAfter;
    break;
  }
  return result;
}

/** Nothing when the revision is settled. */
async function sendOne(
  outbox: Outbox,
  sender: Sender,
  hub: Hub,
  sheet: Waiting,
  result: SendResult,
): Promise<Hindered | undefined> {
  const revision = await sender.seal(sheet);
  await outbox.noteSent(sheet, revision.digest);
  const contact = await sender.contact();
  if ((contact.oldestUnsentDays ?? 0) > 0) result.isOverdue = true;
  const body: ReportBody = { contact, revision };
  const heard = await askHub(hub, reportsPath, sender, body, (said, ok) => answerAbout(revision, said, ok));
  if ('obstacle' in heard) return heard;
  return settle(outbox, sheet, revision, heard.answer);
}

type Refused = { answer: 'refused'; digest: string; reason: RefusalReason; detail: string };

async function settle(
  outbox: Outbox,
  sheet: Waiting,
  { number, digest }: ReportRevision,
  answer: ReportAnswer | Refused,
): Promise<Hindered | undefined> {
  switch (answer.answer) {
    case 'refused':
      await outbox.keepRefusal(sheet, { reason: answer.reason, detail: answer.detail });
      // Not about this month: it goes on waiting, in sight, until somebody links the tablet again.
      return answer.reason === 'unknown-tablet' ? unlinked : undefined;
    case 'forked':
      await outbox.reconcile(answer.hub);
      if (await buildsOnHub(outbox, sheet, answer.hub)) return { obstacle: 'trouble' };
      await outbox.keepRefusal(sheet, { reason: 'forked', detail: '' });
      return undefined;
    case 'accepted':
    case 'already-known':
      await outbox.keepReceipt(sheet, { number, digest, at: answer.hub.receivedAt });
      await outbox.reconcile(answer.hub);
      return undefined;
    case 'superseded':
      // The hub holds a newer number of this month: its own list, not this answer, says which receipt we have.
      await outbox.reconcile(answer.hub);
      return undefined;
  }
}

/**
 * A hub that was put back in time holds an older revision of ours, on which this one did not build because a newer one
 * had its receipt. That is no second database with our life: taken up again from there, it is accepted.
 */
async function buildsOnHub(outbox: Outbox, { sheet, buildsOn }: Waiting, { highest }: HubWord): Promise<boolean> {
  const isSame = (other: { infoPoint: string; month: string }) =>
    other.infoPoint === sheet.infoPoint && other.month === sheet.month;
  const held = highest.find(isSame)?.digest;
  const again = (await outbox.waiting()).find((waiting) => isSame(waiting.sheet));
  return held !== undefined && !buildsOn.includes(held) && again?.buildsOn.includes(held) === true;
}

/** The hub's own word about exactly this revision; a general OK and an answer about another are nothing. */
function answerAbout({ digest }: ReportRevision, said: unknown, ok: boolean): ReportAnswer | Refused | undefined {
  const answer = ok ? reportAnswerSchema.parse(said) : refusalOf(said);
  return answer?.digest === digest ? answer : undefined;
}

function refusalOf(said: unknown): Refused | undefined {
  const { answer, digest, reason, detail, title } = problemSchema.parse(said);
  return answer && digest && reason ? { answer, digest, reason, detail: detail ?? title } : undefined;
}
