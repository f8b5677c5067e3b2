/** One question to the hub, and what came back: an answer of the hub's own, or what stands between it and this tablet. */
import { otherLifeType, problemSchema, unknownTabletType } from '#wire/problem.ts';
import { contactAnswerSchema } from '#wire/report-exchange.ts';

export type Hub = typeof fetch;

/**
 * `stranger`: somebody answered, and it was not the hub: a login page, another server. `trouble`: the hub, or the road
 * to it, says it cannot now. `unlinked`: the hub does not know this tablet. `tablet`: this tablet itself could not.
 */
export type Obstacle = 'no-network' | 'stranger' | 'trouble' | 'unlinked' | 'tablet';

/** `retryAfter`: how long the other side asked to be left alone, in milliseconds. */
export type Hindered = { obstacle: Obstacle; retryAfter?: number };

/** How long the hub may take over one answer, in milliseconds; after that it is no answer. */
export const patience = 20_000;

/** The longest that anybody may ask us to wait, in milliseconds: the hub itself, and whoever answers in its place. */
export const longestAsked = { byHub: 3_600_000, byStranger: 300_000 };
/** Until somebody links the tablet again, asking changes nothing: so not often. */
export const unlinked: Hindered = { obstacle: 'unlinked', retryAfter: 900_000 };

/** What this tablet may ask with, the newest first; the hub may have been put back to when it knew an earlier one. */
export type Tokens = {
  all: () => Promise<readonly string[]>;
  /** From now on this one comes first. */
  keep: (token: string) => Promise<void>;
};
export type Asker = { tokens: Tokens; patience?: number };

/** `read` makes an answer of what was said, or nothing; `ok` is whether the status says that all went well. */
export async function askHub<T>(
  hub: Hub,
  path: string,
  asker: Asker,
  body: object,
  read: (said: unknown, ok: boolean) => T | undefined,
): Promise<{ answer: T } | Hindered> {
  const answered = await postWithAny(hub, path, asker, body);
  if (!answered) return { obstacle: 'no-network' };
  const { response, said } = answered;
  const answer = said === undefined ? undefined : readOrNothing(read, said, response.ok);
  return answer === undefined ? hindrance(response, said) : { answer };
}

type Answered = { response: Response; said: unknown };

/** Read anew each time: another tab may have heard a newer one. */
async function postWithAny(hub: Hub, path: string, asker: Asker, body: object): Promise<Answered | undefined> {
  const all = await asker.tokens.all();
  let answered: Answered | undefined;
  for (const [at, token] of all.entries()) {
    answered = await post(hub, path, token, asker.patience, body);
    if (answered && isUnknownTablet(answered.said)) continue;
    const next = answered && tokenIn(answered);
    if (next !== undefined || (answered?.response.ok && at > 0)) await asker.tokens.keep(next ?? token);
    return answered;
  }
  return answered;
}

function isUnknownTablet(said: unknown): boolean {
  const problem = problemSchema.safeParse(said);
  return problem.success && problem.data.type === unknownTabletType;
}

/** What the hub says of itself stands in every answer of its own, at the same place. */
function tokenIn({ response, said }: Answered): string | undefined {
  const heard = response.ok ? contactAnswerSchema.safeParse(said) : undefined;
  return heard?.success ? heard.data.hub.token : undefined;
}

/** `said` is what its body holds when that is JSON. Nothing when no whole answer came. */
async function post(
  hub: Hub,
  path: string,
  token: string,
  limit: number | undefined,
  body: object,
): Promise<Answered | undefined> {
  try {
    const response = await hub(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      // Not followed: the hub never sends a tablet elsewhere, a login page does.
      redirect: 'manual',
      signal: AbortSignal.timeout(limit ?? patience),
    });
    const text = await response.text();
    try {
      return { response, said: JSON.parse(text) };
    } catch {
      return { response, said: undefined };
    }
  } catch {
    return undefined; // no network is a state, not an error
  }
}

function readOrNothing<T>(read: (said: unknown, ok: boolean) => T | undefined, said: unknown, ok: boolean) {
  try {
    return read(said, ok);
  } catch {
    return undefined; // what does not parse is no answer
  }
}

function hindrance({ status, headers }: Response, said: unknown): Hindered {
  const problem = problemSchema.safeParse(said);
  const type = problem.success ? problem.data.type : '';
  const isHub = type.startsWith('urn:balieboek:');
  if (isHub && unlinkedTypes.includes(type)) return unlinked;
  if (!isHub && status < 500 && status !== 408 && status !== 429) return { obstacle: 'stranger' };
  const asked = retryAfterOf(headers);
  const longest = isHub ? longestAsked.byHub : longestAsked.byStranger;
  return { obstacle: 'trouble', ...(asked && { retryAfter: Math.min(asked, longest) }) };
}

/** The hub does not know the token, or knows the tablet by another life. Either way somebody has to link it again. */
const unlinkedTypes = [unknownTabletType, otherLifeType];

/** Seconds or a date, in milliseconds from now. A date is held against the sender's own clock: the tablet's may be wrong. */
function retryAfterOf(headers: Headers): number | undefined {
  const said = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000 || undefined;
  const wait = Date.parse(said) - Date.parse(headers.get('date') ?? '');
  return wait > 0 ? wait : undefined;
}
