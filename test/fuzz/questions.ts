/** Questions that no client of ours would ask: true ones bent in their path, heads, body and encoding. Same seed, same questions. */
import fc from 'fast-check';

export type Question = { method: string; path: string; headers: Record<string, string>; body: Buffer | undefined };
export type Heads = Record<string, string>;
export type Ground = {
  /** Of every route of the interface at least one true question, with who gets through to it and who else may try. */
  asked: readonly {
    operation: string;
    method: string;
    path: string;
    body: object;
    letIn: readonly Heads[];
    anybody: readonly Heads[];
    /** Whether 401 and 403 may come from the route itself. */
    saysNoItself: boolean;
  }[];
  /** Paths of the app, and others that are no route. */
  elsewhere: readonly string[];
};

export function questionsOn({ asked, elsewhere }: Ground): fc.Arbitrary<Question> {
  const bodies = asked.map(({ body }) => body);
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constant('POST') },
    { weight: 3, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND') },
  );
  const one = fc.constantFrom(...asked);
  const straight = one.chain(({ letIn, body, ...about }) =>
    fc.record({
      method: fc.constant(about.method),
      path: fc.constant(about.path),
      headers: fc.constantFrom(...letIn).map((own) => ({ 'content-type': 'application/json', ...own })),
      body: fc.constant(Buffer.from(textOf(body))),
    }),
  );
  const bent = one.chain((known) =>
    fc.record({
      method: fc.oneof({ weight: 4, arbitrary: fc.constant(known.method) }, { weight: 1, arbitrary: method }),
      path: pathFrom([known.path]),
      headers: fc.tuple(fc.constantFrom(...known.letIn, ...known.anybody), bentHeads()).map(withBent),
      body: fc.oneof(
        { weight: 4, arbitrary: bentBody(known.body) },
        { weight: 1, arbitrary: fc.constantFrom(...bodies).chain(bentBody) },
      ),
    }),
  );
  // By nobody: a bent path may become any other, also the one by which somebody leaves.
  const nowhere = fc.record({
    method,
    path: pathFrom(elsewhere),
    headers: bentHeads(),
    body: fc.constantFrom(...bodies).chain(bentBody),
  });
  return fc
    .oneof({ weight: 4, arbitrary: straight }, { weight: 8, arbitrary: bent }, { weight: 1, arbitrary: nowhere })
    .map((question) => (isRead(question.method) ? { ...question, body: undefined } : question));
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

function withBent([own, bent]: [Heads, Heads]): Heads {
  return { ...own, ...bent };
}

const oddPieces = [
  '%00',
  '%ff',
  '%',
  '%zz',
  '..',
  '%2e%2e',
  '//',
  '/.',
  ';',
  '%0d%0a',
  '%F0%9F%92%A9',
  '{}',
  'constructor',
];

