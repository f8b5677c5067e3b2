/** One way for screens to ask the hub something: parsed answers in, every fault a named value out. */
import { type Problem, problemSchema } from './problem.ts';

export type HubAnswer<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'problem'; problem: Problem }
  /** No network, a hub in trouble, or a guest-wifi login page: all the same to a screen. */
  | { kind: 'no-answer' };

export async function askHub<T>(
  path: string,
  schema: { parse: (data: unknown) => T },
  request: { method?: 'GET' | 'POST'; body?: object; signal?: AbortSignal } = {},
): Promise<HubAnswer<T>> {
  try {
    const response = await fetch(path, {
      method: request.method ?? 'GET',
      headers: { accept: 'application/json', ...(request.body && { 'content-type': 'application/json' }) },
      ...(request.body && { body: JSON.stringify(request.body) }),
      ...(request.signal && { signal: request.signal }),
    });
    const body: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { kind: 'answer', value: schema.parse(body) };
    const problem = problemSchema.safeParse(body);
    return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'no-answer' };
  } catch {
    return { kind: 'no-answer' }; // the screen says so, and what to do; nothing was stored that could be lost
  }
}
