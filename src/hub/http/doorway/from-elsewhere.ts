/** Whether another website asks with our cookie. Cookies are SameSite=Strict already; this also turns away a neighbour. */

/** What only reads is never a reason to worry: no website may read the answer. */
const onlyReads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser says where a question comes from, in one of two ways; a program says neither and has no cookie of a person. */
export function isFromElsewhere(method: string, headers: Headers, ownOrigin: string): boolean {
  if (onlyReads.has(method)) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== ownOrigin;
}
