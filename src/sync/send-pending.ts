/** Sends what waits to the hub. Only the hub's own answer settles a revision; every doubt ends in "keep it, try again". */
import type { NumberedDigest, NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import { otherLifeType, problemSchema, type RefusalReason } from '#wire/problem.ts';
import {
  type Contact,
  type HubWord,
  type ReportAnswer,
  type ReportBody,
  reportAnswerSchema,
  reportsPath,
} from '#wire/report-exchange.ts';
import { askHub, type Hindered, type Hub, type Obstacle, type Tokens, unlinked } from './hub-answer.ts';
import { type Base, type Bearer, type Lives, tellOfSplit } from './lives/tell-of-split.ts';

type Waiting = NumberedSheet & { buildsOn: string[] };
type Held = Pick<HubWord['highest'][number], 'infoPoint' | 'month' | 'digest'>;

/** What sync needs of the tablet's memory. A refused revision is set aside in sight; it is never dropped. */
export type Outbox = Lives & {
  waiting: () => Promise<Waiting[]>;
  /** False: it must not leave, for the database has begun another life. */
  noteSent: (waiting: NumberedSheet, sealed: { digest: string; signature: string }) => Promise<boolean>;
  /** Whether what the hub holds came from here; by its signature too, when that is known. */
  hasSent: (held: Held, signature?: string) => Promise<boolean>;
  keepReceipt: (waiting: NumberedSheet, receipt: { number: number; digest: string; at: string }) => Promise<void>;
  keepRefusal: (waiting: NumberedSheet, refusal: { reason: string; detail: string }) => Promise<void>;
  /** Everything the hub says of itself, at every answer. */
  reconcile: (word: HubWord) => Promise<void>;
};

/** The tablet itself: its signature, what it says at every contact, and its tokens. */
export type Sender = Pick<Bearer, 'bear'> & {
  seal: (waiting: Waiting) => Promise<ReportRevision>;
  contact: () => Promise<Contact>;
  tokens: Tokens;
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
  return sendAll(outbox, sender, hub, round, true);
}

/** One new life at a time: a hub that goes on saying `forked` must not make this tablet begin one after the other. */
async function sendAll(
  outbox: Outbox,
  sender: Sender,
  hub: Hub,
  round: number,
  maySplit: boolean,
): Promise<SendResult> {
  const untold = await tellOfSplit(outbox, sender, hub);
  const waiting = await outbox.waiting();
  if (untold) return { settled: 0, kept: Math.max(waiting.length, 1), ...untold };
  const result: SendResult = { settled: 0, kept: waiting.length };
  const first = round % Math.max(1, waiting.length);
  for (const sheet of [...waiting.slice(first), ...waiting.slice(0, first)]) {
    const outcome = await sendOne(outbox, sender, hub, sheet, result).catch((fault): Hindered => {
      sender.onFault?.('send', fault);
      return { obstacle: 'tablet' };
    });
    if (outcome && 'bases' in outcome && maySplit) {
      await outbox.splitOff(sheet.life, outcome.bases, await sender.bear());
      const rest = await sendAll(outbox, sender, hub, round, false);
      return { ...rest, settled: result.settled + rest.settled };
    }
    if (outcome && 'bases' in outcome) await outbox.keepRefusal(sheet, { reason: 'forked', detail: '' });
    if (!outcome || 'bases' in outcome) {
      result.settled += 1;
      result.kept -= 1;
      continue;
    }
    result.obstacle = outcome.obstacle;
    if (!outcome.retryAfter) continue;
    result.retryAfter = outcome.retryAfter;
    break;
  }
  return result;
}

/** Another database delivers with our life; `bases`: what the hub said that both have. */
type Forked = { bases: Base[] };
/** The next try tells what the hub does not know any more, or builds on what it still has. */
const again: Hindered = { obstacle: 'trouble' };

/** Nothing when the revision is settled. */
async function sendOne(
  outbox: Outbox,
  sender: Sender,
  hub: Hub,
  sheet: Waiting,
  result: SendResult,
): Promise<Hindered | Forked | undefined> {
  const revision = await sender.seal(sheet);
  if (!(await outbox.noteSent(sheet, revision))) return again;
  const contact = await sender.contact();
  if ((contact.oldestUnsentDays ?? 0) > 0) result.isOverdue = true;
  const heard = await askAbout(revision, contact, sender, hub);
  if ('obstacle' in heard) return heard;
  return settle(outbox, sheet, revision, heard.answer);
}

type Refused = { answer: 'refused'; digest: string; reason: RefusalReason; detail: string; type: string };

async function settle(
  outbox: Outbox,
  sheet: Waiting,
  { number, digest, infoPoint, month }: ReportRevision,
  answer: ReportAnswer | Refused,
): Promise<Hindered | Forked | undefined> {
  switch (answer.answer) {
    case 'refused':
      // A hub that was put back to before this life began hears of it again.
      if (answer.type === otherLifeType && (await outbox.noteSplitTold(sheet.life, false))) return again;
      await outbox.keepRefusal(sheet, { reason: answer.reason, detail: answer.detail });
      // Not about this month: it goes on waiting, in sight, until somebody links the tablet again.
      return answer.reason === 'unknown-tablet' ? unlinked : undefined;
    case 'accepted':
    case 'already-known':
      // The very same counts under the same number, but not from here: a copy of this database has sent them.
      if (!(await outbox.hasSent({ infoPoint, month, digest }, answer.signature))) return forkedAt(sheet, answer.base);
      await outbox.keepReceipt(sheet, { number, digest, at: answer.hub.receivedAt });
      await outbox.reconcile(answer.hub);
      return undefined;
    case 'superseded':
    case 'forked': {
      // The hub's own list, not this answer, says whether what it holds is ours: one that was put back is no fork.
      await outbox.reconcile(answer.hub);
      const held = answer.hub.highest.find((one) => one.infoPoint === infoPoint && one.month === month);
      if (held && !(await outbox.hasSent(held))) return forkedAt(sheet, answer.base);
      return answer.answer === 'superseded' ? undefined : again;
    }
    case 'held':
      return again; // a life that is revoked has no token to be told this with
  }
}

function forkedAt({ sheet: { infoPoint, month } }: Waiting, base: NumberedDigest | null | undefined): Forked {
  return { bases: base ? [{ infoPoint, month, number: base.number }] : [] };
}

/** One revision and one answer, whoever counted it. */
export async function askAbout(
  revision: ReportRevision,
  contact: Contact,
  sender: Pick<Sender, 'tokens' | 'patience'>,
  hub: Hub,
): Promise<{ answer: ReportAnswer | Refused } | Hindered> {
  const body: ReportBody = { contact, revision };
  return askHub(hub, reportsPath, sender, body, (said, ok) => answerAbout(revision, said, ok));
}

/** The hub's own word about exactly this revision; a general OK and an answer about another are nothing. */
function answerAbout({ digest }: ReportRevision, said: unknown, ok: boolean): ReportAnswer | Refused | undefined {
  const answer = ok ? reportAnswerSchema.parse(said) : refusalOf(said);
  return answer?.digest === digest ? answer : undefined;
}

function refusalOf(said: unknown): Refused | undefined {
  const { answer, digest, reason, detail, title, type } = problemSchema.parse(said);
  return answer && digest && reason ? { answer, digest, reason, type, detail: detail ?? title } : undefined;
}
