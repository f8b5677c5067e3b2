/** Reads a body up to a limit: what is larger is left unread, also when its length was not announced. */
export type ReadBody = { kind: 'json'; value: unknown } | { kind: 'not-json' } | { kind: 'too-large' };

export async function readBody(request: Request, largest: number): Promise<ReadBody> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return { kind: 'too-large' };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > largest) return { kind: 'too-large' };
    parts.push(part);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'not-json' };
  }
}
