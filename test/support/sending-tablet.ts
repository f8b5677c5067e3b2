/** A tablet's own memory, signature and word of itself, as in the app; the test puts something of its own in the hub's place. */
import type { ReportRevision } from '#domain/report-revision.ts';
import type { Visit } from '#domain/visit.ts';
import { saveVisit } from '#storage/visits.ts';
import type { Hub } from '#sync/hub-answer.ts';
import type { HubWord, ReportBody } from '#wire/report-exchange.ts';
import { memoryOf } from './memory.ts';
import { answerTo } from './misbehaving-hub.ts';
import { oneToken } from './one-token.ts';
import { senderOf, today } from './sender-of.ts';
import { aDatabase, onADay } from './tablet.ts';

export async function aSendingTablet() {
  const database = await aDatabase();
  const sender = senderOf(database, oneToken('a-token'), async () => 1);
  const log = async (visit: Visit, changedOn = today) => void (await saveVisit(database, visit, onADay(changedOn)));
  return { database, sender, memory: memoryOf(database), log };
}

/** One question as the other side sees it. */
export type Asked = Partial<ReportBody> & { path: string; headers: Headers };

/** Somebody who answers, and writes down what was asked. */
export function aHubThat(answers: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const hub: Hub = async (path, request) => {
    const body = request?.body ? (JSON.parse(String(request.body)) as Partial<ReportBody>) : {};
    const question = { ...body, path: String(path), headers: new Headers(request?.headers) };
    asked.push(question);
    return answers(question);
  };
  return { hub, asked };
}

export const hubWord: HubWord = {
  epoch: '3b9d3c58-6a2f-4f0e-9c3a-1f2f5b8f6a10',
  receivedAt: '2026-03-10T13:32:00.000Z',
  listVersion: 1,
  highest: [],
};

/** A yes comes from a hub that holds the month from then on. */
export function answerAbout(revision: ReportRevision, answer = 'accepted', more: object = {}): Response {
  return Response.json({ ...answerTo(revision, answer), ...more });
}

export function problem(status: number, more: object = {}): Response {
  return Response.json({ type: 'about:blank', title: 'Nee', status, ...more }, { status });
}

export function refusalOf({ digest }: ReportRevision, reason: string, more: object = {}): Response {
  return problem(403, { answer: 'refused', reason, digest, ...more });
}