function pathFrom(paths: readonly string[]): fc.Arbitrary<string> {
  const known = fc.constantFrom(...paths);
  const piece = fc.oneof(fc.constantFrom(...oddPieces), fc.string({ maxLength: 12 }).map(encodeSafely));
  const query = fc
    .array(fc.tuple(piece, piece), { maxLength: 4 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
  return fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 2, arbitrary: fc.tuple(known, query).map(([path, asked]) => withQuery(path, asked)) },
    { weight: 2, arbitrary: fc.tuple(known, piece).map(([path, odd]) => `${path.split('?')[0]}/${odd}`) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`) },
    { weight: 1, arbitrary: fc.tuple(known, fc.nat(6000)).map(([path, more]) => path + 'a'.repeat(more)) },
  );
}

/** Also beside what is asked already: more of it, or the same twice. */
function withQuery(path: string, more: string): string {
  const [, asked] = path.split('?');
  return asked === undefined ? `${path}?${more}` : `${path}&${more}&${more === '' ? asked : ''}`;
}

/** What cannot be written as text of the web is left out. */
function encodeSafely(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%EF%BF%BD';
  }
}

function bentHeads(): fc.Arbitrary<Record<string, string>> {
  const value = fc.string({ maxLength: 40, unit: fc.constantFrom(...' !"#%&\'()*+,-./:;<=>?@[]^_`{|}~azAZ09éÿ') });
  const maybe = (...values: string[]) =>
    fc.oneof({ weight: 1, arbitrary: value }, { weight: 3, arbitrary: fc.constantFrom(...values) });
  return fc.record(
    {
      'content-type': fc.oneof(
        { weight: 8, arbitrary: fc.constant('application/json') },
        {
          weight: 2,
          arbitrary: maybe('application/json; charset=utf-8', 'application/json; charset=utf-16', 'text/plain', ''),
        },
      ),
      accept: maybe('*/*', 'application/json', 'text/html', 'application/json;q=0', ';;,,q='),
      authorization: maybe('Bearer', `Bearer ${'x'.repeat(43)}`, 'Basic OnB3'),
      cookie: maybe('balieboek.session_token=', 'balieboek.session_token=a.b', '=;=;', '%00=%ff'),
      origin: maybe('null', 'http://localhost', 'https://example.org'),
      'sec-fetch-site': maybe('same-origin', 'cross-site', 'none'),
      'if-none-match': maybe('*', '"x"', 'W/"x",,'),
      'content-encoding': maybe('gzip', 'identity', 'br'),
      'accept-encoding': maybe('br', 'gzip;q=0', '*'),
      'x-forwarded-for': maybe('1.2.3.4', '::1, ::1', 'x'),
      'x-forwarded-proto': maybe('https'),
      host: maybe('localhost', 'localhost:1', '[::1]', 'a_b', 'xn--', 'http://x'),
    },
    { requiredKeys: ['content-type'] },
  );
}

const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    2 ** 63,
    '',
    '\u0000',
    '\ud800',
    ' ',
    [],
    {},
  ),
  fc.constantFrom(
    '2026-02-30',
    '9999-12',
    '0000-01',
    'a'.repeat(5000),
    '٣',
    '<script>',
    "'; drop table tablet; --",
    '\u202e',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);
const oddKeys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '\u0000', 'length'),
  fc.string({ maxLength: 8 }),
);

/** A true body with some of its parts replaced, lost or added; and of some of these the bytes themselves bent. */
function bentBody(body: object): fc.Arbitrary<Buffer> {
  const step = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'add', 'wrap'),
    key: oddKeys,
    value: oddValues,
  });
  const bent = fc.array(step, { maxLength: 4 }).map((steps) => Buffer.from(textOf(steps.reduce<unknown>(bend, body))));
  const cut = fc
    .tuple(bent, fc.nat())
    .map(([bytes, at]) => bytes.subarray(0, bytes.length === 0 ? 0 : at % bytes.length));
  const spoilt = fc.tuple(bent, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[at % copy.length] = byte;
    return copy;
  });
  const other = fc.oneof(
    fc.constant(Buffer.from('[['.repeat(60_000))),
    fc.constant(Buffer.from(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)),
    fc.constant(Buffer.alloc(300_000, 0x20)),
    fc.constant(Buffer.from('\ufeff{}', 'utf8')),
    fc.constant(Buffer.from('{"a":1}', 'utf16le')),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
  return fc.oneof(
    { weight: 12, arbitrary: bent },
    { weight: 3, arbitrary: spoilt },
    { weight: 2, arbitrary: cut },
    { weight: 1, arbitrary: other },
  );
}

type Step = { at: number; how: string; key: string; value: unknown };

/** Changes the part that stands at `at` when all parts are counted from the front. */
function bend(whole: unknown, { at, how, key, value }: Step): unknown {
  const parts = partsOf(whole);
  const target = parts[at % parts.length] ?? [];
  return changeAt(whole, target, (old) => {
    if (how === 'replace') return value;
    if (how === 'wrap') return [old, old];
    if (how === 'add' && typeof old === 'object' && old !== null && !Array.isArray(old))
      return withKey(old, key, value);
    return undefined;
  });
}

/** Also where the key is `__proto__`, which an object literal would take for its parent. */
function withKey(old: object, key: string, value: unknown): object {
  return Object.fromEntries([...Object.entries(old), [key, value]]);
}

function partsOf(value: unknown, here: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, part]) => partsOf(part, [...here, key]))];
}

function changeAt(value: unknown, [key, ...rest]: string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    name === key ? changeAt(part, rest, change) : part,
  ]);
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
