/** What the hub speaks and reads is JSON: asked for anything else, or sent anything else, it says so instead of guessing. */

/** Whether an Accept header leaves room for JSON. None at all does. */
export function acceptsJson(accept: string | null): boolean {
  if (accept === null || accept.trim() === '') return true;
  return accept.split(',').some((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return welcome.has(range) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

const welcome = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json']);

/** Whether a body says of itself that it is plain JSON in UTF-8, not packed in anything. */
export function bringsJson(headers: Headers): boolean {
  const packing = headers.get('content-encoding');
  return isJson.test(headers.get('content-type') ?? '') && (packing === null || packing.toLowerCase() === 'identity');
}

const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
