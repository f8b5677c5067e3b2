/** Sends what waits to the hub. Only the hub's own answer settles a revision; every doubt ends in "keep it, try again". */
import type { NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import { problemSchema } from '#wire/problem.ts';
import {
  type Contact,
  type HubWord,
  type ReportAnswer,
  type ReportBody,
  reportAnswerSchema,
  reportsPath,
} from '#wire/report-exchange.ts';

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
};

export type Hub = typeof fetch;
export type SendResult = { settled: number; kept: number };

/** How long the hub may take over one answer, in milliseconds; after that it is no answer. */
export const patience = 20_000;

/** One revision without an answer does not hold up the next. */
export async function sendPending(outbox: Outbox, sender: Sender, hub: Hub): Promise<SendResult> {
  const waiting = await outbox.waiting();
  let settled = 0;
  for (const sheet of waiting) {
    const revision = await sender.seal(sheet);
    await outbox.noteSent(sheet, revision.digest);
    const answer = await ask(hub, sender.token, { contact: await sender.contact(), revision });
    if (answer && (await settle(outbox, sheet, revision, answer))) settled += 1;
  }
  return { settled, kept: waiting.length - settled };
}

type Refused = { answer: 'refused'; digest: string; reason: string; detail: string };

async function settle(
  outbox: Outbox,
  sheet: Waiting,
  { number, digest }: ReportRevision,
  answer: ReportAnswer | Refused,
): Promise<boolean> {
  switch (answer.answer) {
    case 'refused':
      await outbox.keepRefusal(sheet, { reason: answer.reason, detail: answer.detail });
      return true;
    case 'forked':
      await outbox.keepRefusal(sheet, { reason: 'forked', detail: '' });
      return true;
    case 'accepted':
    case 'already-known':
      await outbox.keepReceipt(sheet, { number, digest, at: answer.hub.receivedAt });
      await outbox.reconcile(answer.hub);
      return true;
    case 'superseded':
      // The hub holds a newer number of this month: its own list, not this answer, says which receipt we have.
      await outbox.reconcile(answer.hub);
      return true;
  }
}

/** No network, a hub in trouble and a guest-wifi login page that says 200 are one and the same here: no answer. */
async function ask(hub: Hub, token: string, body: ReportBody): Promise<ReportAnswer | Refused | undefined> {
  try {
    const response = await hub(reportsPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const said: unknown = await response.json();
    const answer = response.ok ? reportAnswerSchema.parse(said) : refusalOf(said);
    return answer?.digest === body.revision.digest ? answer : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(said: unknown): Refused | undefined {
  const { answer, digest, reason, detail, title } = problemSchema.parse(said);
  return answer && digest && reason ? { answer, digest, reason, detail: detail ?? title } : undefined;
}
