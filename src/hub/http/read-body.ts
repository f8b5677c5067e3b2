/** Reads a body up to a limit: what is larger is left unread, also when its length was not announced. */
export type ReadBody = { kind: 'json'; value: unknown } | { kind: 'not-json' } | { kind: 'too-large' };

export async function readBody(request: Request, largest: number): Promise<ReadBody> {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > largest) return { kind: 'too-large' };
  // No more than was announced ever comes out of a connection: that is read at once, a stream costs much more.
  const bytes = announced === null ? await upTo(largest, request) : new Uint8Array(await request.arrayBuffer());
  if (bytes === undefined || bytes.byteLength > largest) return { kind: 'too-large' };
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { kind: 'not-json' };
  }
}

async function upTo(largest: number, { body }: Request): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
