/** What better-auth answered: what it gave with the cookies that go along, or the name of its refusal. */
import { isAPIError } from 'better-auth/api';

export type Done<T> = { done: true; value: T; cookies: string[] };
export type Refused = { done: false; code: string };

export async function asked<T>(work: () => Promise<{ headers: Headers; response: T }>): Promise<Done<T> | Refused> {
  try {
    const { headers, response } = await work();
    return { done: true, value: response, cookies: headers.getSetCookie() };
  } catch (fault) {
    if (isAPIError(fault) && fault.statusCode < 500) return { done: false, code: fault.body?.code ?? '' };
    throw fault;
  }
}
